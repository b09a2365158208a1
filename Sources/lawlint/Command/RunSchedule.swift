import LawLint

/// Deals out the work of a run to its workers, and puts together what they bring in the order of the files.
///
/// Any worker lints a file. When all files before it are linted, its turn comes: its findings are held to what is accepted, and
/// its documents are numbered. Then any worker renders what reports say of it, and when all files before it are rendered, that
/// is appended and the documents are forgotten. So only the files between the slowest and the fastest worker are in memory.
actor RunSchedule {
  enum Work: Sendable {
    case lint(Int)
    /// With the number of the first of the documents in the report.
    case render(Int, [LintedDocument], at: Int)
  }

  /// What became of a file.
  enum Outcome: Sendable {
    case documents([LintedDocument])
    case failure(Report.Failure)
    /// A rule is wrong, and so is the whole run.
    case trouble(CommandError)
  }

  /// No file is begun while more bytes of files than these wait for their turn; some four times as many are in memory.
  private static let mostWaiting = 16 << 20

  private let count: Int
  private var reports: RunReports
  private var acceptances: Acceptances
  private var trouble: CommandError?

  /// How many files were dealt out, had their turn, and are appended.
  private var dealt = 0
  private var turned = 0
  private var appended = 0
  private var linted: [Int: Outcome] = [:]
  private var rendered: [Int: RunReports.Parts] = [:]
  /// In order of the files.
  private var toRender: [Work] = []
  private var waitingBytes: [Int: Int] = [:]
  private var idle = IdleWorkers<Work>()

  /// - Parameter count: Of files.
  init(count: Int, reports: RunReports, acceptances: Acceptances) {
    self.count = count
    self.reports = reports
    self.acceptances = acceptances
  }

  /// The reports as they are at the end, and what the run leaves of the lists of accepted findings.
  ///
  /// - Throws: What is wrong with a rule, by the first file that needs it.
  func result() throws(CommandError) -> (reports: RunReports, acceptances: Acceptances) {
    if let trouble { throw trouble }
    reports.add(acceptances.notices())
    return (reports, acceptances)
  }

  // MARK: Dealing out

  /// What a worker does next; `nil` when there is nothing left. Waits while others must bring something first.
  func next() async -> Work? {
    if let work = takeWork() { return work }
    if isOver { return nil }
    return await withCheckedContinuation { idle.add($0) }
  }

  private var isOver: Bool { trouble != nil || appended == count }

  private func takeWork() -> Work? {
    guard trouble == nil else { return nil }
    if !toRender.isEmpty { return toRender.removeFirst() }
    let waiting = waitingBytes.values.reduce(0, +)
    guard dealt < count, waiting <= Self.mostWaiting || dealt == appended else { return nil }
    dealt += 1
    return .lint(dealt - 1)
  }

  private func wake() {
    idle.wake(takeWork)
    if isOver { idle.dismiss() }
  }

  // MARK: Taking in

  func take(_ outcome: Outcome, of file: Int) {
    linted[file] = outcome
    if case .documents(let documents) = outcome {
      waitingBytes[file] = documents.first?.document.source.bytes.count
    }
    while trouble == nil, let outcome = linted.removeValue(forKey: turned) {
      turn(outcome)
      turned += 1
    }
    wake()
  }

  func take(_ parts: RunReports.Parts, of file: Int) {
    rendered[file] = parts
    append()
    wake()
  }

  private func turn(_ outcome: Outcome) {
    switch outcome {
    case .documents(var documents):
      for index in documents.indices { acceptances.apply(to: &documents[index]) }
      let number = reports.totals.documents
      toRender.append(.render(turned, reports.add(documents), at: number))
    case .failure(let failure):
      reports.add(failure)
      rendered[turned] = []
      append()
    case .trouble(let error): trouble = error
    }
  }

  private func append() {
    while let parts = rendered.removeValue(forKey: appended) {
      reports.append(parts)
      waitingBytes[appended] = nil
      appended += 1
    }
  }
}
