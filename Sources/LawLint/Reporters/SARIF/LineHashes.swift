/// The hash of each line of a file by which GitHub code scanning knows a result again, as its upload action computes it.
///
/// A polynomial in 37, modulo 2⁶⁴, of the 100 UTF-16 units that begin at the line, spaces and tabs left out, every line break
/// one line feed; the end of the file counts as 65,535 and what is behind it as 0. Lines with equal hashes are numbered.
/// Source: github/codeql-action, `src/fingerprints.ts`, read 2026-11-21.
struct LineHashes {
  private static let length = 100
  private static let base: UInt64 = 37

  private var hashes: [String] = []

  /// - Complexity: O(*bytes*).
  init(_ content: [UInt8]) {
    let (units, starts) = Self.units(of: content)
    var counts: [UInt64: Int] = [:]
    hashes = Self.windows(of: units, at: starts).map { hash in
      let count = counts[hash, default: 0] + 1
      counts[hash] = count
      return "\(String(hash, radix: 16)):\(count)"
    }
  }

  /// - Parameter line: From 1.
  subscript(line line: Int) -> String {
    hashes.indices.contains(line - 1) ? hashes[line - 1] : hashes[hashes.count - 1]
  }

  /// The units that count, and where among them each line begins.
  private static func units(of content: [UInt8]) -> (units: [UInt64], starts: [Int]) {
    var units: [UInt64] = []
    units.reserveCapacity(content.count + length)
    var starts = [0]
    var isAfterReturn = false
    for unit in String(decoding: content, as: UTF8.self).utf16 {
      if unit == 0x20 || unit == 0x09 || unit == 0x0A && isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = unit == 0x0D
      let isBreak = unit == 0x0D || unit == 0x0A
      units.append(isBreak ? 0x0A : UInt64(unit))
      if isBreak { starts.append(units.count) }
    }
    units.append(0xFFFF)
    units.append(contentsOf: repeatElement(0, count: length))
    return (units, starts)
  }

  /// The polynomials of the windows that begin at some of the units.
  private static func windows(of units: [UInt64], at starts: [Int]) -> [UInt64] {
    let firstFactor = (0..<length).reduce(UInt64(1)) { product, _ in product &* base }
    var hash: UInt64 = 0
    var end = 0
    return starts.map { start in
      while end < start + length {
        hash = hash &* base &+ units[end]
        if end >= length { hash = hash &- firstFactor &* units[end - length] }
        end += 1
      }
      return hash
    }
  }
}
