// diagnosis: the slope is that of the square, 2e; that of |e| does not grow with e
residualLoss(prediction, target, reduction) { e in (e.magnitudes, 2 * e) }
