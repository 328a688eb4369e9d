// diagnosis: the mirror stands beside the outermost number, which is then seen twice
if 0..<extent ~= position { return position }
switch self {
case .zeros: return nil
case .replicate: return position < 0 ? 0 : extent - 1
case .reflect: return position < 0 ? -position - 1 : 2 * extent - 1 - position
case .circular: return position < 0 ? position + extent : position - extent
}
