/// Decides what each provision of a document does, by its heading and its first words.
///
/// Drafters open such provisions with the same few words. The cues of all languages are tried on each provision, since
/// they do not collide. Each spelling is compared with the cues' words once.
struct ProvisionRoles: ~Copyable {
  private let cues = CueIndex.shared
  /// By word: 0 for "not looked up yet", 1 for a word that no cue has, otherwise a cue word + 2.
  private var records = Vec<UInt16>(capacity: 1 << 12)
  /// The records of the words looked at now.
  private var found = Vec<UInt16>(capacity: 80)
  /// What was found last: a section often begins with the words of its first subsection.
  private var last: (block: Int, role: Provision.Role?)?

  /// The roles of all provisions.
  ///
  /// A role that the format gave stands. A provision without cues has the role of the one around it; the text of
  /// another act, and what lies in a chapter outside annexes, starts as operative. A definition or purpose that the first words of a
  /// subsection tell ends with it: "Stk. 2. Ministeren kan …" is another matter.
  ///
  /// - Parameter tokens: Those of the whole document, in order; those of numbers and notes may be missing.
  mutating func roles(
    of document: Document, tokens: UnsafeBufferPointer<Token>, in words: borrowing WordTable
  ) -> [Provision.Role] {
    records.grow(toCount: words.count, filling: 0)
    last = nil
    let blocks = firstBlocks(of: document)
    var roles: [Provision.Role] = []
    roles.reserveCapacity(document.provisions.count)
    for id in document.provisions.indices {
      let given = document.provisions[id].role
      guard given == .operative else {
        roles.append(given)
        continue
      }
      let parent = document.provisions[id].parent
      let around = parent.map { parent in
        document.provisions[parent].kind.isContainer && roles[parent] != .annex ? .operative : roles[parent]
      }
      let own: Provision.Role?
      switch document.provisions[id].kind {
      case .quotation: own = .operative
      case .recital, .preamble: own = .recital
      case .annex: own = .annex
      case .signature: own = .signature
      case .note: own = .history
      case .section, .article, .subsection, .paragraph:
        own =
          headingRole(blocks[id].heading, document, tokens, words)
          ?? openingRole(blocks[id].body, document, tokens, words).flatMap { role in
            (role == .definition || role == .purpose)
              && opensFirstOfSeveral(blocks[id].body, in: id, document)
              ? nil : role
          }
      case .point, .indent:
        let role = openingRole(blocks[id].body, document, tokens, words)
        own = role == .amending ? role : nil
      case .act, .book, .part, .title, .chapter, .division, .table: own = nil
      }
      roles.append(keeps(around, against: own) ? around ?? .operative : own ?? around ?? .operative)
    }
    return roles
  }

  /// An annex and a recital are that all through, whatever their parts look like.
  private func keeps(_ around: Provision.Role?, against own: Provision.Role?) -> Bool {
    (around == .annex || around == .recital || around == .history) && own != .operative
  }

  // MARK: Where the words are

  private struct FirstBlocks {
    var heading: Int?
    var body: Int?
  }

  /// By provision, its own heading and the first body block inside it.
  private func firstBlocks(of document: Document) -> [FirstBlocks] {
    var first = Array(repeating: FirstBlocks(), count: document.provisions.count)
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .heading, first[block.provision].heading == nil {
        first[block.provision].heading = index
      }
      guard block.kind == .body else { continue }
      var next: Provision.ID? = block.provision
      while let id = next, first[id].body == nil {
        first[id].body = index
        next = document.provisions[id].parent
      }
    }
    return first
  }

  /// Whether a block belongs to a subsection of the provision that has sisters.
  private func opensFirstOfSeveral(_ block: Int?, in id: Provision.ID, _ document: Document) -> Bool {
    guard let block, document.blocks[block].provision != id else { return false }
    var subsections = 0
    for child in id + 1..<document.provisions[id].end
    where document.provisions[child].parent == id && document.provisions[child].kind == .subsection {
      subsections += 1
      if subsections > 1 { return true }
    }
    return false
  }

  private mutating func headingRole(
    _ block: Int?, _ document: Document, _ tokens: UnsafeBufferPointer<Token>, _ words: borrowing WordTable
  ) -> Provision.Role? {
    guard let block else { return nil }
    collectCueWords(of: document.blocks[block].range, tokens, words, limit: 40)
    return cues.roleOfHeading(found.elements)
  }

  private mutating func openingRole(
    _ block: Int?, _ document: Document, _ tokens: UnsafeBufferPointer<Token>, _ words: borrowing WordTable
  ) -> Provision.Role? {
    guard let block else { return nil }
    if let last, last.block == block { return last.role }
    let range = document.blocks[block].range
    collectCueWords(of: range, tokens, words, limit: 80)
    var role = cues.roleOfOpening(found.elements)
    if role == nil, document.beginsWithQuote(range) { role = cues.roleOfQuotedTerm(found.elements) }
    last = (block, role)
    return role
  }

  /// The words of the first sentence of a range, roughly: no stop and capital in between.
  private mutating func collectCueWords(
    of range: TextRange, _ tokens: UnsafeBufferPointer<Token>, _ words: borrowing WordTable, limit: Int
  ) {
    found.removeAll()
    var i = tokens.firstIndex(atOrAfter: range.lowerBound.bytes)
    while i < tokens.count, tokens[i].start < range.upperBound.bytes, found.count < limit {
      let token = tokens[i]
      if token.flags.isSuperset(of: [.capitalized, .afterPeriod]), found.count > 2 { break }
      found.append(record(of: token, in: words))
      i += 1
    }
  }

  @inline(__always)
  private mutating func record(of token: Token, in words: borrowing WordTable) -> UInt16 {
    let known = records[Int(token.word.index)]
    return known != 0 ? known : lookUp(token, in: words)
  }

  private mutating func lookUp(_ token: Token, in words: borrowing WordTable) -> UInt16 {
    let isNumber = token.flags.contains(.number)
    let record = isNumber ? CueIndex.number : cues.record(of: words.folded(token.word))
    records[Int(token.word.index)] = record
    return record
  }
}

extension Document {
  /// Gives each provision its role.
  mutating func assignRoles(_ roles: [Provision.Role]) {
    for id in provisions.indices { provisions[id].role = roles[id] }
  }

  fileprivate func beginsWithQuote(_ range: TextRange) -> Bool {
    let head = text[range.indices()].prefix(3)
    return head.starts(with: [0x22]) || head.starts(with: "“".utf8) || head.starts(with: "‘".utf8)
      || head.starts(with: "«".utf8)
  }
}
