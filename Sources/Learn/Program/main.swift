import Foundation
import LearnKit

exit(
  Learner.run(
    Array(CommandLine.arguments.dropFirst()), folder: FileManager.default.currentDirectoryPath,
    console: .standard))
