// diagnosis: the loss is a mean, so every slope has to be divided by the number of rows
-signs * (signs * scores .< 0)
