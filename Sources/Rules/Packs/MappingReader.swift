import RuleTree

/// Reads the keys of a mapping, with errors that say where and what.
struct MappingReader {
  let path: String
  let node: RuleNode

  init(_ path: String, _ node: RuleNode) {
    self.path = path
    self.node = node
  }

  func error(_ reason: String, at node: RuleNode? = nil) -> RuleFileError {
    RuleFileError(path: path, line: (node ?? self.node).line, reason: reason)
  }

  /// Refuses keys that are not in the list.
  func allow(_ keys: [String]) throws(RuleFileError) {
    guard node.kind == .mapping else { throw error("expected keys and values") }
    if let key = node.firstKey(besides: keys) {
      throw .unknown(key.string, as: "key here", among: keys, path: path, line: key.line)
    }
  }

  func required(_ key: String) throws(RuleFileError) -> RuleNode {
    guard let value = node[key] else { throw error("the key ‘\(key)’ is missing") }
    return value
  }

  func string(_ key: String) throws(RuleFileError) -> String? {
    guard let value = node[key] else { return nil }
    return try scalar(value, of: key)
  }

  /// A text that must be there, and not be empty.
  func text(_ key: String) throws(RuleFileError) -> String {
    let value = try required(key)
    let text = try scalar(value, of: key)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw error("‘\(key)’ is a text, and not an empty one", at: value)
    }
    return text
  }

  /// `true` or `false`; an absent key is `false`.
  func flag(_ key: String) throws(RuleFileError) -> Bool {
    guard let value = node[key] else { return false }
    let text = try scalar(value, of: key)
    guard let flag = Bool(text) else {
      throw .unknown(text, as: "answer to ‘\(key)’", among: ["true", "false"], path: path, line: value.line)
    }
    return flag
  }

  /// The entries of a list, each with keys of its own; an absent key is an empty list.
  func list(_ key: String) throws(RuleFileError) -> [MappingReader] {
    guard let value = node[key] else { return [] }
    guard value.kind == .sequence else {
      throw error("‘\(key)’ is a list; each of its entries begins with ‘- ’", at: value)
    }
    return value.children.map { MappingReader(path, $0) }
  }

  /// The one text that a value is.
  func scalar(_ value: RuleNode, of key: String) throws(RuleFileError) -> String {
    guard value.kind == .scalar else {
      let children = value.children
      // A list of one text: the brackets are what is too much.
      let only = value.kind == .sequence && children.count == 1 && children[0].kind == .scalar
      let hint = only ? "; did you mean ‘\(children[0].string)’?" : ""
      throw error("‘\(key)’ is one text, and not a \(value.kind.word)\(hint)", at: value)
    }
    return value.string
  }

  /// A list of texts; a single text counts as a list of one; an absent key as an empty list.
  func strings(_ key: String) throws(RuleFileError) -> [String] {
    guard let value = node[key] else { return [] }
    switch value.kind {
    case .scalar: return [value.string]
    case .mapping: throw error("‘\(key)’ is a list of texts", at: value)
    case .sequence:
      var result: [String] = []
      for child in value.children {
        guard child.kind == .scalar else { throw error("an entry of ‘\(key)’ is one text", at: child) }
        result.append(child.string)
      }
      return result
    }
  }

  /// A word out of a fixed vocabulary, alone in a node.
  func word<Word: RawRepresentable & CaseIterable>(
    in node: RuleNode, as what: String, _: Word.Type = Word.self
  ) throws(RuleFileError) -> Word where Word.RawValue == String {
    try word(try scalar(node, of: what), as: what, at: node)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, as what: String, at node: RuleNode, _: Word.Type = Word.self
  ) throws(RuleFileError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      throw .unknown(text, as: what, among: Word.allCases.map(\.rawValue), path: path, line: node.line)
    }
    return word
  }

  /// The words of a list out of a fixed vocabulary.
  func words<Word: RawRepresentable & CaseIterable>(
    _ key: String, as what: String, _: Word.Type = Word.self
  ) throws(RuleFileError) -> [Word] where Word.RawValue == String {
    guard let value = node[key] else { return [] }
    var words: [Word] = []
    for text in try strings(key) { words.append(try word(text, as: what, at: value)) }
    return words
  }

  /// The word of a key out of a fixed vocabulary, or a default.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, default standard: Word
  ) throws(RuleFileError) -> Word where Word.RawValue == String {
    guard let value = node[key] else { return standard }
    return try word(in: value, as: key)
  }
}

extension RuleNode.Kind {
  /// What people call it.
  fileprivate var word: String {
    switch self {
    case .scalar: "text"
    case .sequence: "list"
    case .mapping: "block of keys"
    }
  }
}
