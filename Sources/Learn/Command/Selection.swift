extension Book {
  /// The exercises that names stand for: numbers, chapters, folders of exercises.
  package func exercises(named names: [String]) throws -> [Exercise] {
    var found: [Exercise] = []
    for name in names {
      let more = try exercises(named: name)
      found += more.filter { one in !found.contains { $0.number == one.number } }
    }
    return found
  }

  private func exercises(named name: String) throws -> [Exercise] {
    if let exercise = exercises.first(where: { $0.names.contains(name.lowercased()) }) {
      return [exercise]
    }
    return try chapter(named: name, orElse: "exercise or chapter").exercises
  }

  /// The chapter that a name stands for: `1`, `01`, `perceptron`, `01-Perceptron`.
  package func chapter(named name: String, orElse kind: String = "chapter") throws -> Chapter {
    if let chapter = chapters.first(where: { $0.names.contains(name.lowercased()) }) {
      guard !chapter.exercises.isEmpty else {
        throw Misuse("chapter \(chapter.name) has no exercises")
      }
      return chapter
    }
    let numbers = kind == "chapter" ? [] : exercises.map(\.number.description)
    throw Misuse(unknown: kind, name, among: numbers + chapters.map { $0.name.lowercased() })
  }
}

extension Exercise {
  fileprivate var names: [String] {
    [number.description]
      + (folder?.split(separator: "/").last.map { [$0.lowercased()] } ?? [])
  }
}

extension Chapter {
  fileprivate var names: [String] {
    let digits = "\(number)"
    return [
      digits, digits.count < 2 ? "0" + digits : digits, name.lowercased(),
      folder.split(separator: "/").last?.lowercased() ?? "",
    ]
  }
}
