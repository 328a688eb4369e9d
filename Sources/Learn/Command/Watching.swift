import Foundation

extension Learner {
  /// Checks whenever the learner saves, until Control-C.
  func watch(_ names: [String]) throws -> Bool {
    while true {
      let before = try texts()
      console.clear()
      do {
        _ = try check(names)
      } catch let refusal as Refusal {
        console.complain("learn: \(refusal)")
      }
      console.print(console.painted("\nwatching; Control-C ends", .dim))
      while try texts() == before { usleep(100_000) }
      console.print()
    }
  }

  /// What the learner may change: the texts of all open files.
  private func texts() throws -> [String?] {
    let disk = Disk(root: root)
    let open = disk.files(below: Paths.book).map { String($0.dropFirst(Paths.book.count + 1)) }
    return try open.map { try disk.read($0) }
  }
}
