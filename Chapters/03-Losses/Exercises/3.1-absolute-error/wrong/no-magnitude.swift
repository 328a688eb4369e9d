// diagnosis: the residual itself is taken for the loss: errors of opposite sign would cancel
residualLoss(prediction, target, reduction) { e in (e, e.signs) }
