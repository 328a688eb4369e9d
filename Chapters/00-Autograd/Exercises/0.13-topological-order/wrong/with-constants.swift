// diagnosis: constants are listed as well, though no gradient goes to them
var order: [Variable] = []
var stack = [(node: root, inputsAreDone: false)]
while let (node, inputsAreDone) = stack.popLast() {
  if inputsAreDone {
    order.append(node)
  } else if !node.isVisited {
    node.isVisited = true
    stack.append((node, true))
    for input in node.sources { stack.append((input, false)) }
  }
}
for node in order { node.isVisited = false }
order.reverse()
return order
