// diagnosis: blended with the row itself, not with its partner
share * rows + (1 - share) * rows
