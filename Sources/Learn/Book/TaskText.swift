/// What `task.md` says: a title, the task, hints of growing help, an afterword.
package struct TaskText: Equatable, Sendable {
  package var title = ""
  package var task = ""
  package var hints: [String] = []
  package var afterword = ""

  /// Reads the sections of a `task.md`.
  package init(_ text: String) {
    var section = "task"
    var sections: [String: [String]] = [:]
    for line in text.lines {
      if line.hasPrefix("# "), title.isEmpty {
        title = line.dropFirst(2).trimmed
      } else if line.hasPrefix("## ") {
        section = line.dropFirst(3).trimmed.lowercased()
      } else {
        sections[section, default: []].append(line)
      }
    }
    func content(_ name: String) -> String {
      (sections[name] ?? []).joined(separator: "\n").trimmed
    }
    task = content("task")
    afterword = content("afterword")
    hints = (1...).lazy.map { content("hint \($0)") }.prefix { !$0.isEmpty }.map(\.self)
  }

  /// The first paragraph of the afterword, on one line.
  package var lesson: String {
    afterword.lines.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}
