/// Why findings cannot be put into a draft: one sentence on what is wrong and what to do.
public struct AnnotationError: Error, Hashable {
  public let message: String

  public init(_ message: String) { self.message = message }
}

/// Gives a draft back with the findings in it. A report on several files is several such drafts.
public protocol Annotator: Reporter {
  /// Whether the bytes are of use to no terminal.
  static var isBinary: Bool { get }

  /// What the annotated draft is called, by the name of the draft's own file.
  static func fileName(for name: String) -> String

  /// The draft with the findings in it, the same bytes for the same report.
  ///
  /// - Parameter report: On one file, which may hold several acts.
  func annotated(_ report: Report) throws(AnnotationError) -> [UInt8]
}

extension Annotator {
  public static var isForPrograms: Bool { true }
  public static var isBinary: Bool { false }

  /// The annotated draft; empty when there is none, for which ``annotated(_:)`` has the reason.
  public func render(_ report: Report) -> [UInt8] { (try? annotated(report)) ?? [] }

  /// The acts of the one file that a report is on.
  func acts(of report: Report) throws(AnnotationError) -> [LintedDocument] {
    if report.isRedacted {
      throw AnnotationError(
        "a draft with findings in it has all its words; leave --redact out, or --format \(Self.name)")
    }
    guard let first = report.documents.first else { throw AnnotationError("there is no draft to annotate") }
    precondition(
      report.documents.allSatisfy { $0.document.source.name == first.document.source.name },
      "A draft is annotated alone; see Report.byFile")
    return report.documents
  }
}

extension Report {
  /// A report on each file that was read, in order.
  public var byFile: [Report] {
    files.map {
      Report(
        toolVersion: toolVersion, ruleSet: ruleSet, profile: profile, documents: $0, failures: [],
        notices: [],
        isRedacted: isRedacted)
    }
  }
}
