// diagnosis: ln is taken of a D that was rounded to 0
switch self {
case .minimax: mean(of: fake) { f in (-f.softplus(), -f.sigmoid()) }
case .nonSaturating: mean(of: fake) { f in (-f.sigmoid().log(), -(-f).sigmoid()) }
case .leastSquares: mean(of: fake) { f in (0.5 * (f - 1) * (f - 1), f - 1) }
case .wasserstein: -fake.mean()
}
