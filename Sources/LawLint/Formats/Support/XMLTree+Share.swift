extension XMLTree {
  /// Whether at least half of the outermost elements of a name hold one of some others, and any does.
  ///
  /// - Complexity: O(*nodes*).
  func isMostly(_ outer: String, with inner: Set<String>) -> Bool {
    let isOuter = names.map { $0.local == outer }
    let isInner = names.map { inner.contains($0.local) }
    var all = 0
    var holding = 0
    var end = 0
    var isCounted = false
    for id in nodes.indices where isElement(id) {
      let name = Int(nodes[id].name)
      if id >= end, isOuter[name] {
        all += 1
        end = Int(nodes[id].end)
        isCounted = false
      } else if id < end, !isCounted, isInner[name] {
        holding += 1
        isCounted = true
      }
    }
    return holding > 0 && holding * 2 >= all
  }
}
