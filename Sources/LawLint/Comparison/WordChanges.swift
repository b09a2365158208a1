/// How a text became another one, word by word.
///
/// The fewest words are taken out and put in (Myers, “An O(ND) difference algorithm and its variations”, 1986). Texts that have
/// little in common are given as one that went and one that came, which is easier to read than what they share by chance; that
/// also keeps the search near linear.
public struct WordChanges: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case kept, removed, added }

  /// A run of words of one kind, in one line.
  public struct Run: Sendable, Hashable {
    public let kind: Kind
    public let words: String
  }

  public let runs: [Run]

  /// More edits than these are no longer followed.
  private static let mostEdits = 200

  init(from old: String, to new: String) {
    let olds = old.split(separator: " ")
    let news = new.split(separator: " ")
    var start = 0
    while start < olds.count, start < news.count, olds[start] == news[start] { start += 1 }
    var end = 0
    while end < olds.count - start, end < news.count - start,
      olds[olds.count - 1 - end] == news[news.count - 1 - end]
    { end += 1 }
    var kinds: [(Kind, Substring)] = olds[..<start].map { (.kept, $0) }
    kinds += Self.changes(olds[start..<olds.count - end], news[start..<news.count - end])
    kinds += olds[(olds.count - end)...].map { (.kept, $0) }
    runs = Self.joined(kinds)
  }

  private static func joined(_ words: [(kind: Kind, word: Substring)]) -> [Run] {
    var runs: [Run] = []
    var start = 0
    while start < words.count {
      let end = words[start...].firstIndex { $0.kind != words[start].kind } ?? words.count
      runs.append(
        Run(kind: words[start].kind, words: words[start..<end].map(\.word).joined(separator: " ")))
      start = end
    }
    return runs
  }

  private static func changes(
    _ olds: ArraySlice<Substring>, _ news: ArraySlice<Substring>
  ) -> [(Kind, Substring)] {
    let all: [(Kind, Substring)] = olds.map { (.removed, $0) } + news.map { (.added, $0) }
    guard !olds.isEmpty, !news.isEmpty, let traces = traces(olds, news) else { return all }
    let path = path(Array(olds), Array(news), traces)
    let kept = path.count { $0.0 == .kept }
    return 3 * kept >= min(olds.count, news.count) ? path : all
  }

  /// How far each diagonal was followed before each further edit, or `nil` when there are too many edits.
  private static func traces(_ olds: ArraySlice<Substring>, _ news: ArraySlice<Substring>) -> [[Int]]? {
    let (olds, news) = (Array(olds), Array(news))
    let most = min(mostEdits, olds.count + news.count)
    var reached = Array(repeating: 0, count: 2 * most + 3)
    var traces: [[Int]] = []
    for edits in 0...most {
      traces.append(reached)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = firstX(reached, diagonal, edits, center: most + 1)
        while x < olds.count, x - diagonal < news.count, olds[x] == news[x - diagonal] { x += 1 }
        reached[most + 1 + diagonal] = x
        if x >= olds.count, x - diagonal >= news.count { return traces }
      }
    }
    return nil
  }

  /// Where on a diagonal the search goes on: one word in from the diagonal that was followed further.
  private static func firstX(_ reached: [Int], _ diagonal: Int, _ edits: Int, center: Int) -> Int {
    isAddition(reached, diagonal, edits, center)
      ? reached[center + diagonal + 1] : reached[center + diagonal - 1] + 1
  }

  private static func isAddition(_ reached: [Int], _ diagonal: Int, _ edits: Int, _ center: Int) -> Bool {
    diagonal == -edits
      || diagonal != edits && reached[center + diagonal - 1] < reached[center + diagonal + 1]
  }

  /// The way back from the ends of both texts.
  private static func path(
    _ olds: [Substring], _ news: [Substring], _ traces: [[Int]]
  ) -> [(Kind, Substring)] {
    let center = traces[0].count / 2
    var path: [(Kind, Substring)] = []
    var (x, y) = (olds.count, news.count)
    for edits in traces.indices.reversed() {
      let diagonal = x - y
      let start = firstX(traces[edits], diagonal, edits, center: center)
      while x > start {
        x -= 1
        y -= 1
        path.append((.kept, olds[x]))
      }
      guard edits > 0 else { break }
      if isAddition(traces[edits], diagonal, edits, center) {
        y -= 1
        path.append((.added, news[y]))
      } else {
        x -= 1
        path.append((.removed, olds[x]))
      }
    }
    return path.reversed()
  }
}

extension Comparison {
  /// How the provision's own words changed, without those of what lies in it; `nil` where they did not, or were taken out.
  public func wordChanges(of provision: ComparedProvision) -> WordChanges? {
    guard !isRedacted, provision.isReworded, let this = provision.old, let other = provision.new else {
      return nil
    }
    return WordChanges(from: old.document.ownLine(of: this), to: new.document.ownLine(of: other))
  }
}

extension Document {
  /// The words of a provision in one line, heading first, without its number, notes and what lies in it.
  func ownLine(of id: Provision.ID) -> String {
    let range = provisions[id].range
    return blocks(from: range.lowerBound).prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.provision == id && $0.kind != .number && $0.kind != .note }
      .map { string($0.range).replacing("\u{AD}", with: "").collapsed }
      .joined(separator: " ")
  }
}
