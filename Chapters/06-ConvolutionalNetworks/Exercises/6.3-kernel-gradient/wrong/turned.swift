// diagnosis: the upstream gradient is turned by 180°; it has to lie as it is
convolution(image, upstream)
