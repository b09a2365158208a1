import Foundation
import Testing

@testable import LawLint

@Suite struct JSONWriterTests {
  @Test func escapesWhatATerminalWouldObey() {
    check(
      "a\"\\\n\r\t\u{0}\u{1B}\u{7F}\u{9B}\u{202E}æ", writes: #""a\"\\\n\r\t\u0000\u001b\u007f\u009b\u202eæ""#)
  }

  @Test func writesNullForNothing() { check(nil, writes: "null") }

  @Test func isReadBackAsItWas() throws {
    for value in (0..<0x2FFF).compactMap(Unicode.Scalar.init) {
      var json = JSONWriter()
      json.object { $0.member("value", String(value)) }
      let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
      #expect(read?["value"].map { Array($0.unicodeScalars) } == [value])
    }
  }

  @Test func separatesMembersAndElements() {
    var json = JSONWriter()
    json.object { json in
      json.key("empty")
      json.lines(indent: 0) { _ in }
      json.key("lines")
      json.lines(indent: 0) { json in
        for number in 1...2 {
          json.breakLine(indent: 2)
          json.integer(number)
        }
      }
      json.member("names", ["a", "b"])
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\"empty\":[],\"lines\":[\n  1,\n  2\n],\"names\":[\"a\",\"b\"]}")
  }

  private func check(_ value: String?, writes expected: String) {
    var json = JSONWriter()
    json.string(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
