// diagnosis: the sign is turned: the slope is for the prediction, which is too high where e is above 0
residualLoss(prediction, target, reduction) { e in (e.magnitudes, -e.signs) }
