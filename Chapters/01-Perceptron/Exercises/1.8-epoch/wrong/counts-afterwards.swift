// diagnosis: this counts the mistakes after the epoch; count each row when its turn comes
for (x, label) in zip(inputs.rows, labels.elements) {
  correct(on: x, label: label, rate: rate)
}
return mistakes(on: inputs, labels: labels)
