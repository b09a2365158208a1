/// Pairs the members of two lists of provisions, such as the sections of two versions of an act, or the points of two versions of
/// a list.
///
/// What is surest goes first:
///
/// 1. the same words, numbers apart; where several have the same, under the same identifier, then with the same number, then in
///    their order;
/// 2. like words (``Likeness``), the likest first; a common heading, a common number and a neighbour that is already paired
///    speak for a pair;
/// 3. where words do not tell: the same heading; then, between neighbours that are paired, the same number or a rest of common
///    words.
///
/// Every step takes provisions in their order, and ties go to the first, so equal input gives equal pairs.
struct ListPairing {
  /// A kind of provision, where formats do not agree on the word.
  struct Rank: Hashable {
    private let kind: Provision.Kind

    init(_ kind: Provision.Kind) {
      switch kind {
      case .article: self.kind = .section
      case .paragraph: self.kind = .subsection
      case .indent: self.kind = .point
      default: self.kind = kind
      }
    }
  }

  private let old: Side
  private let new: Side
  /// By position in the lists.
  private var newOf: [Int?]
  private var oldOf: [Int?]

  /// One of the two lists.
  private struct Side {
    let version: ComparedVersion
    let ids: [Provision.ID]

    var text: ComparedText { version.text }

    func provision(_ index: Int) -> Provision { version.document.provisions[ids[index]] }
    func rank(_ index: Int) -> Rank { Rank(provision(index).kind) }
    func heading(_ index: Int) -> UInt64? { text.heading(ids[index]) }
    func place(_ index: Int) -> String { provision(index).number ?? String(provision(index).ordinal) }
  }

  /// The pairs, in the order of the old list.
  ///
  /// - Parameter onlyByWords: Whether the third step is left out, since the lists are of provisions from many places.
  /// - Complexity: O(*words* · log *words*).
  static func pairs(
    _ olds: [Provision.ID], of old: ComparedVersion, _ news: [Provision.ID], of new: ComparedVersion,
    onlyByWords: Bool = false
  ) -> [(old: Provision.ID, new: Provision.ID)] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    var pairing = ListPairing(
      old: Side(version: old, ids: olds), new: Side(version: new, ids: news))
    pairing.pairEqual()
    pairing.pairAlike()
    if !onlyByWords {
      pairing.pairHeadings()
      pairing.pairBetweenNeighbours()
    }
    return olds.indices.compactMap { index in pairing.newOf[index].map { (olds[index], news[$0]) } }
  }

  private init(old: Side, new: Side) {
    self.old = old
    self.new = new
    newOf = Array(repeating: nil, count: old.ids.count)
    oldOf = Array(repeating: nil, count: new.ids.count)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOf[old] = new
    oldOf[new] = old
  }

  private var openOlds: [Int] { newOf.indices.filter { newOf[$0] == nil } }
  private var openNews: [Int] { oldOf.indices.filter { oldOf[$0] == nil } }

  // MARK: The same words

  private mutating func pairEqual() {
    struct Words: Hashable {
      let rank: Rank
      let bytes: ArraySlice<UInt8>
    }
    var groups: [Words: [Int]] = [:]
    for index in old.ids.indices where !old.text.loose(old.ids[index]).isEmpty {
      let words = Words(rank: old.rank(index), bytes: old.text.loose(old.ids[index]))
      groups[words, default: []].append(index)
    }
    var partners: [(words: Words, news: [Int])] = []
    var places: [Words: Int] = [:]
    for index in new.ids.indices {
      let words = Words(rank: new.rank(index), bytes: new.text.loose(new.ids[index]))
      guard groups[words] != nil else { continue }
      if let place = places[words] {
        partners[place].news.append(index)
      } else {
        places[words] = partners.count
        partners.append((words, [index]))
      }
    }
    for (words, news) in partners {
      var olds = groups[words] ?? []
      var news = news
      pair(&olds, &news) { [old, new] in (old.provision($0).eId, new.provision($1).eId) }
      pair(&olds, &news) { [old, new] in (old.place($0), new.place($1)) }
      for (old, new) in zip(olds, news) { pair(old, new) }
    }
  }

  /// Pairs what has the same name, and takes it out of the lists.
  private mutating func pair(
    _ olds: inout [Int], _ news: inout [Int], by names: (Int, Int) -> (String, String)
  ) {
    guard let firstOld = olds.first, let firstNew = news.first else { return }
    var named: [String: [Int]] = [:]
    for index in olds.reversed() { named[names(index, firstNew).0, default: []].append(index) }
    for index in news {
      if let old = named[names(firstOld, index).1]?.popLast() { pair(old, index) }
    }
    olds.removeAll { newOf[$0] != nil }
    news.removeAll { oldOf[$0] != nil }
  }

  // MARK: Like words

  /// From what share of common words on two provisions are the same although nothing else speaks for it.
  private static let alike = 0.6
  /// What speaks for a pair counts as that much of a share; below the least share nothing does.
  private static let ofHeading = 0.25
  private static let ofNumber = 0.1
  private static let ofNeighbour = 0.1
  private static let least = 0.3

  private mutating func pairAlike() {
    let olds = openOlds
    let index = LikenessIndex(olds.map { Likeness(old.text.words(old.ids[$0])) })
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for other in openNews {
      for (place, share) in index.alike(Likeness(new.text.words(new.ids[other]))) where share >= Self.least {
        let this = olds[place]
        guard old.rank(this) == new.rank(other) else { continue }
        let score = share + support(this, other)
        if score >= Self.alike { candidates.append((score, this, other)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for (_, old, new) in candidates where newOf[old] == nil && oldOf[new] == nil { pair(old, new) }
  }

  private func support(_ this: Int, _ other: Int) -> Double {
    var support = 0.0
    if let heading = old.heading(this), heading == new.heading(other) { support += Self.ofHeading }
    if old.place(this) == new.place(other) { support += Self.ofNumber }
    if this > 0, other > 0, newOf[this - 1] == other - 1 { support += Self.ofNeighbour }
    return support
  }

  // MARK: No words in common

  private mutating func pairHeadings() {
    var headed: [UInt64: [Int]] = [:]
    for index in openOlds.reversed() {
      if let heading = old.heading(index) { headed[heading, default: []].append(index) }
    }
    for index in openNews {
      guard let heading = new.heading(index), let this = headed[heading]?.last else { continue }
      if old.rank(this) == new.rank(index) {
        headed[heading]?.removeLast()
        pair(this, index)
      }
    }
  }

  private mutating func pairBetweenNeighbours() {
    var start = 0
    while start < new.ids.count {
      guard oldOf[start] == nil else {
        start += 1
        continue
      }
      let end = oldOf[start...].firstIndex { $0 != nil } ?? new.ids.count
      let before = start == 0 ? -1 : oldOf[start - 1] ?? -1
      let behind = end == new.ids.count ? old.ids.count : oldOf[end] ?? old.ids.count
      pairRest(start..<end, between: before, behind)
      start = end
    }
  }

  /// How far apart in a stretch two provisions may stand.
  private static let reach = 8

  /// Pairs new provisions with the old ones between two that are paired, in their order.
  private mutating func pairRest(_ news: Range<Int>, between before: Int, _ behind: Int) {
    var next = before + 1
    for other in news {
      let words = Likeness(single: new.text.words(new.ids[other]))
      var seen = 0
      var this = next
      while this < behind, seen < Self.reach {
        if newOf[this] == nil {
          seen += 1
          if isSame(this, other, words.share(with: Likeness(single: old.text.words(old.ids[this])))) {
            pair(this, other)
            next = this + 1
            break
          }
        }
        this += 1
      }
    }
  }

  private func isSame(_ this: Int, _ other: Int, _ share: Double) -> Bool {
    guard old.rank(this) == new.rank(other) else { return false }
    if share >= 2 * Self.least { return true }
    guard old.place(this) == new.place(other) else { return false }
    let headings = (old.heading(this), new.heading(other))
    return share >= Self.least || headings.0 == nil && headings.1 == nil
  }
}
