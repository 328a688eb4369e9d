// diagnosis: the generator wants high scores, so it minimizes minus their mean
switch self {
case .minimax: mean(of: fake) { f in (-f.softplus(), -f.sigmoid()) }
case .nonSaturating: mean(of: fake) { f in ((-f).softplus(), -(-f).sigmoid()) }
case .leastSquares: mean(of: fake) { f in (0.5 * (f - 1) * (f - 1), f - 1) }
case .wasserstein: fake.mean()
}
