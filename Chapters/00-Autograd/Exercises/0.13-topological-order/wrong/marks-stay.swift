// diagnosis: the marks are not cleared, so the second walk finds nothing
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
order.reverse()
return order
