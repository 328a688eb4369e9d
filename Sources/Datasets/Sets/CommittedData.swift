import Foundation

/// The path of a file that comes with this package.
func committed(_ name: String) -> String {
  Bundle.module.resourceURL?.appendingPathComponent("Data/\(name)").path ?? name
}
