/// Finds what the addresses of an act point at.
struct ReferenceResolver {
  private let document: Document
  /// The sections or articles of the act by number; those of annexes and quoted acts are left out.
  private var sections: [String: [Provision.ID]] = [:]
  private var chapters: [String: [Provision.ID]] = [:]
  /// Whether the act is divided into sections or into articles; `nil` if into both or none.
  private let kind: Provision.Kind?
  private let hasHyphens: Bool

  /// Fewer sections than these are an extract, in which nothing can be said to be missing.
  private static let leastSections = 3

  /// - Complexity: O(*provisions*).
  init(_ document: Document) {
    self.document = document
    var kinds: Set<Provision.Kind> = []
    var hyphens = 0
    for provision in document.provisions where !provision.isQuoted && provision.role != .annex {
      guard let number = provision.number else { continue }
      let key = Self.key(number)
      switch provision.kind {
      case .section, .article:
        sections[key, default: []].append(provision.id)
        kinds.insert(provision.kind)
        if key.contains("-") { hyphens += 1 }
      case .chapter, .part, .division: chapters[key, default: []].append(provision.id)
      default: break
      }
    }
    kind = kinds.count == 1 ? kinds.first : nil
    hasHyphens = hyphens > sections.count / 2
    if !hasHyphens { addRanges() }
  }

  /// Repealed sections that stand together, as `§§ 26-27`, are found under their first and last number.
  private mutating func addRanges() {
    for key in sections.keys.sorted() {
      guard let ids = sections[key], ids.count == 1 else { continue }
      let ends = key.split(separator: "-")
      guard ends.count == 2, ends.allSatisfy({ $0.first?.isNumber ?? false }) else { continue }
      for end in ends where sections[String(end)] == nil { sections[String(end)] = ids }
    }
  }

  /// A number as addresses are compared: in lower case, without spaces, dashes of one kind.
  static func key(_ number: String) -> String {
    var key = ""
    for scalar in number.lowercased().unicodeScalars where scalar != " " && scalar != "\u{A0}" {
      key.unicodeScalars.append(scalar == "–" || scalar == "\u{2011}" ? "-" : scalar)
    }
    return key
  }

  /// What an address of this act points at, when it stands in `source`.
  func target(of address: ReferenceReader.Address, in source: Provision.ID) -> Reference.Target {
    var steps = address.steps[...]
    var chapter: Provision.ID?
    if let first = steps.first, first.unit == .chapter {
      guard let found = chapters[first.number], found.count == 1 else { return .unclear }
      steps.removeFirst()
      chapter = found[0]
      if steps.isEmpty { return .provision(found[0]) }
    }
    let section: Provision.ID
    if let first = steps.first, first.unit == .section {
      guard kind == (address.isArticle ? .article : .section) else { return .unclear }
      switch self.section(first.number, loose: address.looseLetter, isLast: steps.count == 1, chapter, source)
      {
      case .provision(let found): section = found
      case let other: return other
      }
      steps.removeFirst()
    } else {
      guard let own = enclosingSection(of: source) else { return .unclear }
      section = own
    }
    switch part(steps, of: section) {
    case .provision(let found): return .provision(found)
    case let target:
      guard let other = address.otherSection else { return target }
      guard let found = sections[other] else { return .unclear }
      return only(of: found, chapter, source)
    }
  }

  private func section(
    _ number: String, loose: String?, isLast: Bool, _ chapter: Provision.ID?, _ source: Provision.ID
  ) -> Reference.Target {
    if let found = sections[number] { return only(of: found, chapter, source) }
    if let loose {
      let plain = String(number.dropLast(loose.utf8.count))
      guard isLast, let found = sections[plain],
        case .provision(let section) = only(of: found, chapter, source)
      else {
        return .unclear
      }
      return point(loose, in: section).map { .provision($0) } ?? .unclear
    }
    if let dash = number.firstIndex(of: "-"), !hasHyphens {
      // `§§ 3-5` without spaces.
      guard let found = sections[String(number[..<dash])] else { return .unclear }
      return only(of: found, chapter, source)
    }
    guard sections.count >= Self.leastSections, number.first?.isNumber ?? false,
      number.contains("-") == hasHyphens,
      !document.metadata.isAmending
    else { return .unclear }
    return .missingSection
  }

  /// The one of several sections with the same number that lies in the chapter named, or in that of the source.
  private func only(
    of found: [Provision.ID], _ chapter: Provision.ID?, _ source: Provision.ID
  ) -> Reference.Target {
    if found.count == 1 { return .provision(found[0]) }
    let around = chapter ?? document.path(to: source).last { $0.kind == .chapter }?.id
    guard let around else { return .unclear }
    let inside = found.filter { document.provisions[around].descendants.contains($0) }
    return inside.count == 1 ? .provision(inside[0]) : .unclear
  }

  private func part(_ steps: ArraySlice<Reference.Step>, of section: Provision.ID) -> Reference.Target {
    var current = section
    for step in steps {
      switch step.unit {
      case .subsection:
        let all = children(of: current, .subsection)
        if let found = all.first(where: { number($0) == step.number }) {
          current = found
        } else if all.isEmpty {
          guard step.number == "1" else { return .unclear }
        } else {
          return isSettled(current) ? .missingPart(of: current) : .unclear
        }
      case .point:
        guard let found = point(step.number, in: current) else {
          // `Nummer 4a` may be letter a of number 4.
          if isCompound(step.number) { return .unclear }
          return hasList(current, like: step.number) && isSettled(current)
            ? .missingPart(of: current) : .unclear
        }
        current = found
      // The sentences of a provision are not provisions of their own.
      case .sentence: return .provision(current)
      case .section, .chapter: return .unclear
      }
    }
    return .provision(current)
  }

  /// Whether all parts of a provision were read as provisions: there is no text of another kind in it.
  private func isSettled(_ id: Provision.ID) -> Bool {
    !document.provisions[id].descendants.contains {
      switch document.provisions[$0].kind {
      case .table, .quotation, .paragraph, .indent: true
      default: false
      }
    }
  }

  private func children(of id: Provision.ID, _ kind: Provision.Kind) -> [Provision.ID] {
    var result: [Provision.ID] = []
    var child = id + 1
    while child < document.provisions[id].end {
      if document.provisions[child].kind == kind { result.append(child) }
      child = document.provisions[child].end
    }
    return result
  }

  private func number(_ id: Provision.ID) -> String {
    let provision = document.provisions[id]
    return provision.number.map(Self.key) ?? String(provision.ordinal)
  }

  /// The point with a number inside a provision, the outermost first.
  private func point(_ number: String, in id: Provision.ID) -> Provision.ID? {
    var best: Provision.ID?
    for candidate in document.provisions[id].descendants
    where document.provisions[candidate].kind == .point && self.number(candidate) == number {
      if let known = best, document.provisions[known].end <= candidate { continue }
      if best == nil { best = candidate }
    }
    return best
  }

  /// Whether a provision has a list of one level whose points are counted as this number is, by letters or by figures.
  private func hasList(_ id: Provision.ID, like number: String) -> Bool {
    let isFigure = number.first?.isNumber ?? false
    var lists: Set<Provision.ID> = []
    for candidate in document.provisions[id].descendants where document.provisions[candidate].kind == .point {
      guard let own = document.provisions[candidate].number, (own.first?.isNumber ?? false) == isFigure else {
        continue
      }
      lists.insert(document.provisions[candidate].parent ?? 0)
    }
    return lists.count == 1
  }

  private func isCompound(_ number: String) -> Bool {
    (number.first?.isNumber ?? false) && !(number.last?.isNumber ?? false)
  }

  private func enclosingSection(of id: Provision.ID) -> Provision.ID? {
    var next: Provision.ID? = id
    while let id = next {
      let provision = document.provisions[id]
      if provision.kind == .section || provision.kind == .article { return id }
      next = provision.parent
    }
    return nil
  }
}
