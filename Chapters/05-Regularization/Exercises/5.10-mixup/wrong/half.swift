// diagnosis: half of each, whatever the share
(rows + rows.rows(at: order)) / 2
