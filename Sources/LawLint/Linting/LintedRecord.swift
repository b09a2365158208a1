/// What linting adds to the acts in a file, as bytes: their languages, the roles of their provisions, and their findings.
///
/// The acts themselves are not in it; they are read from the file again, which is quick, and always as this lawlint reads them.
struct LintedRecord {
  private(set) var bytes: [UInt8]

  init(_ documents: [LintedDocument], rules: RuleSet) {
    var writer = RecordWriter()
    let numbers = Dictionary(zip(rules.rules.map(\.id), 0...)) { first, _ in first }
    writer.put(documents.count)
    for linted in documents {
      writer.put(linted.document.text.count)
      writer.put(linted.language.index)
      writer.put(linted.document.provisions.count)
      for provision in linted.document.provisions { writer.put(provision.role.number) }
      writer.put(linted.findings.count)
      for finding in linted.findings {
        writer.put(numbers[finding.rule] ?? 0)
        writer.put(finding.severity.number)
        for text in [finding.message, finding.why, finding.suggestion, finding.fingerprint] {
          writer.put(text)
        }
        writer.put(finding.provision)
        writer.put(finding.range)
        writer.put(finding.sentence)
        writer.put(finding.related.count)
        for range in finding.related { writer.put(range) }
        writer.put(finding.also.count)
        for code in finding.also { writer.put(code) }
      }
    }
    bytes = writer.bytes
  }

  /// - Parameter bytes: What a record had, or any others.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The acts with what the record says of them, or `nil` when it cannot be a record on them.
  ///
  /// - Parameter severities: Of all rules in an act.
  func documents(
    _ documents: [Document], rules: RuleSet, severities: (Document, LanguageCode) -> [Severity?]
  ) -> [LintedDocument]? {
    var reader = RecordReader(bytes)
    guard reader.number() == documents.count else { return nil }
    var linted: [LintedDocument] = []
    for var document in documents {
      guard reader.number() == document.text.count,
        let language = reader.element(of: LanguageCode.allCases),
        reader.number() == document.provisions.count
      else { return nil }
      var roles: [Provision.Role] = []
      roles.reserveCapacity(document.provisions.count)
      for _ in document.provisions {
        guard let role = reader.element(of: Provision.Role.allCases) else { return nil }
        roles.append(role)
      }
      document.assignRoles(roles)
      guard let findings = reader.findings(in: document, rules: rules) else { return nil }
      linted.append(
        LintedDocument(
          document: document, language: language, findings: findings,
          severities: severities(document, language)))
    }
    return reader.isAtEnd ? linted : nil
  }
}

/// Numbers of seven bits a byte, the lowest first; a text is its length, or the number of an equal text before it.
private struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  mutating func put(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ range: TextRange) {
    put(range.lowerBound.index)
    put(range.byteCount())
  }

  mutating func put(_ text: String) {
    let number = texts[text, default: texts.count]
    put(number)
    guard number == texts.count else { return }
    texts[text] = number
    put(text.utf8.count)
    bytes += Array(text.utf8)
  }
}

private struct RecordReader {
  private let bytes: [UInt8]
  private var index = 0
  private var texts: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number() -> Int? {
    var number = 0
    var shift = 0
    while index < bytes.count, shift < 42 {
      let byte = bytes[index]
      index += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func element<Element>(of all: [Element]) -> Element? {
    guard let number = number(), number < all.count else { return nil }
    return all[number]
  }

  mutating func text() -> String? {
    guard let number = number(), number <= texts.count else { return nil }
    if number < texts.count { return texts[number] }
    guard let count = self.number(), count <= bytes.count - index,
      let text = String(validating: bytes[index..<index + count], as: UTF8.self)
    else { return nil }
    index += count
    texts.append(text)
    return text
  }

  mutating func range(in document: Document) -> TextRange? {
    guard let start = number(), let count = number(), start + count <= document.text.count else { return nil }
    return Offset(start)..<Offset(start + count)
  }

  /// A list of as many elements as a number before them says.
  mutating func list<Element>(_ element: (inout Self) -> Element?) -> [Element]? {
    // Each takes a byte at least, so that no number can ask for more memory than there are bytes.
    guard let count = number(), count <= bytes.count - index else { return nil }
    var list: [Element] = []
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      list.append(next)
    }
    return list
  }

  mutating func findings(in document: Document, rules: RuleSet) -> [Finding]? {
    list { reader in
      guard let rule = reader.element(of: rules.rules), let severity = reader.element(of: Severity.allCases),
        let message = reader.text(), let why = reader.text(), let suggestion = reader.text(),
        let fingerprint = reader.text(),
        let provision = reader.number(), provision < document.provisions.count,
        let range = reader.range(in: document), let sentence = reader.range(in: document),
        let related = reader.list({ $0.range(in: document) }), let also = reader.list({ $0.text() })
      else { return nil }
      return Finding(
        rule: rule.id, code: rule.code, category: rule.category, kind: rule.kind, family: rule.family,
        severity: severity, confidence: rule.confidence, principles: rule.principles, message: message,
        why: why, suggestion: suggestion, provision: provision, range: range, sentence: sentence,
        related: related, also: also, fingerprint: fingerprint)
    }
  }
}

extension Severity {
  fileprivate var number: Int {
    switch self {
    case .hint: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }
}

extension Provision.Role {
  /// The index in `allCases`.
  fileprivate var number: Int {
    switch self {
    case .operative: 0
    case .purpose: 1
    case .scope: 2
    case .definition: 3
    case .penalty: 4
    case .entryIntoForce: 5
    case .transitional: 6
    case .amending: 7
    case .recital: 8
    case .annex: 9
    case .signature: 10
    case .history: 11
    }
  }
}
