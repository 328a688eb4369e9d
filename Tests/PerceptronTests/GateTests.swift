import Perceptron
import TensorCore
import Testing

/// The answers of a gate to 00, 01, 10, 11.
private func answers(of gate: (Bool, Bool) -> Bool) -> [Bool] {
  [gate(false, false), gate(false, true), gate(true, false), gate(true, true)]
}

@Suite struct `1.2 fires` {
  @Test func `a unit fires when its exciting inputs reach the threshold`() {
    let unit = ThresholdUnit(threshold: 2)
    #expect(unit.fires(exciting: [true, false, false]) == false, "one is on and two are needed")
    #expect(unit.fires(exciting: [true, false, true]) == true, "two are on and two are needed")
    #expect(unit.fires(exciting: [true, true, true]) == true, "more than needed is enough too")
  }

  @Test func `one inhibiting input that is on forbids everything`() {
    let unit = ThresholdUnit(threshold: 1)
    let on = [true, true, true]
    #expect(unit.fires(exciting: on, inhibiting: [false, true]) == false, "a veto, not a minus 1")
    #expect(unit.fires(exciting: on, inhibiting: [false, false]) == true, "nobody forbids it")
    let demanding = ThresholdUnit(threshold: 3)
    #expect(demanding.fires(exciting: on, inhibiting: [true]) == false)
  }

  @Test func `the threshold 0 is reached without any input`() {
    #expect(ThresholdUnit(threshold: 0).fires() == true)
    #expect(ThresholdUnit(threshold: 1).fires() == false)
  }
}

@Suite struct `1.3 nor` {
  @Test func `NOR is on only where both inputs are off`() {
    #expect(answers(of: nor) == [true, false, false, false], "to 00, 01, 10 and 11")
  }
}

@Suite struct `1.4 nand` {
  @Test func `NAND is off only where both inputs are on`() {
    #expect(answers(of: nand) == [true, true, true, false], "to 00, 01, 10 and 11")
  }
}

@Suite struct `gates` {
  @Test func `perceptron/mcculloch-pitts: AND has the threshold 2, OR 1, and NOT a veto`() {
    #expect(answers(of: and) == [false, false, false, true])
    #expect(answers(of: or) == [false, true, true, true])
    #expect(not(false) && !not(true))
  }

  @Test func `perceptron/vs-mlp-table: two layers of units make the XOR that one neuron misses`() {
    #expect(answers(of: xor) == [false, true, true, false])
    let table = TruthTable(of: xor)
    let best = bestNeuron(among: [-1, -0.5, 0, 0.5, 1], on: table.inputs, labels: table.labels)
    #expect(best.mistakes(on: table.inputs, labels: table.labels) == 1)
  }
}
