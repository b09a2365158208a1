import Testing

@testable import LawLint

@Suite struct SourceFileTests {
  @Test func `UTF-8 is kept as read, byte order mark too`() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("§ 1\r\n".utf8)
    let file = SourceFile(name: "a.txt", bytes: bytes)
    #expect(file.encoding == .utf8)
    #expect(file.content == bytes)
    #expect(file.contentStart.index == 3)
    #expect(file.source(of: Offset(5)).index == 5)
    #expect(file.notes.isEmpty)
  }

  @Test(arguments: [false, true]) func `UTF-16 with a byte order mark maps back to its bytes`(bigEndian: Bool)
  {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in "§ 1 😀 å".utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      bytes += bigEndian ? [high, low] : [low, high]
    }
    let file = SourceFile(name: "a.txt", bytes: bytes)
    #expect(String(decoding: file.content, as: UTF8.self) == "§ 1 😀 å")
    // "§" is two bytes of content and two of source; "😀" four and four; ASCII one and two.
    #expect(file.source(of: Offset(0)).index == 2)
    #expect(file.source(of: Offset(2)).index == 4)
    #expect(file.source(of: Offset(5)).index == 10)
    #expect(file.source(of: Offset(file.content.count)).index == bytes.count)
  }

  @Test func `half a surrogate pair and an odd byte become replacement characters, with a note`() {
    let file = SourceFile(name: "a.txt", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x42])
    #expect(String(decoding: file.content, as: UTF8.self) == "\u{FFFD}A\u{FFFD}")
    #expect(file.notes.map(\.severity) == [.note])
  }

  @Test func `bytes that are not UTF-8 are read as windows-1252, with a note`() {
    let file = SourceFile(name: "a.txt", bytes: Array("m".utf8) + [0xE5, 0x20, 0x96, 0x80])
    #expect(file.encoding == .windows1252)
    #expect(String(decoding: file.content, as: UTF8.self) == "må –€")
    #expect(file.source(of: Offset(3)).index == 2)
    #expect(file.notes.map(\.severity) == [.note])
  }

  @Test func `a declaration of ISO-8859-1 is read as windows-1252`() {
    let bytes = Array("<?xml version='1.0' encoding='ISO-8859-1'?><p>".utf8) + [0xF8]
    let file = SourceFile(name: "a.xml", bytes: bytes)
    #expect(file.encoding == .windows1252)
    #expect(String(decoding: file.content.suffix(2), as: UTF8.self) == "ø")
  }

  @Test(arguments: ["UTF-7", "IBM037", "Shift_JIS"])
  func `an encoding that is not read is an error by name`(label: String) {
    let file = SourceFile(
      name: "a.xml", bytes: Array("<?xml version=\"1.0\" encoding=\"\(label)\"?><p/>".utf8))
    #expect(file.notes.map(\.severity) == [.error])
    #expect(file.notes[0].message.contains(label))
  }

  @Test func `a file that says UTF-8 and is not has an error at the byte`() {
    let bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><p>".utf8) + [0xE5]
    let file = SourceFile(name: "a.xml", bytes: bytes)
    #expect(file.notes.map(\.severity) == [.error])
    #expect(file.notes[0].place.index == bytes.count - 1)
  }
}

@Suite struct UTF8CheckTests {
  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `overlong forms, surrogates and cut sequences are not UTF-8`(bytes: [UInt8]) {
    #expect(UTF8Check.firstError(in: Array("0123456789".utf8) + bytes) == 10)
  }

  @Test func `the edges of each length are UTF-8`() {
    let edges = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(UTF8Check.firstError(in: Array(edges.utf8)) == nil)
  }
}
