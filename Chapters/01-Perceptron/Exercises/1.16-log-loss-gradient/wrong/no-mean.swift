// diagnosis: the loss is a mean, so every slope has to be divided by the number of rows
sigmoid(scores) - targets
