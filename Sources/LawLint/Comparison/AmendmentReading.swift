/// Reads which provisions of an act the instructions of a bill change, and to what.
struct AmendmentReading {
  struct Effect {
    /// The provision of the act, where there is one.
    var target: Provision.ID?
    /// The text of the bill that takes its place or is put in.
    var text: Provision.ID?
    /// The provision of the bill that says so.
    var instruction: Provision.ID
    /// Whether single words or sentences of the target are changed.
    var isInPlace = false
  }

  private let act: Document
  private let bill: Document
  private(set) var effects: [Effect] = []

  /// By number, the sections of the act; of several with one number the first.
  private var sections: [String: Provision.ID] = [:]

  init(of act: Document, by bill: Document) {
    self.act = act
    self.bill = bill
    for provision in act.provisions where provision.isSection && !provision.isQuoted {
      if let number = provision.number?.lowercased(), sections[number] == nil {
        sections[number] = provision.id
      }
    }
    for group in groups() { read(group) }
  }

  // MARK: Which instructions

  /// The outermost provisions of the bill with instructions for this act.
  ///
  /// A bill can amend several acts, one in each of its sections; the first words of a section name the act. In a plain text
  /// instructions stand beside that introduction, down to the next one.
  private func groups() -> [Provision.ID] {
    let names = act.namesAsAmended
    var amending: [Provision.ID] = []
    var named: [Provision.ID] = []
    var isMeant = false
    for id in bill.children(of: 0) {
      let opening = opening(of: id)
      if Self.names(names, in: opening) {
        isMeant = true
      } else if bill.provisions[id].kind != .paragraph || Self.says(opening, Self.introduction) {
        isMeant = false
      }
      if isMeant { named.append(id) }
      let inside = id..<bill.provisions[id].end
      if inside.contains(where: { bill.provisions[$0].kind == .quotation }) { amending.append(id) }
    }
    // A bill whose only such section names the act in other words still can mean no other.
    return named.isEmpty && amending.count == 1 ? amending : named
  }

  /// Whether words name the act, and not one that amends it.
  private static func names(_ names: [String], in opening: String) -> Bool {
    names.contains { name in
      guard let place = opening.firstRange(of: name) else { return false }
      return !says(String(opening[..<place.lowerBound]), ofAmendment)
    }
  }

  /// How many characters at the beginning of a section name the act that it amends; then the acts follow that amended it before.
  private static let openingLength = 240

  private func opening(of id: Provision.ID) -> String {
    let range = bill.provisions[id].range
    let blocks = bill.blocks(from: range.lowerBound).prefix { $0.range.lowerBound < range.upperBound }
    let words = blocks.lazy.filter { $0.kind == .body || $0.kind == .heading }.prefix(3).map {
      bill.line($0.range)
    }
    return String(words.joined(separator: " ").prefix(Self.openingLength)).replacing("\u{AD}", with: "")
      .lowercased()
  }

  // MARK: What an instruction does

  private mutating func read(_ group: Provision.ID) {
    var quoted: Set<Provision.ID> = []
    let inside = group..<bill.provisions[group].end
    for id in inside where bill.provisions[id].kind == .quotation && !bill.provisions[id].isInQuotation(bill)
    {
      if let instruction = instruction(above: id) { quoted.insert(instruction.provision) }
    }
    let range = bill.provisions[group].range
    let blocks = bill.blocks(from: range.lowerBound).prefix { $0.range.lowerBound < range.upperBound }
    var done: Set<Provision.ID> = []
    for block in blocks {
      let path = bill.idPath(to: block.provision)
      if let quotation = path.first(where: { bill.provisions[$0].kind == .quotation }) {
        if done.insert(quotation).inserted { read(quotation: quotation) }
      } else if block.kind == .body, !quoted.contains(block.provision) {
        readInstruction(block)
      }
    }
  }

  /// The words above a quotation, and the provision that they stand in.
  private func instruction(above quotation: Provision.ID) -> (provision: Provision.ID, words: String)? {
    let start = bill.provisions[quotation].range.lowerBound
    let before = bill.blocks[..<bill.blocks(from: start).startIndex]
    guard let block = before.last(where: { $0.kind == .body && !bill.provisions[$0.provision].isQuoted })
    else { return nil }
    return (block.provision, bill.line(block.range))
  }

  private mutating func read(quotation id: Provision.ID) {
    guard let instruction = instruction(above: id) else { return }
    let isInsertion = Self.says(instruction.words, Self.insertion)
    let address = AmendedAddress(of: bill.provisions[id], in: bill)
    let texts = outermostTexts(of: id)
    if texts.isEmpty || isSentence(texts, instruction.words) {
      // There is no knowing which words of the act it takes the place of.
      effects.append(
        Effect(
          target: address.flatMap { target(of: $0) }, text: id, instruction: instruction.provision,
          isInPlace: true))
      return
    }
    for (position, text) in texts.enumerated() {
      let target = target(of: text, at: position, address)
      let isFree =
        target.map { target in !effects.contains { $0.target == target && $0.text != nil } } ?? false
      // A section that is put in has a number of its own; a subsection or point pushes the others down.
      let takesPlace = isFree && !(isInsertion && !bill.provisions[text].isSection)
      effects.append(
        Effect(target: takesPlace ? target : nil, text: text, instruction: instruction.provision))
    }
  }

  /// Whether quoted text is a sentence of a subsection, which a format may call a subsection.
  private func isSentence(_ texts: [Provision.ID], _ instruction: String) -> Bool {
    guard Self.says(instruction, Self.sentences) else { return false }
    return texts.allSatisfy { bill.provisions[$0].number == nil && !bill.provisions[$0].isSection }
  }

  /// The sections of a quotation, or what else lies in it outermost.
  private func outermostTexts(of quotation: Provision.ID) -> [Provision.ID] {
    bill.children(of: quotation).flatMap { id -> [Provision.ID] in
      guard bill.provisions[id].kind.isContainer else { return [id] }
      return bill.provisions[id].descendants.filter { bill.provisions[$0].isSection }
    }
  }

  /// Instructions without text below them: repeals, and changes of words.
  private mutating func readInstruction(_ block: Block) {
    let words = bill.line(block.range)
    guard let address = AmendedAddress(instruction: words), !words.contains("§§") else { return }
    guard let target = target(of: address) else { return }
    let isRepeal = Self.says(words, Self.repeal) && !words.contains("»") && !words.contains("«")
    guard isRepeal, !Self.says(words, Self.sentences) else {
      return add(target: target, instruction: block.provision, isInPlace: true)
    }
    guard let number = Self.pointNumber(in: words) else {
      return add(target: target, instruction: block.provision, isInPlace: false)
    }
    if let point = point(number, in: target) {
      add(target: point, instruction: block.provision, isInPlace: false)
    } else {
      add(target: target, instruction: block.provision, isInPlace: true)
    }
  }

  private mutating func add(target: Provision.ID, instruction: Provision.ID, isInPlace: Bool) {
    effects.append(Effect(target: target, text: nil, instruction: instruction, isInPlace: isInPlace))
  }

  // MARK: Addresses

  private func target(of text: Provision.ID, at position: Int, _ address: AmendedAddress?) -> Provision.ID? {
    let provision = bill.provisions[text]
    if provision.isSection { return provision.number.flatMap { sections[$0.lowercased()] } }
    guard let address, let section = sections[address.section.lowercased()] else { return nil }
    switch provision.kind {
    case .subsection, .paragraph:
      if let number = provision.number { return subsection(number, in: section) }
      if let ordinal = address.ordinal { return subsection(at: ordinal + position, in: section) }
      return address.subsection.flatMap { subsection($0, in: section) }
    case .point, .indent:
      let outer = target(of: address) ?? section
      return provision.number.flatMap { point($0, in: outer) }
    default: return nil
    }
  }

  private func target(of address: AmendedAddress) -> Provision.ID? {
    guard let section = sections[address.section.lowercased()] else { return nil }
    if let number = address.subsection { return subsection(number, in: section) }
    if let ordinal = address.ordinal { return subsection(at: ordinal, in: section) }
    return section
  }

  private func subsection(_ number: String, in section: Provision.ID) -> Provision.ID? {
    let subsections = subsections(of: section)
    if let same = subsections.first(where: { act.provisions[$0].number == number }) { return same }
    // The first often has no number; one that has none is counted.
    guard let ordinal = Int(number), subsections.indices.contains(ordinal - 1),
      act.provisions[subsections[ordinal - 1]].number == nil
    else { return nil }
    return subsections[ordinal - 1]
  }

  private func subsection(at ordinal: Int, in section: Provision.ID) -> Provision.ID? {
    let subsections = subsections(of: section)
    return subsections.indices.contains(ordinal - 1) ? subsections[ordinal - 1] : nil
  }

  private func subsections(of section: Provision.ID) -> [Provision.ID] {
    act.children(of: section).filter {
      ListPairing.Rank(act.provisions[$0].kind) == ListPairing.Rank(.subsection)
    }
  }

  private func point(_ number: String, in outer: Provision.ID) -> Provision.ID? {
    act.provisions[outer].descendants.first {
      act.provisions[$0].kind == .point && act.provisions[$0].number == number
    }
  }

  // MARK: Words of instructions

  private static let insertion = [
    "indsættes", "indsætt", "ny ", "nytt ", "nye ", "nyt ", "tilføyes", "tilføjes", "införas", "införs",
    "eingefügt",
    "angefügt", "insert", "added",
  ]
  private static let repeal = [
    "ophæves", "oppheves", "opphevast", "oppheva", "upphävs", "upphör", "aufgehoben", "repealed",
  ]
  /// What stands behind the title of an act that is amended.
  private static let introduction = [
    "følgende endring", "følgjande endring", "følgende ændring", "följande ändring", "wie folgt geändert",
  ]
  /// Before the title of an act they tell that an amending act is amended.
  private static let ofAmendment = ["ændring af", "endring", "ändring i", "änderung de"]
  private static let sentences = ["pkt.", "punktum", "satz", "meningen"]

  private static func says(_ words: String, _ signs: [String]) -> Bool {
    let words = words.lowercased()
    return signs.contains { words.contains($0) }
  }

  /// `4` of `§ 3, stk. 1, nr. 4, ophæves`, and `b` of `§ 3 første ledd bokstav b oppheves`.
  private static func pointNumber(in instruction: String) -> String? {
    let words = instruction.lowercased().split(whereSeparator: \.isWhitespace)
    for (word, next) in zip(words, words.dropFirst())
    where ["nr.", "litra", "bokstav", "nummer", "nr"].contains(word) {
      return String(next.filter { $0.isLetter || $0.isNumber })
    }
    return nil
  }
}

extension Provision {
  fileprivate func isInQuotation(_ document: Document) -> Bool {
    parent.map { document.provisions[$0].isQuoted } ?? false
  }
}

extension Document {
  /// How a bill may name the act, in small letters: its title without what stands before it in a consolidation, and short titles
  /// in brackets.
  fileprivate var namesAsAmended: [String] {
    guard var title = metadata.title?.replacing("\u{AD}", with: "").collapsed.lowercased() else { return [] }
    for beginning in ["bekendtgørelse af ", "lov om ", "lov "] where title.hasPrefix(beginning) {
      title = String(title.dropFirst(beginning.count))
      if beginning.hasSuffix("om ") { title = "om " + title }
    }
    var names: [String] = []
    if let open = title.firstIndex(of: "(") {
      let short = title[title.index(after: open)...].prefix { $0 != ")" }
      names = [String(title[..<open]), String(short)]
    } else {
      names = [title]
    }
    return names.map(\.collapsed).filter { $0.count >= 6 }
  }
}
