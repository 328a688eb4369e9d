import TensorCore

// Reverse mode. Forwards, each operation has left a node in a graph; backwards, every node is
// visited once, after all nodes that use its value, so that its own gradient is complete when it
// is passed on to the inputs:
//
//     ∂loss/∂input = Σ over the uses of input: ∂loss/∂use · ∂use/∂input
//
// One sweep gives all derivatives of one loss, however many parameters there are, for a small
// multiple of the price of the loss itself.

extension Variable {
  /// The derivatives of this scalar with respect to all leaves beneath it.
  ///
  /// - Parameter keepingAll: whether the gradients of intermediate results are kept too.
  /// - Returns: the gradients; asking again gives the same.
  /// - Source: Linnainmaa, 1970, "The representation of the cumulative rounding error of an
  ///   algorithm as a Taylor expansion of the local rounding errors"; Rumelhart, Hinton & Williams,
  ///   1986, "Learning representations by back-propagating errors".
  public func gradients(keepingAll: Bool = false) -> Gradients {
    require(
      value.count == 1,
      "gradients: a loss with one element expected; got shape \(shape). Take its sum or mean, "
        + "or pass an upstream gradient")
    return gradients(upstream: .ones(shape), keepingAll: keepingAll)
  }

  /// The derivatives of `Σ upstream · self` with respect to all leaves beneath it.
  ///
  /// - Parameters:
  ///   - upstream: a weight for each element of this variable: what a later stage would send back.
  ///   - keepingAll: whether the gradients of intermediate results are kept too.
  /// - Returns: the gradients.
  public func gradients(upstream: Tensor, keepingAll: Bool = false) -> Gradients {
    require(
      needsGradient,
      "gradients: a result that depends on variables expected; this one was computed from constants "
        + "alone, or inside withoutGradients")
    let nodes = topologicalOrder(from: self)
    // A pullback may ask for gradients itself: afterwards, the outer sweep needs its places back.
    let outerPlaces = nodes.map { $0.place }
    for (place, node) in nodes.enumerated() { node.place = place }
    defer { for (node, place) in zip(nodes, outerPlaces) { node.place = place } }

    var gradients = Gradients()
    var sums = GradientSums(places: nodes.count)
    sums.add(upstream, to: self)
    for node in nodes {
      require(
        !node.isOutdated,
        "gradients: a parameter changed after the loss was computed from it; compute it again")
      guard let upstream = sums.take(from: node) else { continue }
      if node.isLeaf || keepingAll { gradients.table[node] = upstream }
      node.pullback?(upstream, &sums)
    }
    return gradients
  }
}

/// The gradients collected so far, while a sweep goes on: what a pullback adds to.
///
/// A value that is used several times collects several contributions: the chain rule sums over all
/// paths.
public struct GradientSums {
  private var sums: [Tensor?]

  init(places: Int) { sums = [Tensor?](repeating: nil, count: places) }

  /// Adds a contribution to ∂loss/∂variable, if that variable needs it.
  ///
  /// - Parameters:
  ///   - contribution: of the shape of the variable; computed only if needed.
  ///   - variable: an input of the operation.
  public mutating func add(_ contribution: @autoclosure () -> Tensor, to variable: Variable) {
    guard variable.needsGradient else { return }
    let contribution = contribution()
    require(
      contribution.shape == variable.shape,
      "gradients: a contribution of the shape \(variable.shape) of its variable expected; "
        + "got \(contribution.shape)")
    let place = checkedPlace(of: variable)
    if sums[place] == nil {
      sums[place] = contribution
    } else {
      sums[place]? += contribution
    }
  }

  /// Changes ∂loss/∂variable in place, if that variable needs a gradient.
  ///
  /// For pullbacks that touch a small part of a large gradient, such as a few rows of a table.
  ///
  /// - Parameters:
  ///   - variable: an input of the operation.
  ///   - body: adds to the gradient so far, which begins as zeros.
  public mutating func accumulate(into variable: Variable, _ body: (inout Tensor) -> Void) {
    guard variable.needsGradient else { return }
    var sum = take(from: variable) ?? .zeros(variable.shape)
    body(&sum)
    sums[variable.place] = sum
  }

  /// Takes out what has been collected.
  ///
  /// Nothing is left behind: the gradient of an intermediate result is freed once it is passed on,
  /// and a tensor that nobody else holds is changed without a copy.
  mutating func take(from variable: Variable) -> Tensor? {
    var sum: Tensor?
    swap(&sum, &sums[checkedPlace(of: variable)])
    return sum
  }

  private func checkedPlace(of variable: Variable) -> Int {
    require(
      sums.indices.contains(variable.place),
      "gradients: an input of the operation expected; the pullback of another variable added to it")
    return variable.place
  }
}
