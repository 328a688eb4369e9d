// diagnosis: the sign of ln(1 − D) is lost: the generator would make itself easy to catch
switch self {
case .minimax: mean(of: fake) { f in (f.softplus(), f.sigmoid()) }
case .nonSaturating: mean(of: fake) { f in ((-f).softplus(), -(-f).sigmoid()) }
case .leastSquares: mean(of: fake) { f in (0.5 * (f - 1) * (f - 1), f - 1) }
case .wasserstein: -fake.mean()
}
