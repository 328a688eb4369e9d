/// What the program was called with.
package struct Arguments: Equatable {
  package var command: String?
  package var names: [String] = []
  package var options: Set<String> = []

  /// All commands: the name, what may follow, and what it does.
  static let commands: [(name: String, names: String, text: String)] = [
    ("list", "[CHAPTER]", "what there is, how far you are, what comes next"),
    ("start", "N|CHAPTER", "take the body of an exercise out, or all of a chapter; show the task"),
    ("check", "[N…]", "is it right? without N: all that you have started"),
    ("watch", "[N…]", "check whenever you save"),
    ("hint", "[N]", "one more hint"),
    ("solution", "[N]", "the book's body beside yours (--yes: without asking)"),
    ("reset", "N|CHAPTER", "put the book's body back; yours is kept under .learn/kept"),
    ("pause", "", "put the book's text back everywhere, for example before `git pull`"),
    ("resume", "", "take your text out again"),
    ("prove", "[N…]", "for authors: blanks are noticed, the book passes, wrong answers fail"),
  ]

  private static let options = ["--help", "--yes", "--record"]

  /// Reads the words behind the program's name.
  package init(_ words: [String]) throws {
    for word in words {
      if word == "-h" || word == "help" {
        options.insert("--help")
      } else if word.hasPrefix("-") {
        guard Arguments.options.contains(word) else {
          throw Misuse(unknown: "option", word, among: Arguments.options)
        }
        options.insert(word)
      } else if command == nil {
        let names = Arguments.commands.map(\.name)
        guard names.contains(word) else { throw Misuse(unknown: "command", word, among: names) }
        command = word
      } else {
        names.append(word)
      }
    }
  }

  static var help: String {
    let lines = commands.map { command in
      let call = "\(command.name) \(command.names)"
      return "  " + call.padded(to: 17) + command.text
    }
    return """
      swift run learn COMMAND

      \(lines.joined(separator: "\n"))

      N is an exercise like 1.7; CHAPTER is a number or a name, like 1 or perceptron.
      Exit code: 0 done, 1 not (yet) right, 2 called with something that does not exist.
      """
  }
}

extension String {
  /// With spaces behind, to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
