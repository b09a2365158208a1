import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Deals out the documents of a stream to workers, and writes what they bring in the order of the input, each as soon as it can be.
///
/// As in ``RunSchedule`` a document's turn comes when all before it are linted; then it is held to what is accepted, and any
/// worker renders it. What waits for its turn is bounded, so memory does not grow with the stream.
actor StreamSchedule {
  enum Work: Sendable {
    /// Read a line, and lint it.
    case read
    case render(StreamedAnswer, line: Int)
  }

  /// What became of a line.
  struct Linted: Sendable {
    var answer: StreamedAnswer
    /// The number of the line in the input.
    let number: Int
    /// The bytes of the line, for what it keeps in memory.
    let size: Int
  }

  /// How the stream ended.
  struct End: Sendable {
    /// Whether a line or a document was not fully read.
    var hasTrouble = false
    /// Whether a fault is as severe as asked for.
    var hasFault = false
  }

  /// No line is read while more bytes of lines than these wait; some four times as many are in memory.
  private static let mostWaiting = 16 << 20

  private let rules: RuleSet
  private let threshold: Severity?
  private var configurations: Configurations
  private var acceptances: Acceptances
  private var redaction: Redaction?

  private var end = End()
  private var trouble: CommandError?
  private var readerIsGone = false
  /// The number of lines, when the last was read.
  private var count: Int?
  private var turned = 0
  private var written = 0
  private var linted: [Int: Linted] = [:]
  private var toRender: [Work] = []
  private var rendered: [Int: [UInt8]] = [:]
  private var sizes: [Int: Int] = [:]
  private var waiting = 0
  private var idle = IdleWorkers<Work>()

  init(_ run: LintRun, redaction: Redaction?, threshold: Severity?) {
    rules = run.rules
    configurations = run.configurations
    acceptances = run.acceptances
    self.redaction = redaction
    self.threshold = threshold
  }

  /// How the stream ended, behind its last line.
  ///
  /// - Throws: What is wrong with a rule, a setting or the streams themselves.
  func result() throws(CommandError) -> End {
    if let trouble { throw trouble }
    for notice in acceptances.notices() {
      StandardStreams.complain("\(notice.path):\(notice.line): \(notice.message)")
    }
    return end
  }

  func settings(for path: String) throws(CommandError) -> LintSettings {
    try configurations.settings(forStreamed: path, rules: rules)
  }

  // MARK: Dealing out

  /// What a worker does next; `nil` when there is nothing left. Waits while others must bring something first.
  func next() async -> Work? {
    if let work = takeWork() { return work }
    if isOver { return nil }
    return await withCheckedContinuation { idle.add($0) }
  }

  private var isOver: Bool { trouble != nil || readerIsGone || written == count }

  private func takeWork() -> Work? {
    guard !isOver else { return nil }
    if !toRender.isEmpty { return toRender.removeFirst() }
    return count == nil && waiting <= Self.mostWaiting ? .read : nil
  }

  private func wake() {
    idle.wake(takeWork)
    if isOver { idle.dismiss() }
  }

  // MARK: Taking in

  func take(_ line: Linted, at ordinal: Int) {
    linted[ordinal] = line
    sizes[ordinal] = line.size
    waiting += line.size
    while trouble == nil, let line = linted.removeValue(forKey: turned) {
      toRender.append(.render(turn(line), line: turned))
      turned += 1
    }
    wake()
  }

  func take(_ bytes: [UInt8], at ordinal: Int) {
    rendered[ordinal] = bytes
    while !isOver, let bytes = rendered.removeValue(forKey: written) {
      waiting -= sizes.removeValue(forKey: written) ?? 0
      written += 1
      guard let code = FileDescriptor.writeAll(bytes, to: StandardStreams.output) else { continue }
      if code == EPIPE {
        readerIsGone = true
      } else {
        trouble = CommandError("standard output could not be written: \(FileDescriptor.reason(code))")
      }
    }
    wake()
  }

  /// The last line was read.
  ///
  /// - Parameter count: Of all lines.
  func endInput(after count: Int) {
    self.count = count
    wake()
  }

  /// The stream cannot go on.
  func stop(_ error: CommandError) {
    trouble = trouble ?? error
    wake()
  }

  private func turn(_ line: Linted) -> StreamedAnswer {
    var answer = line.answer
    switch answer.outcome {
    case .documents(var documents):
      var totals = ReportTotals()
      for index in documents.indices {
        acceptances.apply(to: &documents[index])
        if let redacted = redaction?.redacted(documents[index]) { documents[index] = redacted }
        totals.add(documents[index])
      }
      if let threshold, totals.hasFault(atLeast: threshold) { end.hasFault = true }
      for problem in totals.problems { complain(problem, line.number) }
      answer.outcome = .documents(documents)
    case .failure(let failure): complain(failure, line.number)
    case .malformed(let reason):
      answer.outcome = .malformed("line \(line.number): \(reason)")
      end.hasTrouble = true
      StandardStreams.complain("standard input, line \(line.number): \(reason)")
    }
    return answer
  }

  private func complain(_ failure: Report.Failure, _ number: Int) {
    end.hasTrouble = true
    StandardStreams.complain("standard input, line \(number): \(failure.path): \(failure.message)")
  }
}
