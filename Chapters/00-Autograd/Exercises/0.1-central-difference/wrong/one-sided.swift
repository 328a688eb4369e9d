// diagnosis: this looks to the right only, which is far less exact than looking to both sides
return (f(x + h) - f(x)) / h
