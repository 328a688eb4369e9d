// diagnosis: the contributions of the places are averaged; the chain rule adds them up
correlation(image, upstream) / Scalar(upstream.count)
