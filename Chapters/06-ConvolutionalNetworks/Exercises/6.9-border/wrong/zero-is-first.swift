// diagnosis: a zero beyond the border is no copy of the number at place 0
if 0..<extent ~= position { return position }
switch self {
case .zeros: return 0
case .replicate: return position < 0 ? 0 : extent - 1
case .reflect: return position < 0 ? -position : 2 * (extent - 1) - position
case .circular: return position < 0 ? position + extent : position - extent
}
