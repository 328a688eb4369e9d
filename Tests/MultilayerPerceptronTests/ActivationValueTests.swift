import Autograd
import MultilayerPerceptron
import TensorCore
import Testing

private let points: Tensor = [-2, -1, 0, 1, 2]

@Suite struct `2.3 derivative of ReLU` {
  @Test func `mlp/act-relu: nothing passes below 0, everything above`() {
    #expect(reluDerivative(points) == [0, 0, 0, 1, 1], "at 0, by convention, 0")
  }

  @Test func `mlp/act-relu: it is 0 or 1, however large the numbers`() {
    #expect(reluDerivative([[-1e30, 1e-30], [3, -0.5]]) == [[0, 1], [1, 0]])
  }
}

@Suite struct `2.4 leaky ReLU` {
  @Test func `mlp/act-leaky-relu: a hundredth is left of negative numbers`() {
    expect(leakyReLU(points), near: [-0.02, -0.01, 0, 1, 2])
    expect(leakyReLUDerivative(points), near: [0.01, 0.01, 0.01, 1, 1])
  }

  @Test func `mlp/act-leaky-relu: slope 0 is ReLU, slope 1 the identity`() {
    #expect(leakyReLU(points, slope: 0) == relu(points))
    #expect(leakyReLU(points, slope: 1) == points)
  }

  @Test func `the slope may exceed 1, or be negative`() {
    #expect(leakyReLU(points, slope: 3) == [-6, -3, 0, 1, 2], "max(x, slope·x) will not do")
    #expect(leakyReLU(points, slope: -1) == abs(points))
  }

  @Test func `a matrix stays a matrix`() {
    #expect(leakyReLU([[-4, 4]], slope: 0.5) == [[-2, 4]])
  }
}

@Suite struct `values of the activations` {
  @Test func `mlp/act-sigmoid: values, slopes, symmetry`() {
    expect(sigmoid(points), near: [0.1192029, 0.2689414, 0.5, 0.7310586, 0.8807971])
    expect(
      sigmoidDerivative(points), near: [0.1049936, 0.1966119, 0.25, 0.1966119, 0.1049936])
    expect(sigmoid(-points), near: 1 - sigmoid(points))
    let slopes = sigmoidDerivative(Tensor((-600...600).map { Scalar($0) / 100 }))
    #expect(slopes.maximum() == 0.25 && slopes.argmax() == 600, "at most ¼, at 0")
    #expect(slopes.minimum() > 0, "never 0")
  }

  @Test func `mlp/act-sigmoid: far out it is 0 and 1, without overflow`() {
    #expect(sigmoid([-1000, 1000]) == [0, 1])
    #expect(sigmoidDerivative([-1000, 1000]) == [0, 0])
  }

  @Test func `mlp/act-tanh: values, slopes, and the sigmoid in other clothes`() {
    expect(tanh(points), near: [-0.9640276, -0.7615942, 0, 0.7615942, 0.9640276])
    expect(
      tanhDerivative(points), near: [0.07065082, 0.4199743, 1, 0.4199743, 0.07065082])
    expect(tanh(points), near: 2 * sigmoid(2 * points) - 1)
  }

  @Test func `mlp/act-relu: values`() {
    #expect(relu(points) == [0, 0, 0, 1, 2])
    let zero = Variable([-1, 0, 1])
    #expect(relu(zero).sum().gradients()[zero] == [0, 0, 1])
  }

  @Test func `mlp/act-prelu: the slope is learned from the negative side alone`() {
    #expect(parametricReLU([-2, 3], slope: 0.25) == [-0.5, 3])
    let (x, a) = (Variable([-2, 3]), Variable(0.25))
    let y = parametricReLU(x, slope: a)
    #expect(y[0].gradients()[a] == -2, "∂f/∂a = x below 0")
    #expect(y[1].gradients()[a] == 0, "and 0 above")
    #expect(y.sum().gradients()[x] == [0.25, 1])
  }

  @Test func `mlp/act-prelu: units that share a slope add up their gradients`() {
    let x = Variable([[-2, 3], [-1, -4]])
    let (shared, own) = (Variable(0.25), Variable([0.25, 0.25]))
    #expect(parametricReLU(x, slope: shared).sum().gradients()[shared] == -7)
    #expect(parametricReLU(x, slope: own).sum().gradients()[own] == [-3, -4])
  }

  @Test func `mlp/act-elu: an exponential that levels off at −α`() {
    expect(elu(points), near: [-0.8646647, -0.6321206, 0, 1, 2])
    let below: Tensor = [-2, -1]
    expect(eluDerivative(below, alpha: 0.5), near: elu(below, alpha: 0.5) + 0.5, "f′ = f + α")
    expect(elu([-50], alpha: 1.5), near: [-1.5])
    #expect(elu([1000]) == [1000], "nothing overflows")
  }

  @Test func `mlp/act-selu: both branches are scaled by λ`() {
    expect(selu(points), near: [-1.520166, -1.111331, 0, 1.050701, 2.101402])
    expect(selu([-50]), near: [-1.758099])
    // Out of four-digit constants, as they are often printed, comes a four-digit result.
    expect(1.0507 * elu([1, -1], alpha: 1.6732), near: [1.0507, -1.111288])
  }

  @Test func `gelu, its approximation and swish, beside those of PyTorch`() {
    expect(gelu(points), near: [-0.04550026, -0.1586553, 0, 0.8413447, 1.954500])
    expect(geluDerivative(points), near: [-0.08523180, -0.08331547, 0.5, 1.083315, 1.085232])
    expect(approximateGELU(points), near: [-0.04540231, -0.1588080, 0, 0.8411920, 1.954598])
    expect(
      approximateGELUDerivative(points),
      near: [-0.08609926, -0.08296408, 0.5, 1.082964, 1.086099])
    expect(swish(points), near: [-0.2384058, -0.2689414, 0, 0.7310586, 1.761594])
    expect(
      swish(points, beta: 1.7), near: [-0.06459093, -0.1544653, 0, 0.8455347, 1.935409])
    let x = Tensor((-1000...1000).map { Scalar($0) / 100 })
    #expect(abs(gelu(x) - approximateGELU(x)).maximum() < 0.0005)
  }

  @Test func `mlp/act-softmax: shares that add up to 1 and ignore a common shift`() {
    expect(softmax([1, 2, 3]), near: [0.09003057, 0.2447285, 0.665241])
    expect(softmax([1001, 1002, 1003]), near: softmax([1, 2, 3]))
    let jacobian = softmaxJacobian([1, 2, 3])
    expect(jacobian[0][0], near: 0.08192507)
    expect(jacobian[0][1], near: -0.02203304)
    #expect(jacobian == jacobian.transposed())
    expect(softmax([0.7, 0]), near: [Tensor(sigmoid(0.7).scalar), Tensor(sigmoid(-0.7).scalar)])

    let x = Variable([1, 2, 3])
    for i in 0..<3 {
      expect(softmax(x)[i].gradients()[x], near: jacobian[i], "row \(i) of the Jacobian:")
    }
  }

  @Test func `mlp/act-linear: a slope, and nothing else`() {
    #expect(linear([-3], slope: 2) == [-6])
    #expect(linearDerivative(points, slope: 2) == [2, 2, 2, 2, 2])
    #expect(linear(points) == points)
  }

  @Test func `the step is level on both sides`() {
    #expect(step(points) == [0, 0, 1, 1, 1])
    #expect(stepDerivative(points) == [0, 0, 0, 0, 0])
  }

  @Test func `a function by name is the function itself`() {
    let functions: [ActivationFunction] = [
      .step, .linear, .sigmoid, .tanh, .softmax, .relu, .leakyReLU(slope: 0.1), .elu(alpha: 2),
      .selu, .gelu, .approximateGELU, .swish(beta: 2),
    ]
    for function in functions {
      #expect(function(Variable(points)).value == function(points), "\(function)")
      if function == .softmax { continue }
      let x = Variable(points)
      expect(
        function(x).sum().gradients()[x], near: function.derivative(at: points), "\(function):")
    }
  }
}
