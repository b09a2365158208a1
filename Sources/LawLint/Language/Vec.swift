/// A growable buffer of plain values for the path from bytes to matches.
///
/// An `Array` stored in a class pays for reference counting and exclusivity checks at each access; this does not.
struct Vec<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  /// A copy of some elements.
  init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    elements.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    (base + count).initialize(to: element)
    count += 1
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    reserve(elements.count)
    (base + count).initialize(from: source, count: elements.count)
    count += elements.count
  }

  /// Makes room for so many elements more.
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: max(capacity * 2, count + more)) }
  }

  mutating func removeAll() { count = 0 }

  /// Grows to a count, filling with `element`.
  mutating func grow(toCount newCount: Int, filling element: Element) {
    guard newCount > count else { return }
    reserve(newCount - count)
    (base + count).initialize(repeating: element, count: newCount - count)
    count = newCount
  }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  private mutating func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }
}

// It owns its memory alone, and changing it needs a mutable borrow, which only one thread can have.
extension Vec: @unchecked Sendable where Element: Sendable {}
