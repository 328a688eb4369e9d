// diagnosis: the result is transposed: u belongs to the rows, v to the columns
correlation(image, upstream).transposed()
