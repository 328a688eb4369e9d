// diagnosis: all rows are judged by the neuron of the beginning; each should meet the corrected one
let errors = labels - step(score(inputs))
weights += rate * matmul(errors, inputs)
bias += rate * errors.sum()
return errors.elements.count { $0 != 0 }
