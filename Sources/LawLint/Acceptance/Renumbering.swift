/// Which provisions of an act stand under which other identifiers in a later version of it.
struct Renumbering {
  /// By the new identifier: the old one, or `nil` where several were told.
  private var origins: [String: String?] = [:]
  /// The old identifiers of what is elsewhere now.
  private var moved: Set<String> = []

  /// Learns from one sentence that was found again: `sec_5__subsec_1` at `sec_6__subsec_1` tells of `sec_5` too.
  mutating func learn(from old: String, to new: String) {
    guard old != new else { return }
    var olds = Self.parts(old)
    var news = Self.parts(new)
    while true {
      tell(olds.joined(separator: "__"), news.joined(separator: "__"))
      guard olds.count > 1, news.count > 1, olds.last == news.last else { return }
      olds.removeLast()
      news.removeLast()
    }
  }

  private mutating func tell(_ old: String, _ new: String) {
    moved.insert(old)
    if let known = origins[new] {
      if known != old { origins[new] = .some(nil) }
    } else {
      origins[new] = old
    }
  }

  /// The old identifiers that a provision may have had, the likeliest first.
  func origins(of new: String) -> [String] {
    var parts = Self.parts(new)
    var rest: [String] = []
    while !parts.isEmpty {
      if let origin = origins[parts.joined(separator: "__")] {
        return origin.map { [([$0] + rest).joined(separator: "__")] } ?? []
      }
      rest.insert(parts.removeLast(), at: 0)
    }
    return isMoved(new) ? [] : [new]
  }

  private func isMoved(_ eId: String) -> Bool {
    guard !moved.isEmpty else { return false }
    var parts = Self.parts(eId)
    while !parts.isEmpty {
      if moved.contains(parts.joined(separator: "__")) { return true }
      parts.removeLast()
    }
    return false
  }

  private static func parts(_ eId: String) -> [String] {
    eId.split(separator: "__", omittingEmptySubsequences: false).map(String.init)
  }
}
