/// The parts of a provision's address, before any language puts words to them.
struct CitedAddress {
  /// One part of an address.
  struct Step {
    var kind: Provision.Kind
    var number: String?
    var ordinal: Int
    /// How points are counted; for a point only.
    var form: PointForm = .number
    /// No sibling is of the same kind.
    var isOnly: Bool
    /// It stands directly in a step of the same kind, as a subparagraph in a paragraph.
    var isNested = false
    /// The heading of a container that has no number.
    var heading: String?

    /// The number, or the position among its siblings.
    var place: String { number ?? String(ordinal) }

    /// The position as an integer, where ordinals may be written.
    var index: Int? { number.map { Int($0) } ?? ordinal }
  }

  /// The act's title; said only when there is nothing else to say.
  var title: String?
  var isEU: Bool
  /// From the outermost to the innermost.
  var steps: [Step]
  var sentence: Int?
  /// The provision that quotes the address, where that address does not say of which section it is.
  var amending: Provision.ID?

  init(of id: Provision.ID, in document: Document, sentence: Int?, numbering: Numbering) {
    title = document.metadata.title
    isEU = document.metadata.jurisdiction == .eu
    self.sentence = sentence
    steps = []

    let path = document.idPath(to: id).dropFirst()
    let cited = Self.cited(path, in: document, numbering)
    for (index, id) in cited.enumerated() {
      let siblings = Siblings(of: id, in: document)
      let provision = document.provisions[id]
      steps.append(
        Step(
          kind: provision.kind, number: provision.number, ordinal: provision.ordinal,
          form: provision.kind == .point
            ? PointForm(
              siblings.numbers, number: provision.number,
              isInPoint: index > 0 && document.provisions[cited[index - 1]].kind == .point)
            : .number,
          isOnly: siblings.count == 1,
          heading: provision.kind.isContainer && provision.number == nil ? document.heading(of: id) : nil))
    }
    if let quotation = Self.quotationWithoutSection(path, cited: cited, in: document) {
      if let amended = AmendedAddress(of: document.provisions[quotation], in: document) {
        place(in: amended)
      } else {
        amending = document.provisions[quotation].parent
      }
    }
    // A subsection that stands alone without a number is the section itself.
    steps.removeAll { $0.kind == .subsection && $0.number == nil && $0.isOnly }
    for index in steps.indices.dropFirst() {
      steps[index].isNested = steps[index - 1].kind == steps[index].kind
    }
  }

  /// Whether the address lies in an annex, whose numbered units have names of their own.
  var isInAnnex: Bool { steps.first { !$0.kind.isContainer }?.kind == .annex }

  /// The quotation of a path whose address begins below the section.
  private static func quotationWithoutSection(
    _ path: ArraySlice<Provision.ID>, cited: [Provision.ID], in document: Document
  ) -> Provision.ID? {
    guard let first = cited.first, document.provisions[first].isQuoted else { return nil }
    switch document.provisions[first].kind {
    case .subsection, .point, .indent: return path.last { document.provisions[$0].kind == .quotation }
    default: return nil
    }
  }

  /// Puts the section before the steps, and the subsection where the steps begin with a point.
  private mutating func place(in amended: AmendedAddress) {
    let section = Step(kind: .section, number: amended.section, ordinal: 1, isOnly: true)
    if steps.first?.kind != .subsection {
      if amended.subsection != nil || amended.ordinal != nil {
        let ordinal = amended.ordinal ?? 1
        steps.insert(
          Step(kind: .subsection, number: amended.subsection, ordinal: ordinal, isOnly: false), at: 0)
      }
    } else if let ordinal = amended.ordinal, steps[0].number == nil {
      steps[0].ordinal += ordinal - 1
      steps[0].isOnly = false
    }
    steps.insert(section, at: 0)
  }

  /// The provisions of a path that an address names.
  private static func cited(
    _ path: ArraySlice<Provision.ID>, in document: Document, _ numbering: Numbering
  ) -> [Provision.ID] {
    let provisions = document.provisions
    var path = path
    while let last = path.last, provisions[last].isLeftOut { path.removeLast() }
    // An address in quoted text begins where the quotation does: it will be an address in the other act.
    if let quotation = path.lastIndex(where: { provisions[$0].kind == .quotation }) {
      path = path[(quotation + 1)...]
    }
    let isAddressed = { (id: Provision.ID) in !provisions[id].kind.isContainer && !provisions[id].isLeftOut }
    guard let first = path.firstIndex(where: isAddressed) else {
      return containers(path, in: document, numbering)
    }
    let rest = path[first...].filter(isAddressed)
    switch provisions[path[first]].kind {
    // Many lists of an act have a first point.
    case .point, .indent:
      let outer = path[..<first].filter { !provisions[$0].isLeftOut }
      return containers(outer[...], in: document, numbering) + rest
    case .section, .article:
      guard numbering.isRepeated(provisions[path[first]]) else { return rest }
      let container = path[..<first].last { provisions[$0].kind != .preamble && provisions[$0].number != nil }
      return (container.map { [$0] } ?? []) + rest
    default: return rest
    }
  }

  /// The innermost container, with those around it as long as its number alone could mean another one.
  private static func containers(
    _ path: ArraySlice<Provision.ID>, in document: Document, _ numbering: Numbering
  ) -> [Provision.ID] {
    let last = path.lastIndex { !numbering.isRepeated(document.provisions[$0]) }
    return Array(path[(last ?? path.startIndex)...])
  }
}

/// How often an act uses the numbers of its sections and of the divisions above them.
struct Numbering {
  private struct Label: Hashable {
    var kind: Provision.Kind
    var number: String
  }

  private var uses: [Label: Int] = [:]

  /// - Complexity: O(*provisions*).
  init(of document: Document) {
    for id in document.provisions.indices {
      if let label = Self.label(of: document.provisions[id]) { uses[label, default: 0] += 1 }
    }
  }

  /// Whether another provision of the kind has the same number.
  func isRepeated(_ provision: Provision) -> Bool {
    Self.label(of: provision).map { uses[$0, default: 0] > 1 } ?? false
  }

  private static func label(of provision: Provision) -> Label? {
    guard provision.kind.isContainer || provision.kind == .section || provision.kind == .article,
      !provision.isQuoted,
      let number = provision.number
    else { return nil }
    return Label(kind: provision.kind, number: number)
  }
}

extension Provision {
  /// Whether an address never names it, since it only holds text.
  fileprivate var isLeftOut: Bool {
    switch kind {
    case .quotation, .note: true
    case .paragraph: number == nil
    case .table: parent != nil
    default: false
    }
  }
}

/// The provisions of one kind in one parent.
private struct Siblings {
  var count = 0
  /// The first two numbers, which show how a list counts.
  var numbers: [String] = []

  init(of id: Provision.ID, in document: Document) {
    let provisions = document.provisions
    guard let parent = provisions[id].parent else {
      count = 1
      return
    }
    var sibling = parent + 1
    while sibling < provisions[parent].end, count < 2 {
      if provisions[sibling].kind == provisions[id].kind {
        count += 1
        if let number = provisions[sibling].number { numbers.append(number) }
      }
      sibling = provisions[sibling].end
    }
  }
}
