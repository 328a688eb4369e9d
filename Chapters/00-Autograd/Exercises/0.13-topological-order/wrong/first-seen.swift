// diagnosis: a node is written down when it is first met; one that is used again later then comes too early
var order: [Variable] = []
var stack = [root]
while let node = stack.popLast() {
  if !node.needsGradient || node.isVisited { continue }
  node.isVisited = true
  order.append(node)
  stack += node.sources
}
for node in order { node.isVisited = false }
return order
