// diagnosis: positive scores pass through as they are, but they should all become 1
maximum(z, 0)
