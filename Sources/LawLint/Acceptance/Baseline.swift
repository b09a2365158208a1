/// The findings that were there when a list of them was made, so that a run shows what is new.
///
/// A file of lines, one a finding, in the order of acts, provisions and rules:
///
///     act TAB eId TAB rule TAB digest_0 TAB words
///
/// Each line stands for itself, so that two branches that both changed the file can be merged by keeping the lines of both; a line
/// that stands twice counts once. Findings that share all else are told apart by the number behind the digest.
public struct Baseline: Sendable {
  /// Sorted, as written.
  public let keys: [FindingKey]
  /// The line of each key, from 1.
  let lines: [Int]

  private static let heading = "# lawlint baseline 1"

  /// - Parameter keys: In any order; equal ones are as many findings.
  public init(_ keys: [FindingKey]) {
    self.keys = keys.sorted(by: Self.isBefore)
    lines = Array(2..<2 + keys.count)
  }

  /// Why a line of a baseline cannot be read.
  public struct LineError: Error, Sendable {
    /// From 1.
    public let line: Int
    public let reason: String
  }

  /// Reads a file.
  ///
  /// - Throws: The first line that is none of a baseline.
  public init(reading bytes: [UInt8]) throws(LineError) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first, Self.text(first) == Self.heading else {
      throw LineError(
        line: 1, reason: "this is no baseline: its first line is not ‘\(Self.heading)’")
    }
    var entries: [(key: FindingKey, line: Int)] = []
    var seen: Set<[UInt8]> = []
    for (index, line) in lines.enumerated() {
      let text = Self.text(line)
      guard !text.isEmpty, !text.hasPrefix("#"), seen.insert(Array(text.utf8)).inserted else { continue }
      entries.append((try Self.key(text, line: index + 1), index + 1))
    }
    keys = entries.map(\.key)
    self.lines = entries.map(\.line)
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }

  private static func key(_ text: String, line: Int) throws(LineError) -> FindingKey {
    if text.hasPrefix("<<<<<<<") || text.hasPrefix("=======") || text.hasPrefix(">>>>>>>") {
      throw LineError(
        line: line, reason: "a mark of a merge; keep the lines of both sides and take the marks out")
    }
    let cells = text.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 5, let number = cells[3].firstIndex(of: "_"), number != cells[3].startIndex else {
      throw LineError(
        line: line,
        reason: "expected an act, a provision, a rule, a digest and words with tabs between them; "
          + "restore the file, or write it anew with lawlint baseline write")
    }
    return FindingKey(
      act: cells[0], eId: cells[1], rule: cells[2], digest: String(cells[3][..<number]), words: cells[4])
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var text = Self.heading + "\n"
    var copies: [FindingKey: Int] = [:]
    for key in keys.sorted(by: Self.isBefore) {
      let copy = copies[key, default: 0]
      copies[key] = copy + 1
      text += "\(key.act)\t\(key.eId)\t\(key.rule)\t\(key.digest)_\(copy)\t\(key.words)\n"
    }
    return Array(text.utf8)
  }

  private static func isBefore(_ a: FindingKey, _ b: FindingKey) -> Bool {
    (a.act, a.eId, a.rule, a.digest, a.words) < (b.act, b.eId, b.rule, b.digest, b.words)
  }

  /// The same list with the present names of rules that were renamed.
  func renamed(by rules: RuleSet) -> [FindingKey] {
    var names: [String: Rule.ID] = [:]
    return keys.map { key in
      var key = key
      if names[key.rule] == nil { names[key.rule] = rules.rule(named: key.rule)?.id ?? key.rule }
      key.rule = names[key.rule] ?? key.rule
      return key
    }
  }
}
