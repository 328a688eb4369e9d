import ConvolutionalNetworks
import Foundation
import TensorCore
import Testing

private let photo: Tensor = {
  var generator = SeededGenerator(seed: 1)
  return .uniform([3, 8, 8], using: &generator)
}()

@Suite struct `6.11 bilinear sample` {
  private let plane: Tensor = [[1, 2, 4], [8, 16, 32]]

  @Test func `in the middle of a pixel, that pixel`() {
    for row in 0..<2 {
      for column in 0..<3 {
        let sample = bilinearSample(of: plane, x: Scalar(column), y: Scalar(row))
        #expect(sample == plane[at: row, column])
      }
    }
  }

  @Test func `between two pixels, in proportion`() {
    #expect(bilinearSample(of: plane, x: 0.25, y: 0) == 1.25, "three quarters of 1, one of 2")
    #expect(bilinearSample(of: plane, x: 1.5, y: 1) == 24, "half of 16 and half of 32")
    #expect(bilinearSample(of: plane, x: 2, y: 0.75) == 25, "a quarter of 4, three of 32")
  }

  @Test func `amid four pixels, in proportion twice`() {
    #expect(bilinearSample(of: plane, x: 0.5, y: 0.5) == 6.75, "the mean of 1, 2, 8 and 16")
    #expect(bilinearSample(of: plane, x: 1.25, y: 0.5) == 11.25, "of 2.5 above and 20 below")
  }

  @Test func `outside there are zeros, and the image fades into them`() {
    #expect(bilinearSample(of: plane, x: -0.25, y: 0) == 0.75)
    #expect(bilinearSample(of: plane, x: 2.5, y: 1.5) == 8, "a quarter of 32")
    #expect(bilinearSample(of: plane, x: -1, y: 0) == 0)
    #expect(bilinearSample(of: plane, x: 3, y: 1) == 0)
    #expect(bilinearSample(of: plane, x: -0.5, y: -0.5) == 0.25)
  }

  @Test func `a plane that changes evenly is hit exactly everywhere`() {
    // p = 3·column − 2·row + 5 is linear in both: so is what lies between.
    let columns = Tensor((0..<5).map { Scalar($0) })
    let rows: Tensor = [[0], [1], [2], [3]]
    let slope = 3 * columns - 2 * rows + 5
    for (x, y) in [(0.5, 0.25), (3.75, 2.5), (1.125, 1.875)] as [(Scalar, Scalar)] {
      #expect(bilinearSample(of: slope, x: x, y: y) == 3 * x - 2 * y + 5, "at \(x), \(y)")
    }
  }
}

@Suite struct `a warp` {
  @Test func `takes every new pixel from its place, in all planes`() {
    var generator = SeededGenerator(seed: 2)
    let batch = Tensor.uniform([2, 3, 5, 6], using: &generator)
    let places = Tensor.uniform([4, 7, 2], in: -2..<7, using: &generator)
    let warped = batch.warped(to: (4, 7)) { x, y in
      (Double(places[at: Int(y), Int(x), 0]), Double(places[at: Int(y), Int(x), 1]))
    }
    #expect(warped.shape == [2, 3, 4, 7])
    for (image, result) in zip(batch.rows, warped.rows) {
      for (plane, result) in zip(image.rows, result.rows) {
        for row in 0..<4 {
          for column in 0..<7 {
            let (x, y) = (places[at: row, column, 0], places[at: row, column, 1])
            let sample = bilinearSample(of: plane, x: x, y: y)
            #expect(abs(result[at: row, column] - sample) < 1e-5, "from \(x), \(y)")
          }
        }
      }
    }
  }

  @Test func `from nowhere brings zeros, whatever nowhere is`() {
    let image = Tensor.ones([2, 2])
    for nowhere in [.nan, .infinity, -.infinity, 1e300, -1e300] as [Double] {
      #expect(image.warped { _, _ in (nowhere, 0) } == .zeros([2, 2]))
    }
    #expect(image.warped(border: .nearest) { _, _ in (1e300, -1e300) } == image)
  }

  @Test func `of no image is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2, 3]).rotated(degrees: 1)
    }
  }
}

@Suite struct `affine maps` {
  private let maps: [AffineMap] = [
    .rotation(degrees: 30), .translation(x: 2, y: -1), .scaling(x: 2, y: -0.5), .shear(0.3),
  ]

  @Test func `what they do to a point on the right`() {
    let right = AffineMap.rotation(degrees: 90)(1, 0)
    #expect(abs(right.x) < 1e-12 && abs(right.y + 1) < 1e-12, "up, where y is negative")
    #expect(AffineMap.translation(x: 2, y: 3)(1, 0) == (3, 3))
    #expect(AffineMap.scaling(x: 2, y: 3)(1, 1) == (2, 3))
    #expect(AffineMap.shear(0.5)(1, 2) == (2, 2))
  }

  @Test func `one after the other are one`() {
    for first in maps {
      for second in maps {
        let between = first(0.7, -1.3)
        let (expected, found) = (
          second(between.x, between.y), first.followed(by: second)(0.7, -1.3)
        )
        #expect(abs(expected.x - found.x) < 1e-12 && abs(expected.y - found.y) < 1e-12)
      }
    }
  }

  @Test func `the inverse leads back`() {
    for first in maps {
      for second in maps {
        let map = first.followed(by: second)
        let there = map(0.7, -1.3)
        let back = map.inverse(there.x, there.y)
        #expect(abs(back.x - 0.7) < 1e-12 && abs(back.y + 1.3) < 1e-12)
      }
    }
  }

  @Test func `a plane squeezed to a line has no way back`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = AffineMap.scaling(x: 0).inverse
    }
  }
}

@Suite struct `things in other places` {
  @Test func `cnn/augment-geometric: flips, turns and moves of four and nine pixels`() {
    let four: Tensor = [[1, 2], [3, 4]]
    #expect(four.flippedHorizontally() == [[2, 1], [4, 3]])
    #expect(four.flippedVertically() == [[3, 4], [1, 2]])
    #expect(four.rotated(degrees: 90).isClose(to: [[2, 4], [1, 3]], within: 1e-6))
    #expect(four.enlarged(by: 2) == [[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]])
    let nine: Tensor = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    #expect(nine.translated(x: 1) == [[0, 1, 2], [0, 4, 5], [0, 7, 8]])
    #expect(nine.translated(y: -1) == [[4, 5, 6], [7, 8, 9], [0, 0, 0]])
  }

  @Test func `two flips are none`() {
    #expect(photo.flippedHorizontally().flippedHorizontally() == photo)
    #expect(photo.flippedVertically().flippedVertically() == photo)
    #expect(photo.flippedHorizontally() != photo)
  }

  @Test func `both flips are half a turn`() {
    let half = photo.rotated(degrees: 180)
    #expect(photo.flippedHorizontally().flippedVertically().isClose(to: half, within: 1e-6))
  }

  @Test func `cnn/augment-geometric: four quarter turns, or a whole one, are none`() {
    var turned = photo
    for _ in 0..<4 { turned = turned.rotated(degrees: 90) }
    #expect(turned.isClose(to: photo, within: 1e-5))
    #expect(photo.rotated(degrees: 360).isClose(to: photo, within: 1e-5))
    #expect(photo.rotated(degrees: 0) == photo)
  }

  @Test func `there and back by whole pixels only loses what left the frame`() {
    let back = photo.translated(x: 3, y: -2).translated(x: -3, y: 2)
    #expect(back[0..<3, 2..., 0..<5] == photo[0..<3, 2..., 0..<5])
    #expect(back[0..<3, 0..<2] == .zeros([3, 2, 8]))
    #expect(back[0..<3, 0..., 5...] == .zeros([3, 8, 3]))
  }

  @Test func `half a pixel is the mean of two`() {
    let row: Tensor = [[2, 4, 8]]
    #expect(row.translated(x: 0.5) == [[1, 3, 6]])
  }

  @Test func `a zoom of two and one of a half meet in the middle of a smooth image`() {
    let slope = Tensor(shape: [9, 9], elements: (0..<81).map { Scalar($0 % 9 + $0 / 9) })
    let inner = slope.zoomed(by: 2).zoomed(by: 0.5)[3..<6, 3..<6]
    #expect(inner.isClose(to: slope[3..<6, 3..<6], within: 1e-5))
    #expect(photo.zoomed(by: 1) == photo)
  }

  @Test func `a shear moves rows, the middle one not`() {
    let bar: Tensor = [[0, 1, 0], [0, 1, 0], [0, 1, 0]]
    #expect(bar.sheared(by: 1) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func `turned, zoomed and moved at once is sampled once`() {
    let map = AffineMap.rotation(degrees: 90).followed(by: .translation(x: 1))
    let two = photo.rotated(degrees: 90).translated(x: 1)
    #expect(photo.transformed(by: map).isClose(to: two, within: 1e-5))
  }

  @Test func `parts and frames`() {
    #expect(photo.cropped(top: 2, left: 1, height: 3, width: 4) == photo[0..<3, 2..<5, 1..<5])
    let framed = photo.framed(by: 2)
    #expect(framed.shape == [3, 12, 12] && abs(framed.sum() - photo.sum()) < 1e-4)
    #expect(framed.cropped(top: 2, left: 2, height: 8, width: 8) == photo)
  }

  @Test func `a part beyond the border is refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.ones([4, 4]).cropped(top: 2, left: 0, height: 3, width: 4)
    }
  }

  @Test func `another size`() {
    #expect(photo.resized(height: 8, width: 8) == photo)
    // PyTorch 2.13: interpolate(mode="bilinear", align_corners=False).
    let row: Tensor = [[1, 2, 4]]
    #expect(
      row.resized(height: 1, width: 6).isClose(to: [[1, 1.25, 1.75, 2.5, 3.5, 4]], within: 1e-5))
    #expect(photo.enlarged(by: 3).resized(height: 8, width: 8).isClose(to: photo, within: 1e-5))
  }

  @Test func `a batch is treated image by image`() {
    let batch = Tensor.stacked([photo, 1 - photo])
    let turned = batch.rotated(degrees: 20)
    #expect(
      turned[0] == photo.rotated(degrees: 20) && turned[1] == (1 - photo).rotated(degrees: 20))
  }
}
