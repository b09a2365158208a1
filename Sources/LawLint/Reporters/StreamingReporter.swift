/// A reporter whose reports grow file by file, so that a run need not keep what it has said its part of.
///
/// A report is a frame, in which places are left for what it says of the files. A report in the order of the files has
/// one such place; one that lists all documents first and then all findings has two, and fills both file by file.
public protocol StreamingReporter: Reporter {
  /// What stands between what is said of two files in one place.
  static var separator: [UInt8] { get }

  /// What the report says of the documents of one file: for each place that the frame leaves, some bytes or none.
  ///
  /// - Parameter index: The number of the first of the documents in the report, from 0.
  func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]]

  /// The report without its parts.
  func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame
}

/// A report without what it says of each file.
public struct ReportFrame: Sendable {
  public let bytes: [UInt8]
  /// Where the parts go, in order, each as a number of bytes of the frame that stand before it.
  public let places: [Int]
}

extension StreamingReporter {
  public static var separator: [UInt8] { [] }

  public func render(_ report: Report) -> [UInt8] {
    var filled: [[UInt8]] = []
    var index = 0
    for documents in report.files {
      let parts = parts(of: documents, at: index, in: report.settings)
      index += documents.count
      if filled.isEmpty { filled = Array(repeating: [], count: parts.count) }
      for (place, part) in parts.enumerated() where !part.isEmpty {
        if !filled[place].isEmpty { filled[place] += Self.separator }
        filled[place] += part
      }
    }
    let frame = frame(report.totals, in: report.settings)
    var bytes: [UInt8] = []
    var written = 0
    for (place, part) in zip(frame.places, filled) {
      bytes += frame.bytes[written..<place] + part
      written = place
    }
    return bytes + frame.bytes[written...]
  }
}

extension Report {
  /// The documents file by file.
  var files: [[LintedDocument]] {
    documents.reduce(into: []) { files, linted in
      if files.last?.last?.document.source.name == linted.document.source.name {
        files[files.count - 1].append(linted)
      } else {
        files.append([linted])
      }
    }
  }
}
