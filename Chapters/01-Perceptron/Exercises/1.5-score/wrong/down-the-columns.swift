// diagnosis: in a table this adds up each column, over the points; add up each row, over its inputs
(x * weights).sum(axis: 0) + bias
