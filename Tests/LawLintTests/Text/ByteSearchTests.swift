import Testing

@testable import LawLint

/// Lengths and starts around the eight bytes that are looked at together.
@Test func findsTheFirstOfTwoBytesWhereverItStands() {
  for count in 0...20 {
    for place in 0..<max(1, count) {
      var bytes = [UInt8](repeating: 0x80, count: count)
      if count > 0 { bytes[place] = 0x0A }
      // A byte that is one more than the wanted one is set by the borrow of the one below.
      if place + 1 < count { bytes[place + 1] = 0x0B }
      for start in 0...count {
        let expected = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count
        let found = bytes.withUnsafeBufferPointer {
          ByteSearch.firstIndex(of: 0x0A, or: 0x0D, in: $0, from: start)
        }
        #expect(found == expected)
      }
    }
  }
}

@Test(
  arguments: [
    ("<?xml encoding='UTF-8'?>", 15), ("encoding=", 9), ("eencoding=", 10), ("encoding", nil), ("", nil),
  ] as [(String, Int?)])
func findsTheEndOfAText(text: String, end: Int?) {
  #expect(ByteSearch.firstEnd(of: "encoding=", in: Array(text.utf8)[...]) == end)
}
