/// One of two versions of an act, as it is compared.
struct ComparedVersion {
  let document: Document
  let text: ComparedText
  /// The sections and articles, and the outermost provisions outside them that hold text, in reading order.
  private(set) var units: [Provision.ID] = []
  /// What groups units, from the act down, without the act itself.
  private(set) var containers: [Provision.ID] = []
  /// What lies in units, notes apart.
  private(set) var parts: [Provision.ID] = []
  /// The unit that each provision is or lies in; `nil` for the act and other containers.
  private(set) var unitOf: [Provision.ID?]

  init(_ document: Document) {
    self.document = document
    text = ComparedText(document)
    unitOf = Array(repeating: nil, count: document.provisions.count)
    let holdsSections = Self.holdingSections(document)
    for provision in document.provisions.dropFirst() {
      if let unit = provision.parent.flatMap({ unitOf[$0] }) {
        unitOf[provision.id] = unit
        if !isNote(provision.id) { parts.append(provision.id) }
      } else if provision.kind.isContainer || holdsSections[provision.id] {
        containers.append(provision.id)
      } else if provision.kind != .note {
        unitOf[provision.id] = provision.id
        units.append(provision.id)
      }
    }
  }

  private func isNote(_ id: Provision.ID) -> Bool {
    document.idPath(to: id).contains { document.provisions[$0].kind == .note }
  }

  /// What lies in a unit or a part of one, at any depth.
  func parts(in id: Provision.ID) -> ArraySlice<Provision.ID> {
    parts[Self.first(in: parts, from: id + 1)..<Self.first(in: parts, from: document.provisions[id].end)]
  }

  /// Whether there are sections of the act's own in a provision that is none itself, such as the articles of an annex.
  private static func holdingSections(_ document: Document) -> [Bool] {
    var holds = Array(repeating: false, count: document.provisions.count)
    for provision in document.provisions.reversed() where !provision.isQuoted {
      guard let parent = provision.parent else { continue }
      if document.provisions[parent].isSection { continue }
      if provision.isSection || holds[provision.id] { holds[parent] = true }
    }
    return holds
  }

  /// The containers around a unit, the innermost first, without the act.
  func containers(around id: Provision.ID) -> [Provision.ID] {
    document.idPath(to: id).dropFirst().dropLast().reversed()
  }

  /// How many units lie in a container.
  func unitCount(in container: Provision.ID) -> Int {
    Self.first(in: units, from: document.provisions[container].end) - Self.first(in: units, from: container)
  }

  /// The index of the first of some provisions, in their order, that does not stand before another one.
  private static func first(in list: [Provision.ID], from id: Provision.ID) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Provision {
  var isSection: Bool { kind == .section || kind == .article }
}

extension Document {
  /// What lies directly in a provision, notes apart.
  func children(of id: Provision.ID) -> [Provision.ID] {
    var children: [Provision.ID] = []
    var next = id + 1
    while next < provisions[id].end {
      if provisions[next].kind != .note { children.append(next) }
      next = provisions[next].end
    }
    return children
  }

  func hasSubsections(_ id: Provision.ID) -> Bool {
    children(of: id).contains { ListPairing.Rank(provisions[$0].kind) == ListPairing.Rank(.subsection) }
  }

  /// The subsection of a section that has no other and gives it no number.
  func onlySubsection(of id: Provision.ID) -> Provision.ID? {
    var only: Provision.ID?
    var next = id + 1
    while next < provisions[id].end {
      if provisions[next].kind != .note {
        guard only == nil else { return nil }
        only = next
      }
      next = provisions[next].end
    }
    guard let only, provisions[only].number == nil,
      ListPairing.Rank(provisions[only].kind) == ListPairing.Rank(.subsection)
    else { return nil }
    return only
  }
}
