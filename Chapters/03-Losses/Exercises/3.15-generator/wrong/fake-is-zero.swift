// diagnosis: the generator is told that its pictures should score 0; it wants 1
switch self {
case .minimax: mean(of: fake) { f in (-f.softplus(), -f.sigmoid()) }
case .nonSaturating: mean(of: fake) { f in ((-f).softplus(), -(-f).sigmoid()) }
case .leastSquares: mean(of: fake) { f in (0.5 * f * f, f) }
case .wasserstein: -fake.mean()
}
