// diagnosis: replicate takes the number at the far end
if 0..<extent ~= position { return position }
switch self {
case .zeros: return nil
case .replicate: return position < 0 ? extent - 1 : 0
case .reflect: return position < 0 ? -position : 2 * (extent - 1) - position
case .circular: return position < 0 ? position + extent : position - extent
}
