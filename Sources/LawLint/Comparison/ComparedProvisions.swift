/// Puts the provisions of two versions in one order, and says of each what became of it.
///
/// The order is that of the new version; what is removed stands behind what it stood behind before.
struct ComparedProvisions {
  private let alignment: ProvisionAlignment
  private let old: ComparedVersion
  private let new: ComparedVersion
  /// By old provision with a counterpart.
  private let places: [Provision.ID: ComparedProvision.Place]

  init(_ alignment: ProvisionAlignment) {
    self.alignment = alignment
    old = alignment.old
    new = alignment.new
    places = Self.places(alignment)
  }

  /// Units and the containers around them, with what lies in units as their parts.
  var list: [ComparedProvision] {
    let outer = merged(
      (old.containers + old.units).sorted()[...], (new.containers + new.units).sorted()[...])
    return outer.map { provision in
      var provision = provision
      provision.parts = merged(
        provision.old.flatMap { old.unitOf[$0] == $0 ? old.parts(in: $0) : nil } ?? [],
        provision.new.flatMap { new.unitOf[$0] == $0 ? new.parts(in: $0) : nil } ?? [])
      return provision
    }
  }

  /// What became of a provision that is paired, and of all that lies in it.
  func provision(_ this: Provision.ID, _ other: Provision.ID) -> ComparedProvision {
    var provision = ComparedProvision(
      old: this, new: other, words: words(this, other), place: .same, relative: nil)
    provision.parts = merged(old.parts(in: this), new.parts(in: other))
    return provision
  }

  private func merged(
    _ olds: ArraySlice<Provision.ID>, _ news: ArraySlice<Provision.ID>
  ) -> [ComparedProvision] {
    let here = Set(news)
    // By the new provision that they stand behind; -1 is the beginning.
    var gone: [Provision.ID: [Provision.ID]] = [:]
    var last = -1
    for id in olds {
      if let other = alignment.pairs.newOf[id] {
        if here.contains(other) { last = other }
      } else {
        gone[last, default: []].append(id)
      }
    }
    var list = (gone[-1] ?? []).map(removed)
    for id in news {
      list.append(alignment.pairs.oldOf[id].map { kept($0, id) } ?? added(id))
      list += (gone[id] ?? []).map(removed)
    }
    return list
  }

  private func removed(_ id: Provision.ID) -> ComparedProvision {
    ComparedProvision(old: id, new: nil, words: .changed, place: .same, relative: alignment.targets[id])
  }

  private func added(_ id: Provision.ID) -> ComparedProvision {
    ComparedProvision(old: nil, new: id, words: .changed, place: .same, relative: alignment.origins[id])
  }

  private func kept(_ this: Provision.ID, _ other: Provision.ID) -> ComparedProvision {
    ComparedProvision(
      old: this, new: other, words: words(this, other), place: places[this] ?? .same, relative: nil)
  }

  /// A container is what its heading says; what lies in it is compared by itself.
  private func words(_ this: Provision.ID, _ other: Provision.ID) -> ComparedProvision.Words {
    if old.unitOf[this] == nil { return old.text.own(this) == new.text.own(other) ? .same : .changed }
    if old.text.exact(this) == new.text.exact(other) { return .same }
    return old.text.loose(this) == new.text.loose(other) ? .renumbered : .changed
  }

  // MARK: Places

  private static func places(_ alignment: ProvisionAlignment) -> [Provision.ID: ComparedProvision.Place] {
    let (old, new, pairs) = (alignment.old.document, alignment.new.document, alignment.pairs)
    var places: [Provision.ID: ComparedProvision.Place] = [:]
    // By the old provision around them, those that stayed in it, with their counterparts.
    var staying: [Provision.ID: [(old: Provision.ID, new: Provision.ID)]] = [:]
    for this in old.provisions.indices.dropFirst() {
      guard let other = pairs.newOf[this] else { continue }
      let around = (
        alignment.keptParent(of: this, inOld: true), alignment.keptParent(of: other, inOld: false)
      )
      if pairs.newOf[around.0] == around.1 {
        staying[around.0, default: []].append((this, other))
      } else {
        places[this] = .moved
      }
    }
    for siblings in staying.values {
      let kept = Set(longestAscending(siblings.map(\.new)))
      for (this, other) in siblings {
        if !kept.contains(other) {
          places[this] = .moved
        } else if address(old.provisions[this]) != address(new.provisions[other]) {
          places[this] = .renumbered
        }
      }
    }
    return places
  }

  /// What a citation says of a provision; `nil` where it says nothing.
  private static func address(_ provision: Provision) -> String? {
    if let number = provision.number { return number }
    switch provision.kind {
    case .subsection, .point, .indent, .section, .article: return String(provision.ordinal)
    default: return nil
    }
  }

  /// The longest selection of numbers that ascend; the others are out of order.
  ///
  /// - Complexity: O(*n* · log *n*).
  private static func longestAscending(_ numbers: [Int]) -> [Int] {
    // The index of the number that ends the best selection of each length, and what stands before each number in its own.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var selection: [Int] = []
    var next = ends.last
    while let index = next {
      selection.append(numbers[index])
      next = before[index]
    }
    return selection.reversed()
  }
}

extension ProvisionAlignment {
  /// The innermost provision around another one that has a counterpart; at last the act.
  ///
  /// So a chapter that is put around sections which had none does not move them.
  func keptParent(of id: Provision.ID, inOld: Bool) -> Provision.ID {
    let provisions = inOld ? old.document.provisions : new.document.provisions
    var next = provisions[id].parent
    while let parent = next, (inOld ? pairs.newOf[parent] : pairs.oldOf[parent]) == nil {
      next = provisions[parent].parent
    }
    return next ?? 0
  }
}
