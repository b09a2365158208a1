import LawLint

/// The reports of a run, as they grow with its files.
struct RunReports: Sendable {
  /// What reports say of the documents of one file: of each report that grows file by file, its parts.
  typealias Parts = [[[UInt8]]]

  fileprivate struct Entry: Sendable {
    let reporter: any Reporter
    /// `nil` is standard output.
    let file: String?
    let isForPrograms: Bool
    /// What goes to the places of the report's frame.
    var spools: [Spool] = []

    /// Lines of a draft that would be orders in the log of a workflow.
    func guarded(_ bytes: [UInt8]) -> [UInt8] {
      file == nil && !isForPrograms ? Workflow.guarded(bytes) : bytes
    }
  }

  let settings: RunSettings
  private var entries: [Entry]
  /// Whether documents are kept to the end.
  private let keepsDocuments: Bool
  private var documents: [LintedDocument] = []
  private(set) var totals = ReportTotals()
  /// Takes the words of the drafts out of all that is added.
  private var redaction: Redaction?

  /// Reports that need whole documents make the run keep all of them.
  init(_ outputs: ReportOutputs, settings: RunSettings, redaction: Redaction?) {
    self.settings = redaction == nil ? settings : settings.redacted
    self.redaction = redaction
    entries = outputs.inOrder.map {
      Entry(
        reporter: outputs.reporter(of: $0), file: $0.file, isForPrograms: $0.reporter.isForPrograms)
    }
    keepsDocuments = entries.contains { !($0.reporter is any StreamingReporter) }
  }

  /// No report that is written, but one to be looked at.
  init(settings: RunSettings) {
    self.settings = settings
    entries = []
    keepsDocuments = true
  }

  // MARK: In the order of the files

  /// Takes in the documents of the next file. What is given back is to be rendered.
  mutating func add(_ linted: [LintedDocument]) -> [LintedDocument] {
    let linted = redaction == nil ? linted : linted.map { redaction?.redacted($0) ?? $0 }
    for document in linted { totals.add(document) }
    if keepsDocuments { documents += linted }
    return linted
  }

  mutating func add(_ failure: Report.Failure) { totals.failures.append(failure) }

  /// Says what the lists of accepted findings have to be told; behind the last file.
  mutating func add(_ notices: [Report.Notice]) { totals.notices += notices }

  /// Appends what was rendered of the next file.
  mutating func append(_ parts: Parts) {
    for (entry, parts) in zip(streaming, parts) {
      if entries[entry].spools.isEmpty {
        entries[entry].spools = Array(repeating: Spool(), count: parts.count)
      }
      guard let reporter = entries[entry].reporter as? any StreamingReporter else { continue }
      let separator = type(of: reporter).separator
      for (place, part) in parts.enumerated() where !part.isEmpty {
        if !entries[entry].spools[place].isEmpty { entries[entry].spools[place].append(separator) }
        entries[entry].spools[place].append(part)
      }
    }
  }

  private var streaming: [Int] { entries.indices.filter { entries[$0].reporter is any StreamingReporter } }

  // MARK: In any order

  /// What renders documents: whoever has a copy can, at the same time as others.
  var renderer: Renderer { Renderer(entries: streaming.map { entries[$0] }, settings: settings) }

  struct Renderer: Sendable {
    fileprivate let entries: [Entry]
    fileprivate let settings: RunSettings

    /// - Parameter index: The number of the first document in the report, from 0.
    func parts(of documents: [LintedDocument], at index: Int) -> Parts {
      entries.map { entry in
        guard let reporter = entry.reporter as? any StreamingReporter else { return [] }
        return reporter.parts(of: documents, at: index, in: settings).map(entry.guarded)
      }
    }
  }

  // MARK: At the end

  /// What the run found, all documents in it; for runs that keep them.
  var report: Report {
    var report = Report(
      toolVersion: settings.toolVersion, ruleSet: settings.ruleSet, profile: settings.profile,
      documents: documents, failures: totals.failures, notices: totals.notices, isRedacted: redaction != nil)
    report.since = settings.since
    return report
  }

  /// Writes every report, standard output last. Whether all could be written; the others are said on standard error.
  func put() -> Bool {
    var isWritten = true
    for entry in entries {
      do {
        try put(entry)
      } catch {
        StandardStreams.complain(error.message)
        isWritten = false
      }
    }
    if !entries.contains(where: { $0.file == nil && !$0.isForPrograms }) {
      ReportOutputs.complain(of: totals)
    }
    return isWritten
  }

  private func put(_ entry: Entry) throws(CommandError) {
    if let annotator = entry.reporter as? any Annotator {
      return try AnnotatedDrafts(annotator).put(report, to: entry.file)
    }
    guard let reporter = entry.reporter as? any StreamingReporter else {
      let bytes = entry.guarded(entry.reporter.render(report))
      return try put(entry) { FileDescriptor.writeAll(bytes, to: $0) }
    }
    let frame = reporter.frame(totals, in: settings)
    try put(entry) { write(frame, filledWith: entry, to: $0) }
  }

  private func put(_ entry: Entry, by write: (Int32) -> Int32?) throws(CommandError) {
    if let file = entry.file { try AtomicFile(file).put(write) } else { try StandardStreams.put(write) }
  }

  private func write(_ frame: ReportFrame, filledWith entry: Entry, to descriptor: Int32) -> Int32? {
    var written = 0
    for (index, place) in frame.places.enumerated() {
      let bytes = entry.guarded(Array(frame.bytes[written..<place]))
      if let code = FileDescriptor.writeAll(bytes, to: descriptor) { return code }
      if entry.spools.indices.contains(index), let code = entry.spools[index].copy(to: descriptor) {
        return code
      }
      written = place
    }
    return FileDescriptor.writeAll(entry.guarded(Array(frame.bytes[written...])), to: descriptor)
  }
}
