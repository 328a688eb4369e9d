extension Learner {
  /// Proves exercises on three sides: blanks are noticed, the book passes, wrong answers fail.
  ///
  /// - Parameters:
  ///   - names: the exercises or chapters; all if there are none.
  ///   - isRecording: whether how the wrong answers fail is written to `failures.txt`.
  /// - Returns: whether nothing has to be mended.
  /// - Throws: if a name does not exist or a file cannot be read.
  func prove(_ names: [String], isRecording: Bool) throws -> Bool {
    let disk = Disk(root: root)
    let package = ProofPackage(disk: disk)
    let book = try atDesk { desk, book in
      try package.make(
        of: book, bookText: desk.bookText,
        candidates: { try Proof.candidates(for: $0, on: disk) })
      return book
    }
    let chosen = names.isEmpty ? book.exercises : try book.exercises(named: names)
    for problem in book.problems { console.print("✘ \(problem)") }
    guard try isBuilt(build(in: package.root)) else { return false }
    var proofs = try proofs(of: chosen, book, disk, build(in: package.root))
    if isRecording { try record(proofs, disk) }
    for index in proofs.indices {
      try proofs[index].compare(on: disk)
      print(proofs[index])
    }
    let proven = proofs.count { $0.problems.isEmpty }
    console.print("\(proven) of \(proofs.count) exercises are proven on three sides")
    return proven == proofs.count && book.problems.isEmpty
  }

  private func proofs(
    of chosen: [Exercise], _ book: Book, _ disk: Disk, _ build: Build
  ) throws -> [Proof] {
    let candidates = try chosen.map {
      [Candidate(name: "book", body: $0.body)] + (try Proof.candidates(for: $0, on: disk))
    }
    let jobs = zip(chosen, candidates).flatMap { exercise, candidates in
      candidates.map { (exercise.number, book.chapter(of: exercise)?.tests ?? "", $0) }
    }
    let runs = try carryOut(jobs, build: build) { done in
      console.overwrite(console.painted("running \(done)/\(jobs.count)", .dim))
    }
    console.overwrite("")
    var rest = runs[...]
    return try zip(chosen, candidates).map { exercise, candidates in
      var proof = try Proof(of: exercise, on: disk)
      for candidate in candidates { proof.judge(candidate, rest.removeFirst()) }
      return proof
    }
  }

  /// Writes down how wrong answers fail, where they do otherwise than before.
  private func record(_ proofs: [Proof], _ disk: Disk) throws {
    try Desk.use(disk) { _ in
      for proof in proofs {
        guard let path = proof.exercise.failures else { continue }
        if try !proof.agrees(with: Signatures(disk.read(path) ?? "")) {
          try disk.write(path, proof.signatures.text)
        }
      }
    }
  }

  private func print(_ proof: Proof) {
    let title = "\(proof.exercise.number)  \(proof.exercise.title)"
    let count = proof.signatures.byName.count
    guard !proof.problems.isEmpty else {
      let sides = "blank noticed, book passes, \(count) wrong answers fail"
      console.print("\(console.painted("✔", .green)) \(title)  \(sides)")
      return printTwins(of: proof)
    }
    console.print("\(console.painted("✘", .red)) \(title)")
    for problem in proof.problems { console.print(problem, indent: "    ") }
  }

  /// Says which wrong answers a learner could not tell apart.
  private func printTwins(of proof: Proof) {
    let names = proof.signatures.byName.keys.sorted()
    for (index, name) in names.enumerated() {
      guard let signature = proof.signatures.byName[name] else { continue }
      let twins = proof.signatures.names(like: signature).filter(names[..<index].contains)
      if let twin = twins.first { console.print("    \(twin) and \(name) fail alike") }
    }
  }
}
