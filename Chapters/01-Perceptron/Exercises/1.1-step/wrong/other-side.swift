// diagnosis: ones and zeros are exchanged: this asks which scores are negative
z .< 0
