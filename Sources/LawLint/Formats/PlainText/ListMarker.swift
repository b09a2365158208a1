/// The mark of an item of a list, as one of the sequences that it can belong to.
struct ListMarker: Hashable, Sendable {
  enum Numbering: Hashable, Sendable {
    case digits, small, capital, smallRoman, capitalRoman, doubled
    case bullet(UInt8)
  }

  /// What stands around the number, and how it counts; items of one list share both.
  struct Style: Hashable, Sendable {
    var shape: LineShape
    var numbering: Numbering
  }

  var style: Style
  /// The place in the sequence, from 1; 0 for a bullet.
  var value: Int

  /// The sequences that a mark can belong to, the likelier first: `i)` is one in Roman numerals or nine in letters.
  static func candidates(_ line: DraftLine, in bytes: [UInt8]) -> [ListMarker] {
    func marker(_ numbering: Numbering, _ value: Int) -> ListMarker {
      ListMarker(style: Style(shape: line.shape, numbering: numbering), value: value)
    }
    if line.shape == .bullet {
      // The last byte tells the dashes and dots apart.
      return [marker(.bullet(bytes[line.mark].last ?? 0), 0)]
    }
    let number = bytes[line.number]
    guard let first = number.first else { return [] }
    if LineCursor.isDigit(first) { return [marker(.digits, decimal(number))] }

    let isSmall = first >= 0x61
    var result: [ListMarker] = []
    if let value = roman(number) { result.append(marker(isSmall ? .smallRoman : .capitalRoman, value)) }
    let letter = Int((first | 0x20) - 0x60)
    if number.count == 1 {
      result.append(marker(isSmall ? .small : .capital, letter))
    } else if number.count == 2, number.last == first {
      result.append(marker(.doubled, letter))
    }
    return result
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix { LineCursor.isDigit($0) }.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  static func isRoman(_ bytes: ArraySlice<UInt8>) -> Bool { roman(bytes) != nil }

  /// The value of a Roman numeral up to a hundred or so in one case of letters.
  private static func roman(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, bytes.count <= 7 else { return nil }
    var value = 0
    var previous = Int.max
    for byte in bytes {
      guard byte & 0x20 == first & 0x20, let digit = romanDigits[byte | 0x20] else { return nil }
      value += digit > previous ? digit - 2 * previous : digit
      previous = digit
    }
    return value > 0 ? value : nil
  }

  private static let romanDigits: [UInt8: Int] = [
    UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10, UInt8(ascii: "l"): 50,
    UInt8(ascii: "c"): 100,
  ]
}

/// The lists that are open, from the outermost inwards.
///
/// An item of a style that is open returns to that list and closes the lists inside it; one of a new style opens a
/// list inside the current item. Each style is open at most once, so the stack stays short on any input.
struct ListStack: Sendable {
  struct Entry: Sendable {
    var marker: ListMarker
    /// How many provisions were open before the item.
    var depth: Int
  }

  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// The depth before the outermost item, when a list is open.
  var outerDepth: Int? { entries.first?.depth }

  /// The list that a mark goes on with, or the beginning of one; `nil` when the mark follows nothing and begins nothing.
  func place(_ candidates: [ListMarker]) -> (marker: ListMarker, level: Int)? {
    for marker in candidates {
      for (level, entry) in entries.enumerated().reversed()
      where entry.marker.style == marker.style
        && (entry.marker.value + 1 == marker.value || marker.value == 0)
      {
        return (marker, level)
      }
    }
    if let first = candidates.first(where: { $0.value <= 1 }) { return (first, level(of: first)) }
    return nil
  }

  /// The list of a mark's style, or a new one inside all others.
  func level(of marker: ListMarker) -> Int {
    entries.firstIndex { $0.marker.style == marker.style } ?? entries.count
  }

  /// Makes room for an item; gives the depth to which provisions must be closed first, when lists are left.
  mutating func open(_ marker: ListMarker, at level: Int, depth: Int) -> Int {
    let outer = level < entries.count ? entries[level].depth : depth
    entries.removeSubrange(min(level, entries.count)...)
    entries.append(Entry(marker: marker, depth: outer))
    return outer
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }
}
