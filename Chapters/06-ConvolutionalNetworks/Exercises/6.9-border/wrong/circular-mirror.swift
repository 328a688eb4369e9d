// diagnosis: circular looks into a mirror; after the last number comes the first
if 0..<extent ~= position { return position }
switch self {
case .zeros: return nil
case .replicate: return position < 0 ? 0 : extent - 1
case .reflect, .circular: return position < 0 ? -position : 2 * (extent - 1) - position
}
