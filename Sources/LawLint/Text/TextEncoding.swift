/// The encodings that lawlint reads; all others are refused by name.
public enum TextEncoding: String, Sendable, Hashable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also used for files that say ISO-8859-1, as the WHATWG Encoding Standard asks.
  case windows1252 = "windows-1252"

  /// The encoding that a label such as `ISO-8859-1` means, or `nil` when lawlint does not read it.
  ///
  /// UTF-16 without a byte order mark is not accepted by label, because the label does not say the byte order.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii": self = .utf8
    case "iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }
}

/// How a file's bytes became UTF-8, and which byte came from where.
struct Transcoding: Sendable {
  /// A stretch in which places correspond linearly: `width` source bytes make one content byte.
  ///
  /// `width` 0 marks one character that has no place inside it.
  struct Run: Sendable, BitwiseCopyable {
    var content: UInt32
    var source: UInt32
    var width: UInt32
  }

  private(set) var content: [UInt8] = []
  private(set) var runs: [Run] = []
  /// Source offsets where the bytes are no character of the encoding; each became U+FFFD.
  private(set) var malformed: [Int] = []
  private var sourceEnd: UInt32 = 0

  /// - Complexity: O(log *runs*).
  func sourceOffset(of offset: Int) -> Int {
    if offset >= content.count { return Int(sourceEnd) }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].content) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let run = runs[low - 1]
    return Int(run.source) + (offset - Int(run.content)) * Int(run.width)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from source: Int, length: Int) {
    let ascii = scalar.isASCII
    let width = UInt32(ascii ? length : 0)
    if !ascii || runs.last?.width != width {
      runs.append(Run(content: UInt32(content.count), source: UInt32(source), width: width))
    }
    content.append(contentsOf: UTF8.encode(scalar)!)
    sourceEnd = UInt32(source + length)
  }

  /// Bytes 0x80–0x9F by the table of the WHATWG Encoding Standard, "windows-1252".
  private static let upperControls: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func windows1252(_ bytes: [UInt8]) -> Transcoding {
    var result = Transcoding()
    result.content.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      let value = (0x80...0x9F).contains(byte) ? UInt32(upperControls[Int(byte) - 0x80]) : UInt32(byte)
      result.append(Unicode.Scalar(value)!, from: offset, length: 1)
    }
    return result
  }

  /// - Parameter start: Where the text begins, after the byte order mark.
  static func utf16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) -> Transcoding {
    var result = Transcoding()
    result.content.reserveCapacity(bytes.count)
    func unit(at offset: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
        : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
    }
    var offset = start
    while offset + 1 < bytes.count {
      let first = unit(at: offset)
      if (0xD800..<0xDC00).contains(first), offset + 3 < bytes.count,
        case let second = unit(at: offset + 2), (0xDC00..<0xE000).contains(second)
      {
        let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        result.append(Unicode.Scalar(value)!, from: offset, length: 4)
        offset += 4
        continue
      }
      if let scalar = Unicode.Scalar(first) {
        result.append(scalar, from: offset, length: 2)
      } else {
        result.malformed.append(offset)
        result.append("\u{FFFD}", from: offset, length: 2)
      }
      offset += 2
    }
    if offset < bytes.count {
      result.malformed.append(offset)
      result.append("\u{FFFD}", from: offset, length: bytes.count - offset)
    }
    return result
  }
}
