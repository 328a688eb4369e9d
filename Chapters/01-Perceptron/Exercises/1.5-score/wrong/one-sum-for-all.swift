// diagnosis: all rows are added up to one number, but each row has a score of its own
Tensor((x * weights).sum() + bias)
