// diagnosis: the gradient is not switched off where the loss is 0
checkPairs([anchor, positive, negative], for: "tripletLoss")
return blockwiseLoss([anchor, positive, negative], Batch([anchor.shape[0]], reduction)) { rows in
  let a = anchor.value.part(rows)
  let (near, far) = (a - positive.value.part(rows), a - negative.value.part(rows))
  let (nearLength, farLength) = (lengths(of: near), lengths(of: far))
  let loss = maximum(nearLength - farLength + margin, 0)
  let u = near / nonzero(nearLength)
  let v = far / nonzero(farLength)
  return (loss.flattened(), [u - v, -u, v])
}
