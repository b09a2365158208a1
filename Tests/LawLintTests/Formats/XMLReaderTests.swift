import CLibXML2
import Testing

@testable import LawLint

struct XMLReaderTests {
  @Test func knowsThePlaceOfEveryNode() {
    expect(
      #"<?xml version="1.0"?><a b='1'><c/>tekst<?p i?></a>"#,
      reads: """
        a <a b='1'><c/>tekst<?p i?></a>
          c <c/>
          'tekst'
          ?p <?p i?>
        """)
  }

  @Test func keepsWordsWholeAcrossLettersOutsideASCII() {
    expect(
      "<a>Særlig økonomi – etter § 3</a>",
      reads: "a <a>Særlig økonomi – etter § 3</a>\n  'Særlig økonomi – etter § 3'")
  }

  @Test func decodesReferencesAndKeepsTheirPlace() {
    expect(
      "<a>Smith &amp; S&#248;nn&#xA7;</a>",
      reads: """
        a <a>Smith &amp; S&#248;nn&#xA7;</a>
          'Smith '
          '&' for &amp;
          ' S'
          'ø' for &#248;
          'nn'
          '§' for &#xA7;
        """)
  }

  @Test func readsCDATAAndSkipsComments() {
    expect(
      "<a>x<![CDATA[<y> & ]]>z<!-- nei --></a>",
      reads: """
        a <a>x<![CDATA[<y> & ]]>z<!-- nei --></a>
          'x'
          '<y> & '
          'z'
        """)
  }

  @Test func keepsLineBreaksAsTheyStand() {
    expect("<a>en\r\nto\rtre</a>", reads: "a <a>en\r\nto\rtre</a>\n  'en\r\nto\rtre'")
  }

  @Test func skipsAByteOrderMarkAndADoctypeWithoutDeclarations() {
    let (tree, problems) = read("\u{FEFF}<!DOCTYPE html><html>å</html>")
    #expect(problems.isEmpty)
    #expect(tree.range(0) == ContentRange(bytes: 18..<33))
    #expect(read(#"<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>"#).problems.isEmpty)
  }

  @Test func readsAttributesByLocalNameAndWithNamespaces() {
    let (tree, _) = read(#"<x:a xmlns:x="urn:x" id = "1 &lt; 2" x:id='b' xmlns="urn:y"><b/></x:a>"#)
    #expect(tree.name(0) == "a")
    #expect(tree.namespace(0) == "urn:x")
    #expect(tree.namespace(1) == "urn:y")
    #expect(tree.attribute(0, "id") == "1 < 2")
    #expect(tree.attribute(0, "xmlns") == nil)
  }

  @Test func readsContentThatWasInAnotherEncoding() {
    let bytes =
      Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>"#.utf8) + [0xE6, 0xF8, 0xE5] + Array("</a>".utf8)
    let (tree, problems) = XMLReader.read(SourceFile(name: "a.xml", bytes: bytes))
    #expect(problems.isEmpty)
    #expect(tree.text(0) == "æøå")
  }

  @Test(arguments: [
    ("<a>\n<b></a>", "</a>", "end tag"), ("<a><b>", "", "ends inside"), ("<a/><b/>", "<b/>", "follows"),
    ("<a>&nbsp;</a>", "</a>", "entity"),
    ("<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>", "</a>", "entity"), ("<p:a/>", "<p:a/>", "prefix"),
    ("", "", "no XML element"),
    ("tekst", "tekst", "no XML"),
    ("<a>en & to</a>", " to</a>", "&amp;"), ("<a b='1' b='2'/>", "<a b", "twice"),
    ("<a b='<'/>", "<a b", "does not end"),
    ("<a>\u{1}</a>", "\u{1}</a>", "character"), ("<a><!-- </a>", "<!-- </a>", "does not end"),
  ])
  func refusesWhatIsNotWellFormed(content: String, place: String, message: String) {
    let (tree, problems) = read(content)
    #expect(tree.root == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.severity == .error)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
    let rest = problems.first.map { String(decoding: Array(content.utf8)[$0.place.index...], as: UTF8.self) }
    #expect(rest?.hasPrefix(place) == true, "\(rest ?? "")")
  }

  /// What an attacker would send: each must be refused by the guard, before libxml2 sees it.
  @Test(arguments: [
    (#"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#, "DOCTYPE"),
    (#"<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><a/>"#, "DOCTYPE"),
    (String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201), "deep"),
    ("<a " + (0...256).map { "b\($0)=''" }.joined(separator: " ") + "/>", "attributes"),
    ("<a>" + (0...5_000).map { "<b\($0)/>" }.joined() + "</a>", "names"), ("<a>\0</a>", "NUL"),
    ("<a>" + (0...1_000).map { "<b xmlns='urn:\($0)'/>" }.joined() + "</a>", "namespaces"),
  ])
  func refusesHostileShapes(content: String, message: String) {
    let (tree, problems) = read(content)
    #expect(tree.root == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
  }

  @Test func refusesALongTag() {
    let (tree, problems) = read("<a b='" + String(repeating: "c", count: 4 << 20) + "'/>")
    #expect(tree.root == nil)
    #expect(problems.map { $0.message.contains("MiB") } == [true])
  }

  @Test(arguments: [
    String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200),
    "<a " + (0..<256).map { "b\($0)=''" }.joined(separator: " ") + "/>",
    "<a>" + (0..<4_998).map { "<b\($0)/>" }.joined() + "</a>",
    "<a>" + (0..<1_000).map { "<b xmlns='urn:\($0)'/>" }.joined() + "</a>",
    "<a>"
      + (0..<3_000).map { "<b xmlns='urn:\($0 % 3)' xmlns:c\(String(repeating: "d", count: 40))=''/>" }
      .joined().replacing("=''", with: "='urn:x'") + "</a>",
  ])
  func readsUpToTheLimits(content: String) { #expect(read(content).problems.isEmpty) }

  /// Texts that libxml2 hands over in several chunks, some copied, some not.
  @Test(arguments: [
    "<a>" + String(repeating: "x", count: 700) + "ø" + String(repeating: "y", count: 301) + "</a>",
    "<a>\(String(repeating: "linje æ\r\n", count: 100))<b>&lt;&#13;&#10;</b>]]&gt;<![CDATA[å]]\r\n]]></a>",
    "<a>\n  <b> \t</b>\r<c>\u{FFFD}\u{10FFFF}</c><!--x-->\n</a>\n",
  ])
  func hasTheTextThatLibxml2Has(content: String) { expectTextOfLibxml2(Array(content.utf8)) }

  @Test func looksAtTheOpeningOnly() {
    let file = SourceFile(
      name: "a", bytes: Array("<?xml version='1.0'?><!-- x --><!DOCTYPE a><p:a xmlns:p='urn:x'> <b/>".utf8))
    let opening = XMLOpening(file)
    #expect(opening?.root == "a")
    #expect(opening?.tag.string == "<p:a xmlns:p='urn:x'>")
    #expect(opening?.doctype.string == "<!DOCTYPE a>")
    #expect(opening?.rest.string == " <b/>")
    #expect(XMLOpening(SourceFile(name: "a", bytes: Array("§ 1 <a/>".utf8))) == nil)
  }

  // MARK: Helpers

  private func read(_ content: String) -> (tree: XMLTree, problems: [ReadingProblem]) {
    XMLReader.read(SourceFile(name: "a.xml", bytes: Array(content.utf8)))
  }

  /// A line a node: elements and instructions with their content, text in quotes.
  private func expect(_ content: String, reads expected: String) {
    let (tree, problems) = read(content)
    #expect(problems.isEmpty)
    var lines: [String] = []
    for id in tree.nodes.indices {
      var depth = 0
      var parent = tree.parent(id)
      while let above = parent { (depth, parent) = (depth + 1, tree.parent(above)) }
      let source = String(decoding: tree.content[tree.range(id).indices()], as: UTF8.self)
      let text = String(decoding: tree.bytes(id), as: UTF8.self)
      let line =
        switch tree.nodes[id].kind {
        case .element: "\(tree.name(id)) \(source)"
        case .text: "'\(text)'"
        case .decodedText: "'\(text)' for \(source)"
        case .processingInstruction: "?\(tree.name(id)) \(source)"
        }
      lines.append(String(repeating: "  ", count: depth) + line)
    }
    #expect(lines.joined(separator: "\n") == expected)
  }
}

/// Compares a tree's text with the one that libxml2 builds for itself, where CRLF and CR are LF.
func expectTextOfLibxml2(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let (tree, problems) = XMLReader.read(SourceFile(name: "a.xml", bytes: bytes))
  #expect(problems.isEmpty, sourceLocation: sourceLocation)
  var ours: [UInt8] = []
  for id in tree.nodes.indices {
    let text = Array(tree.bytes(id))
    guard tree.nodes[id].kind == .text else {
      ours += text
      continue
    }
    for (i, byte) in text.enumerated() where byte != 0x0D || i + 1 == text.count || text[i + 1] != 0x0A {
      ours.append(byte == 0x0D ? 0x0A : byte)
    }
  }
  var theirs: [UInt8] = []
  let document = bytes.withUnsafeBytes {
    xmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, 0)
  }
  let buffer = xmlBufferCreate()
  if xmlNodeBufGetContent(buffer, xmlDocGetRootElement(document)) == 0 {
    theirs = Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }
  xmlBufferFree(buffer)
  xmlFreeDoc(document)
  #expect(ours == theirs, sourceLocation: sourceLocation)
}
