/// By what a finding is known again in a later version of an act.
///
/// Like a ``Fingerprint`` it holds no line, message, severity or version; unlike one it can be read, so that what is not equal
/// can still be alike.
public struct FindingKey: Hashable, Sendable {
  /// The act's name; see ``ActNames``.
  public var act: String
  public var eId: String
  public var rule: Rule.ID
  /// 16 hexadecimal digits that stand for the words found and the sentence around them; see ``digest(words:sentence:)``.
  public var digest: String
  /// The words found, on one line.
  public var words: String

  public init(act: String, eId: String, rule: Rule.ID, digest: String, words: String) {
    self.act = act
    self.eId = eId
    self.rule = rule
    self.digest = digest
    self.words = words
  }

  init(_ finding: Finding, in document: Document, act: String) {
    let words = document.text[finding.range.indices()]
    self.init(
      act: act, eId: document.provisions[finding.provision].eId, rule: finding.rule,
      digest: Self.digest(words: words, sentence: document.text[finding.sentence.indices()]),
      words: String(decoding: words, as: UTF8.self).collapsed.printable)
  }

  /// Stands for words in their sentence.
  ///
  /// White space does not count, since a file can be laid out anew, and each number counts as any other, since the section
  /// that a sentence refers to may be renumbered.
  static func digest(words: some Collection<UInt8>, sentence: some Collection<UInt8>) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(significant(words))
    fingerprint.add(significant(sentence))
    return String(fingerprint.digest().prefix(16))
  }

  private static func significant(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in OneLine.bytes(of: text) where byte != 0x20 {
      if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
        result.append(byte)
      } else if result.last != UInt8(ascii: "0") {
        result.append(UInt8(ascii: "0"))
      }
    }
    return result
  }
}

/// The names by which baselines and waivers call acts.
///
/// An act is called by its identifier; one without is called by its path below the folder that the baseline or the waivers lie in,
/// as `./drafts/grants.txt`, so that the name is the same wherever lawlint is started.
public struct ActNames: Sendable {
  private let root: String
  private let current: String

  /// - Parameters:
  ///   - root: The folder below which paths are written, as an absolute path.
  ///   - current: The folder in which relative paths of drafts begin, as an absolute path.
  public init(below root: String, current: String) {
    self.root = root
    self.current = current
  }

  public func name(of document: Document) -> String {
    document.metadata.identifier?.collapsed.printable ?? name(of: document.source.name)
  }

  /// The name of an act without identifier in the file at a path.
  public func name(of path: String) -> String {
    guard path != SourceFile.standardInput else { return path }
    let absolute = path.hasPrefix("/") ? path : "\(current)/\(path)"
    let name = absolute.path(below: root).collapsed.printable
    return name.hasPrefix("/") ? name : "./" + name
  }

  /// The path of the file of an act that is called by a path below the folder, or `nil`.
  public func path(of name: String) -> String? {
    name.hasPrefix("./") ? root + name.dropFirst() : nil
  }
}
