import Autograd
import Datasets
import Figures
import Losses
import MultilayerPerceptron
import Optimizers
import Regularization
import TensorCore

/// The loss in nats and the share of right answers.
struct Score {
  var loss: Double
  var accuracy: Double

  /// Measures a model at inference.
  init(of model: Sequential, on data: ClassificationData) {
    let logits = withoutGradients { model(data.inputs) }
    loss = Double(crossEntropy(logits: logits, labels: data.labels).value.scalar)
    accuracy = MultilayerPerceptron.accuracy(scores: logits.value, labels: data.labels)
  }
}

/// What came of one network.
struct Run {
  /// After each epoch, on pictures it learned from and on others.
  var training: [Score] = []
  var test: [Score] = []
  /// The first layer's weights at the end.
  var weights: Tensor
  /// The epoch whose parameters were kept, if it stopped early.
  var stop: Int?
}

extension Recipe {
  /// Trains a network by this recipe.
  func train(
    on pictures: Pictures, epochs: Int, seed: UInt64, _ progress: inout ProgressBar
  ) -> Run {
    var generator = SeededGenerator(seed: seed)
    let model = network(using: &generator)
    let (parameters, weights) = (model.parameters, model.weights)
    var optimizer = Adam(learningRate: 0.001)
    var stopping = EarlyStopping(patience: patience ?? epochs, best: .lowest)
    let data = takesAll ? pictures.all : pictures.few
    var run = Run(weights: weights[0].value)
    for epoch in 1...epochs {
      // Adam's steps do not shrink by themselves; the last fifth is for small ones.
      if epoch == epochs - epochs / 5 + 1 { optimizer.learningRate /= 10 }
      if run.stop == nil {
        for batch in data.batches(of: 50, shuffledBy: &generator) {
          let loss = loss(of: model, on: batch, weights: weights, using: &generator)
          var gradients = loss.gradients()
          if let longestGradient {
            gradients = gradients.clipped(toNorm: longestGradient, of: parameters)
          }
          optimizer.update(parameters, along: gradients)
          proximal?.shrink(weights, step: optimizer.learningRate)
          if let longestColumn { constrain(weights, toNorm: longestColumn) }
        }
        if patience != nil {
          let score = Score(of: model, on: pictures.validation)
          if stopping.shouldStop(after: score.loss, of: model) || epoch == epochs {
            run.stop = stopping.bestEvaluation
            try? stopping.restoreBest(in: model)
          }
        }
      }
      run.training.append(Score(of: model, on: pictures.few))
      run.test.append(Score(of: model, on: pictures.test))
      progress.advance(note: name)
    }
    run.weights = weights[0].value
    return run
  }

  /// What a step goes down: the loss of a batch, and the price of the weights.
  private func loss(
    of model: Sequential, on batch: ClassificationData, weights: [Variable],
    using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let mix = mixup.map { Mixup(batch.inputs, alpha: $0, using: &generator) }
    let logits = model(mix?.inputs ?? batch.inputs, training: true, using: &generator)
    var loss = crossEntropy(logits: logits, labels: batch.labels, smoothing: smoothing)
    if let mix {
      let labels = mix.partners(of: batch.labels)
      loss = mix.blend(loss, crossEntropy(logits: logits, labels: labels))
    }
    return penalty.map { loss + $0(weights) } ?? loss
  }
}
