// diagnosis: the inputs stand before the nodes that use them: the order must be turned around
var order: [Variable] = []
var stack = [(node: root, inputsAreDone: false)]
while let (node, inputsAreDone) = stack.popLast() {
  if inputsAreDone {
    order.append(node)
  } else if node.needsGradient && !node.isVisited {
    node.isVisited = true
    stack.append((node, true))
    for input in node.sources { stack.append((input, false)) }
  }
}
for node in order { node.isVisited = false }
return order
