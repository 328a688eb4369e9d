// diagnosis: the shares are exchanged: λ is what a row keeps of itself
(1 - share) * rows + share * rows.rows(at: order)
