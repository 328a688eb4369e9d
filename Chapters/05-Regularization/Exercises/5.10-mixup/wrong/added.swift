// diagnosis: the partner was added whole: the shares must add up to 1
share * rows + rows.rows(at: order)
