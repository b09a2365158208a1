import Foundation
import Testing

@testable import LawLint

/// What is no well-formed XML with namespaces is never read, and what is, is.
///
/// `scripts/verify-well-formed` compares the same lines, and thousands of files made from them, with libxml2 and expat.
struct XMLWellFormednessTests {
  private func problems(_ bytes: [UInt8], _ name: String = "a.xml") -> [ReadingProblem] {
    DocumentFormats.read(SourceFile(name: name, bytes: bytes)).flatMap(\.problems)
  }

  private func isRead(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(name: "a.xml", bytes: bytes)
    let (tree, problems) = XMLReader.read(file)
    let faults = (file.notes + problems).filter { $0.severity == .error }
    #expect((tree.root == nil) == !faults.isEmpty, "what is not read has a reason, and only that")
    return tree.root != nil
  }

  private static func lines() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../scripts/verify-well-formed.txt")
    let all = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    return all.map { $0.replacingOccurrences(of: "␤", with: "\n") }
  }

  /// libxml2's reading and ours of each line of `scripts/verify-well-formed.txt`; the scanner accepts no more than both.
  @Test func acceptsNoLineOfTheCollectionThatLibxml2Refuses() throws {
    let lines = try Self.lines()
    #expect(lines.count > 250)
    var accepted = 0
    for line in lines {
      let bytes = Array(line.utf8)
      let file = SourceFile(name: "a.xml", bytes: bytes)
      let judged = bytes.withUnsafeBufferPointer { XMLReader.judge(file, $0, from: 0) }
      let isRead = isRead(bytes)
      #expect(!isRead || judged.tree.root != nil, "\(line)")
      if isRead { accepted += 1 }
    }
    #expect(accepted > 60 && accepted < lines.count / 2, "\(accepted)")
  }

  /// What libxml2 2.9 overlooks.
  @Test(arguments: [
    "<!DOCTYPElaw><law/>", "<!DOCTYPE a:b:c><a/>", "<!DOCTYPE :><a/>", "<!DOCTYPE a:><a/>",
    "<?xml version='1.0' encoding='UTF-8'standalone='yes'?><a/>", "<?xml version='1.0'encoding='UTF-8'?><a/>",
    "\u{FEFF}\u{FEFF}<a/>",
  ])
  func refusesWhatLibxml2Overlooks(content: String) { #expect(!isRead(Array(content.utf8))) }

  @Test(arguments: [
    "<!DOCTYPE law><law/>", "<!DOCTYPE\nx:law\tSYSTEM 'a.dtd' ><x:law xmlns:x='urn:x'/>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><a/>", "\u{FEFF}<a/>",
    "<?xml  version = \"1.0\"\nencoding = \"utf-8\"  ?><a/>", "<ａ xmlns:é='urn:z' é:b='1'/>",
    "<a xmlns='urn:x'><b xmlns=''/></a>", "<a b=']]>' c='>'/>", "<a><!-- & < ]]> --></a>",
  ])
  func readsTheirNeighbours(content: String) { #expect(isRead(Array(content.utf8))) }

  /// 1.1 is read by the rules of 1.0, but for what only 1.0 allows.
  @Test(arguments: ["\u{7F}", "\u{80}", "\u{9F}"])
  func refusesTheControlsThatXML11DoesNotAllow(control: String) {
    let places = ["<a>%</a>", "<a b='%'/>", "<a><!--%--></a>", "<a/><?p %?>"]
    for content in places.map({ $0.replacing("%", with: control) }) {
      #expect(isRead(Array("<?xml version='1.0'?>\(content)".utf8)))
      #expect(!isRead(Array("<?xml version='1.1'?>\(content)".utf8)))
    }
    #expect(isRead(Array("<?xml version='1.1'?><a>\u{85}\u{A0}</a>".utf8)))
  }

  /// Each error of namespaces that libxml2 reports without ending: 200 to 205.
  @Test(arguments: [
    ("<a xmlns:xml='urn:x'/>", "another meaning"), ("<a xmlns:p='http://www.w3.org/2000/xmlns/'/>", "xmlns"),
    ("<p:a/>", "no xmlns attribute declares"), ("<a p:b=''/>", "no xmlns attribute declares"),
    ("<a:b:c xmlns:a='urn:x'/>", "colon"), ("<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:b=''/>", "twice"),
    ("<a xmlns:p=''/>", "xmlns"), ("<a><?p:q x?></a>", "colon"), ("<a xmlns:p='a b'/>", "no URI"),
  ])
  func refusesEachErrorOfNamespaces(content: String, message: String) {
    let problems = problems(Array(content.utf8))
    #expect(
      problems.contains { $0.severity == .error && $0.message.contains(message) },
      "\(problems.map(\.message))")
  }

  /// Every fault has words of its own, not the number of an error.
  @Test func saysWhatIsWrongInWords() throws {
    for line in try Self.lines() {
      for problem in problems(Array(line.utf8)) { #expect(!problem.message.contains("libxml2"), "\(line)") }
    }
  }

  // MARK: Encodings

  private static func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [true, false])
  func holdsADeclarationToTheByteOrderMark(bigEndian: Bool) {
    func declared(_ label: String) -> [UInt8] {
      Self.utf16("<?xml version='1.0' encoding='\(label)'?><a>æ</a>", bigEndian: bigEndian)
    }
    #expect(isRead(declared("UTF-16")) && isRead(declared(bigEndian ? "UTF-16BE" : "utf-16le")))
    for label in ["UTF-8", "ISO-8859-1", "koi8-r", bigEndian ? "UTF-16LE" : "UTF-16BE"] {
      #expect(!isRead(declared(label)), "\(label)")
    }
    #expect(isRead(Self.utf16("<a>æ</a>", bigEndian: bigEndian)))
    #expect(!isRead(Self.utf16("<a>æ</a>", bigEndian: bigEndian, mark: false)))
    #expect(!isRead(Self.utf16("\u{FEFF}<a>æ</a>", bigEndian: bigEndian)))
  }

  @Test(arguments: ["UTF-16", "UTF-16LE", "ISO-8859-1", "UTF-32", "US-ASCII"])
  func holdsADeclarationToTheMarkOfUTF8(label: String) {
    #expect(!isRead(Array("\u{FEFF}<?xml version='1.0' encoding='\(label)'?><a>æ</a>".utf8)))
  }

  @Test func readsNoHalfCharacters() {
    let half: [UInt8] = [0x00, 0xD8]
    let start = Self.utf16("<a>")
    #expect(!isRead(start + half + Self.utf16("</a>", mark: false)))
    #expect(!isRead(Self.utf16("<a/>") + [0x20]))
    #expect(isRead(Self.utf16("<a>😀</a>")))
  }

  @Test func guessesNoEncodingOfXML() {
    let bytes = Array("<a>Loven gjelder p".utf8) + [0xE5] + Array(" Svalbard.</a>".utf8)
    #expect(!isRead(bytes))
    #expect(isRead(Array("<?xml version='1.0' encoding = \"windows-1252\"?>".utf8) + bytes))
    let page =
      Array("<html><body><p>Loven gjelder p".utf8) + [0xE5] + Array(" Svalbard.</p></body></html>".utf8)
    #expect(!problems(page, "a.html").contains { $0.severity == .error })
  }

  @Test(arguments: ["nonsense", "UTF-7", "UTF-16"])
  func findsADeclarationHoweverItIsSpaced(label: String) {
    for declaration in ["encoding='\(label)'", "encoding = '\(label)'", "encoding\n= \"\(label)\""] {
      #expect(!isRead(Array("<?xml version='1.0' \(declaration)?><a/>".utf8)), "\(declaration)")
    }
  }

  @Test(arguments: [
    "<a encoding='koi8-r'/>", "<a><!-- charset=koi8-r --></a>", "<a>encoding=nonsense</a>",
    "<a content='text/html; charset=koi8-r'/>",
  ])
  func takesNothingElseForADeclaration(content: String) { #expect(isRead(Array(content.utf8))) }

  @Test func readsUSASCIIOnlyAsThat() {
    #expect(isRead(Array("<?xml version='1.0' encoding='US-ASCII'?><a>&#230;</a>".utf8)))
    #expect(!isRead(Array("<?xml version='1.0' encoding='US-ASCII'?><a>æ</a>".utf8)))
  }
}
