// diagnosis: the rows' losses are added up, but not divided by how many rows there are
maximum(0, -signs * scores).sum()
