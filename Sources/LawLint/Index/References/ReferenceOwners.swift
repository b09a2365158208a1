/// Decides whether an address is one of this act or of another that the words around it name.
///
/// Where the words leave a doubt, the answer is a doubt: a draft that cites another act must not be told that it has no such
/// section.
struct Owners {
  enum Owner { case own, other, unclear }

  private let document: Document
  /// Provisions whose text names another act; the points below them may belong to it.
  private var naming: Set<Provision.ID> = []
  /// The sections that hold them.
  private var namingSections: Set<Provision.ID> = []
  private var namingSentences: Set<Int> = []

  init(_ document: Document) { self.document = document }

  /// Notes whether a sentence names another act.
  ///
  /// - Parameter index: Among the sentences of the act.
  mutating func note(_ sentence: Sentence, at index: Int, _ reader: ReferenceReader) {
    let context = AddressContext(reader: reader, bounds: sentence.tokens)
    guard sentence.tokens.contains(where: { context.mayNameOtherAct($0) }) else { return }
    namingSentences.insert(index)
    naming.insert(sentence.provision)
    namingSections.insert(section(of: sentence.provision))
  }

  /// Whether a sentence was noted to name another act.
  func names(_ sentence: Int) -> Bool { namingSentences.contains(sentence) }

  /// Whether nothing in the section around a provision names another act, so that what is not found is missing.
  func isSure(_ id: Provision.ID) -> Bool { !namingSections.contains(section(of: id)) }

  private func section(of id: Provision.ID) -> Provision.ID {
    var section = id
    while let parent = document.provisions[section].parent, !document.provisions[parent].kind.isContainer,
      document.provisions[section].kind != .section, document.provisions[section].kind != .article
    {
      section = parent
    }
    return section
  }

  /// The owner of each address of a sentence.
  func own(_ addresses: [ReferenceAddress], in sentence: Sentence, _ reader: ReferenceReader) -> [Owner] {
    let place = AddressContext(reader: reader, bounds: sentence.tokens)
    let acts = sentence.tokens.filter { place.namesOtherAct($0) }
    let isBelow = isBelowName(sentence.provision)
    var owners = addresses.map { address -> Owner in
      if let owner = place.owner(behind: address.tokens.upperBound) { return owner }
      if let owner = place.owner(before: address.tokens.lowerBound) { return owner }
      let isBehindName = acts.contains { $0 < address.tokens.lowerBound }
      // `§ 15 første ledd, jf. tredje ledd`: of which section the second is cannot be told.
      if address.isJoined, address.steps.first?.unit != .section, address.steps.first?.unit != .chapter {
        return .unclear
      }
      return isBehindName || isBelow ? .unclear : .own
    }
    // What is joined belongs to one act, unless the words say otherwise of each.
    var start = 0
    while start < addresses.count {
      var end = start + 1
      while end < addresses.count, addresses[end].isJoined || place.isAlso(addresses[end], addresses[end - 1])
      {
        end += 1
      }
      if owners[start..<end].contains(where: { $0 != .own }) {
        let isOther = owners[end - 1] == .other
        for index in start..<end where owners[index] == .own {
          owners[index] = isOther && index == end - 1 ? .other : .unclear
        }
      }
      start = end
    }
    return owners
  }

  private func isBelowName(_ id: Provision.ID) -> Bool {
    guard [.point, .indent, .paragraph].contains(document.provisions[id].kind) else { return false }
    var next = document.provisions[id].parent
    while let around = next, !document.provisions[around].kind.isContainer {
      if naming.contains(around) { return true }
      next = document.provisions[around].parent
    }
    return false
  }
}
