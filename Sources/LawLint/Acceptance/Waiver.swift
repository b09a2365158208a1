/// A decision that words may stay as they are.
///
/// It names the act, the provision, the rule and the words, so that it outlives edits elsewhere; with the sentence it also outlives
/// renumbering.
public struct Waiver: Sendable, Hashable {
  public var rule: Rule.ID
  /// As ``ActNames`` calls it.
  public var act: String
  /// The eId.
  public var provision: String
  public var words: String
  public var sentence: String?
  /// How many findings are meant, at least 1.
  public var count: Int
  public var reason: String
  public var owner: String
  public var date: Day
  /// The last day on which it holds; `nil` is for ever.
  public var expires: Day?
  /// In its file, from 1.
  public var line: Int

  public init(
    rule: Rule.ID, act: String, provision: String, words: String, sentence: String?, count: Int = 1,
    reason: String, owner: String, date: Day, expires: Day?, line: Int
  ) {
    self.rule = rule
    self.act = act
    self.provision = provision
    self.words = words
    self.sentence = sentence
    self.count = count
    self.reason = reason
    self.owner = owner
    self.date = date
    self.expires = expires
    self.line = line
  }

  /// What a finding must be like; the digest is empty where the waiver says nothing of the sentence.
  var key: FindingKey {
    let words = words.collapsed.printable
    return FindingKey(
      act: act, eId: provision, rule: rule,
      digest: sentence.map { FindingKey.digest(words: Array(self.words.utf8), sentence: Array($0.utf8)) }
        ?? "",
      words: words)
  }

  func acceptance(in path: String) -> Acceptance {
    Acceptance(
      source: .waiver, path: path, line: line, reason: reason, owner: owner, date: date, expires: expires)
  }
}

extension Finding {
  /// The words found and the sentence around them, as a waiver writes them.
  public func wording(in document: Document) -> (words: String, sentence: String) {
    (document.string(range).collapsed, document.string(sentence).collapsed)
  }
}
