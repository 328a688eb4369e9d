import Datasets
import TensorCore
import Testing

@Suite struct `committed data sets` {
  @Test func `Fashion-MNIST has 600 and 100 of each kind`() throws {
    let (training, test) = try FashionMNIST.load()
    #expect(training.inputs.shape == [6000, 784])
    #expect(test.inputs.shape == [1000, 784])
    #expect(training.classCounts == [Int](repeating: 600, count: 10))
    #expect(test.classCounts == [Int](repeating: 100, count: 10))
    #expect(training.inputs.elements.min() == 0)
    #expect(training.inputs.elements.max() == 1)
    #expect(training.classNames[training.labels[0]] == "boot")
  }

  @Test func `iris: 50 flowers of three species`() throws {
    let iris = try Iris.load()
    #expect(iris.inputs.shape == [150, 4])
    #expect(iris.classCounts == [50, 50, 50])
    #expect(iris.classNames[iris.labels[149]] == "virginica")
    #expect(Array(iris.inputs.elements[..<4]) == [5.1, 3.5, 1.4, 0.2])
    #expect(iris.featureNames[2] == "petal length (cm)")
  }

  @Test func `wine: 59, 71 and 48 wines of 13 measures`() throws {
    let wine = try Wine.load()
    #expect(wine.inputs.shape == [178, 13])
    #expect(wine.classCounts == [59, 71, 48])
    #expect(wine.inputs.elements.last == 560)
  }

  @Test func `breast cancer: 212 malignant and 357 benign`() throws {
    let cancer = try BreastCancer.load()
    #expect(cancer.inputs.shape == [569, 30])
    #expect(cancer.classCounts == [212, 357])
    #expect(cancer.featureNames[20] == "worst radius")
    #expect(cancer.inputs.elements[20] == 25.38)
  }

  @Test func `digits: 1,797 pictures of 64 pixels in steps of a sixteenth`() throws {
    let digits = try Digits.load()
    #expect(digits.inputs.shape == [1797, 64])
    #expect(digits.classCounts == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    #expect(digits.inputs.elements.allSatisfy { ($0 * 16).rounded() == $0 * 16 && $0 <= 1 })
    #expect(Array(digits.inputs.elements[2..<5]) == [0.3125, 0.8125, 0.5625])
  }

  @Test func `diabetes: 442 patients, scores from 25 to 346`() throws {
    let diabetes = try Diabetes.load()
    #expect(diabetes.inputs.shape == [442, 10])
    #expect(diabetes.targets.shape == [442, 1])
    #expect(diabetes.targets.elements.min() == 25)
    #expect(diabetes.targets.elements.max() == 346)
    #expect(Array(diabetes.inputs.elements[..<3]) == [59, 2, 32.1])
  }
}
