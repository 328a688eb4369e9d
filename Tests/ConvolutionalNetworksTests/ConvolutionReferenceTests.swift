import Autograd
import ConvolutionalNetworks
import TensorCore
import Testing

/// A convolution, and what PyTorch 2.13 makes of it in Double.
struct ReferenceCase: CustomStringConvertible, Sendable {
  var convolution: ConvolutionCase
  var shape: [Int]
  /// Of the result, and of the gradients of images, kernels and biases.
  var sums: [Double]

  init(_ convolution: ConvolutionCase, shape: [Int], sums: [Double]) {
    (self.convolution, self.shape, self.sums) = (convolution, shape, sums)
  }

  var description: String { convolution.description }

  static let all: [ReferenceCase] = [
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 7, 8], weight: [4, 3, 3, 3]),
      shape: [2, 4, 5, 6],
      sums: [-14.843936, 6.356608, 14.687016, -0.2012]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 7, 8], weight: [4, 3, 3, 3], padding: 1),
      shape: [2, 4, 7, 8],
      sums: [7.391512, -30.16312, 12.918896, 1.542]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 7, 8], weight: [4, 3, 5, 5], padding: 2),
      shape: [2, 4, 7, 8],
      sums: [-21.913416, -35.543936, -17.304112, 1.542]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 9, 8], weight: [4, 3, 3, 3], stride: 2, padding: 1),
      shape: [2, 4, 5, 4],
      sums: [18.832752, -15.651144, -29.605704, 0.3068]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 9, 8], weight: [4, 3, 2, 3], stride: Pair(rows: 2, columns: 1)),
      shape: [2, 4, 4, 6],
      sums: [-3.546568, 6.67824, -9.48116, -3.6928]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 9, 8], weight: [4, 3, 1, 1], stride: 2),
      shape: [2, 4, 5, 4],
      sums: [2.011144, -3.609648, -6.045032, 0.3068]),
    ReferenceCase(
      ConvolutionCase(
        x: [1, 3, 23, 23], weight: [8, 3, 7, 7], stride: 2, padding: 3),
      shape: [1, 8, 12, 12],
      sums: [37.986968, 2.1112, -20.536616, 1.0208]),
    ReferenceCase(
      ConvolutionCase(
        x: [1, 3, 23, 23], weight: [8, 3, 11, 11], stride: 4, padding: 2),
      shape: [1, 8, 5, 5],
      sums: [13.157216, 63.781392, 16.351088, -0.2448]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 9, 8], weight: [4, 3, 3, 3], padding: 2,
        dilation: 2),
      shape: [2, 4, 9, 8],
      sums: [-30.558528, 23.360776, -0.128792, 1.1516]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 3, 9, 10], weight: [4, 3, 3, 3], stride: Pair(rows: 2, columns: 3),
        padding: .sides(top: 2, bottom: 2, left: 1, right: 1),
        dilation: Pair(rows: 3, columns: 2)),
      shape: [2, 4, 4, 3],
      sums: [-1.608832, 3.4812, 2.407728, -1.2332]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 4, 9, 8], weight: [6, 2, 3, 3], padding: 1,
        groups: 2),
      shape: [2, 6, 9, 8],
      sums: [25.232904, -218.100912, -236.545016, 0.6032]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 4, 9, 8], weight: [8, 1, 3, 3], padding: 1,
        groups: 4),
      shape: [2, 8, 9, 8],
      sums: [-28.29856, 12.158536, -32.352752, -1.8052]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 4, 9, 8], weight: [4, 1, 3, 3], padding: 1,
        groups: 4),
      shape: [2, 4, 9, 8],
      sums: [-3.768176, -17.8694, 40.45228, 1.1516]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 4, 9, 8], weight: [4, 1, 3, 3], stride: 2, padding: 1,
        groups: 4),
      shape: [2, 4, 5, 4],
      sums: [-2.228096, -8.97328, -11.17796, 0.3068]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 4, 9, 8], weight: [4, 1, 5, 3], stride: Pair(rows: 1, columns: 2),
        padding: .sides(top: 4, bottom: 4, left: 1, right: 1),
        dilation: Pair(rows: 2, columns: 1), groups: 4),
      shape: [2, 4, 9, 4],
      sums: [16.154176, -19.373952, 26.090144, -0.5916]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 2, 6, 7], weight: [3, 2, 3, 4], padding: .sides(top: 0, bottom: 2, left: 3, right: 1)
      ),
      shape: [2, 3, 6, 8],
      sums: [-26.251552, 9.613416, 9.00232, -0.1324]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 2, 6, 7], weight: [3, 2, 3, 4], stride: 2,
        padding: .sides(top: 1, bottom: 0, left: 0, right: 2)),
      shape: [2, 3, 3, 3],
      sums: [-0.650424, -0.053936, 2.094224, -1.732]),
    ReferenceCase(
      ConvolutionCase(
        x: [2, 2, 1, 9], weight: [3, 2, 1, 4], padding: .sides(top: 0, bottom: 0, left: 2, right: 2)
      ),
      shape: [2, 3, 1, 10],
      sums: [0.203304, -1.903944, 0.184584, 2.248]),
    ReferenceCase(
      ConvolutionCase(
        x: [1, 2, 2, 2], weight: [3, 2, 3, 3], padding: 3),
      shape: [1, 3, 6, 6],
      sums: [-2.654736, 2.33108, -0.37072, -0.8912]),
    ReferenceCase(
      ConvolutionCase(
        x: [1, 40, 4, 4], weight: [33, 40, 3, 3], padding: 1),
      shape: [1, 33, 4, 4],
      sums: [-13.695504, 1.642936, 28.79728, -1.8236]),
  ]
}

@Suite struct `convolution as PyTorch has it` {
  @Test(arguments: ReferenceCase.all)
  func `value and gradients`(_ item: ReferenceCase) {
    let (c, x) = (item.convolution, Variable(formula(item.convolution.x, 1)))
    let (w, b) = (Variable(formula(c.weight, 2)), Variable(formula([c.weight[0]], 3)))
    let y = convolution2D(
      x, weight: w, bias: b, stride: c.stride, padding: c.padding, dilation: c.dilation,
      groups: c.groups)
    #expect(y.shape == item.shape)
    let gradients = y.gradients(upstream: formula(y.shape, 4))
    expect(
      [
        weightedSum(y.value, 5), weightedSum(gradients[x], 6), weightedSum(gradients[w], 7),
        weightedSum(gradients[b], 8),
      ], reference: item.sums, "\(item)")
  }
}
