/// Finds what the addresses of an act point at.
struct ReferenceResolver {
  private let document: Document
  /// The sections or articles of the act by number; those of annexes and quoted acts are left out.
  private var sections: [String: [Provision.ID]] = [:]
  private var chapters: [String: [Provision.ID]] = [:]
  /// Whether the act is divided into sections or into articles; `nil` if into both or none.
  private let kind: Provision.Kind?
  private let hasHyphens: Bool
  /// What references ask of a provision, found when it is first asked.
  private var known: [Provision.ID: ProvisionParts] = [:]

  /// Fewer sections than these are an extract, in which nothing can be said to be missing.
  private static let leastSections = 3
  /// A number that more sections share is no act's, and to look through them for each reference would cost its square.
  private static let mostCopies = 100

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
  mutating func target(of address: ReferenceAddress, in source: Provision.ID) -> Reference.Target {
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

  private mutating func section(
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
      return parts(of: section).points[loose].map { .provision($0) } ?? .unclear
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
    guard found.count <= Self.mostCopies else { return .unclear }
    let around = chapter ?? document.path(to: source).last { $0.kind == .chapter }?.id
    guard let around else { return .unclear }
    let inside = found.filter { document.provisions[around].descendants.contains($0) }
    return inside.count == 1 ? .provision(inside[0]) : .unclear
  }

  private mutating func part(_ steps: ArraySlice<Reference.Step>, of section: Provision.ID)
    -> Reference.Target
  {
    var current = section
    for step in steps {
      let own = parts(of: current)
      switch step.unit {
      case .subsection:
        if let found = own.subsections[step.number] {
          current = found
        } else if own.subsections.isEmpty {
          guard step.number == "1" else { return .unclear }
        } else {
          return own.isSettled ? .missingPart(of: current) : .unclear
        }
      case .point:
        guard let found = own.points[step.number] else {
          // `Nummer 4a` may be letter a of number 4.
          if isCompound(step.number) { return .unclear }
          return own.hasOneList(like: step.number) && own.isSettled ? .missingPart(of: current) : .unclear
        }
        current = found
      // The sentences of a provision are not provisions of their own.
      case .sentence: return .provision(current)
      case .section, .chapter: return .unclear
      }
    }
    return .provision(current)
  }

  private mutating func parts(of id: Provision.ID) -> ProvisionParts {
    if let found = known[id] { return found }
    let found = ProvisionParts(of: id, in: document)
    known[id] = found
    return found
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

/// The parts of a provision that a reference may name.
private struct ProvisionParts {
  /// Those directly in it, by number.
  var subsections: [String: Provision.ID] = [:]
  /// Those at any depth, by number; of equal ones the first.
  var points: [String: Provision.ID] = [:]
  /// Whether all of it was read as subsections and points: there is no text of another kind in it.
  var isSettled = true
  /// What holds its points that are counted in figures, and in letters.
  private var figureLists: Set<Provision.ID> = []
  private var letterLists: Set<Provision.ID> = []

  /// - Complexity: O(*provisions inside*).
  init(of id: Provision.ID, in document: Document) {
    for inside in document.provisions[id].descendants {
      let provision = document.provisions[inside]
      let number = provision.number.map(ReferenceResolver.key) ?? String(provision.ordinal)
      switch provision.kind {
      case .subsection where provision.parent == id:
        // Parts that are left out together, as `Stk. 2-3`, are found under each end too.
        for key in [number] + number.split(separator: "-").map(String.init) where subsections[key] == nil {
          subsections[key] = inside
        }
      case .point:
        if points[number] == nil { points[number] = inside }
        guard let own = provision.number, let parent = provision.parent else { continue }
        if Self.isFigure(own) { figureLists.insert(parent) } else { letterLists.insert(parent) }
      case .table, .quotation, .paragraph, .indent: isSettled = false
      default: break
      }
    }
  }

  /// Whether there is a single list whose points are counted as a number is, in figures or in letters.
  func hasOneList(like number: String) -> Bool {
    (Self.isFigure(number) ? figureLists : letterLists).count == 1
  }

  private static func isFigure(_ number: String) -> Bool { number.first?.isNumber ?? false }
}
