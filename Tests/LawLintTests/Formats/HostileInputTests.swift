import Testing

@testable import LawLint

/// What an attacker would send to each reader. Everything ends in documents that are sound, or in a reason.
///
/// Sizes are such that a reader whose cost grows with the square of its input would not end; nothing is timed.
struct HostileInputTests {
  /// A name and how to make the file, so that no log holds it.
  struct Attack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let bytes: @Sendable () -> [UInt8]

    init(_ description: String, _ file: String, _ text: @escaping @Sendable () -> String) {
      testDescription = description
      self.file = file
      bytes = { Array(text().utf8) }
    }

    init(_ description: String, _ file: String, bytes: @escaping @Sendable () -> [UInt8]) {
      testDescription = description
      self.file = file
      self.bytes = bytes
    }

    func read() -> [Document] { DocumentFormats.read(SourceFile(name: file, bytes: bytes())) }
  }

  // MARK: Refused

  static let refused: [Attack] = [
    Attack("entities that double, in content", "a.xml") { laughs("<a>&e9;</a>") },
    Attack("entities that double, in an attribute", "a.xml") { laughs("<a b='&e9;'/>") },
    Attack("entities that double, in a default attribute", "a.xml") {
      laughs("<a/>", also: "<!ATTLIST a b CDATA '&e9;'>")
    },
    Attack("parameter entities that double", "a.xml") {
      let levels = (1...9).map { "<!ENTITY % p\($0) '%p\($0 - 1);%p\($0 - 1);'>" }.joined()
      return "<!DOCTYPE a [<!ENTITY % p0 'x'>\(levels)%p9;]><a/>"
    },
    Attack("one large entity used often", "a.xml") {
      let entity = String(repeating: "x", count: 100_000)
      return "<!DOCTYPE a [<!ENTITY e '\(entity)'>]><a>\(String(repeating: "&e;", count: 5_000))</a>"
    },
    Attack("an entity that is a file", "a.xml") {
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"
    },
    Attack("an entity that is a page", "a.xml") {
      "<!DOCTYPE a [<!ENTITY e PUBLIC 'x' 'http://example.org/e'>]><a>&e;</a>"
    },
    Attack("a parameter entity that is a file", "a.xml") {
      "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file:///etc/passwd'>%e;]><a/>"
    },
    Attack("20,000 attributes", "a.xml") { "<a \(attributes(20_000))/>" },
    Attack("20,000 names", "a.xml") { "<a>\((0..<20_000).map { "<n\($0)/>" }.joined())</a>" },
    Attack("20,000 elements in one another", "a.xml") { nested("a", 20_000) },
    Attack("a name of 60,000 letters that is not ended", "a.xml") {
      "<" + String(repeating: "a", count: 60_000)
    },
    Attack("a comment that is not ended", "a.xml") { "<a><!--" + String(repeating: "- -", count: 20_000) },
    Attack("more than 32 MiB", "a.xml", bytes: { [UInt8](repeating: 0x20, count: XMLGuard.maximumSize + 1) }),
    Attack("a NUL", "a.xml", bytes: { Array("<a>".utf8) + [0] + Array("</a>".utf8) }),
    Attack(
      "bytes that are not UTF-8", "a.xml",
      bytes: { Array("<?xml version='1.0' encoding='UTF-8'?><a>".utf8) + [0xC0, 0xAF] }),
    Attack("UTF-7", "a.xml") { "<?xml version='1.0' encoding='UTF-7'?><a>+ADw-b+AD4-</a>" },
    Attack("EBCDIC", "a.xml") { "<?xml version='1.0' encoding='IBM037'?><a/>" },
    Attack("UTF-16 by name alone", "a.xml") { "<?xml version='1.0' encoding='UTF-16'?><a/>" },
    Attack("a page of 20,000 attributes", "a.html") {
      "<html><body><p \(attributes(20_000))>x</p></body></html>"
    },
    Attack("a page of 20,000 names", "a.html") {
      "<html><body>\((0..<20_000).map { "<n\($0)></n\($0)>" }.joined())</body></html>"
    },
    Attack("a page of 20,000 elements in one another", "a.html") { "<html><body>" + nested("div", 20_000) },
    Attack("a page that declares an entity", "a.html") {
      "<!DOCTYPE html [<!ENTITY e 'x'>]>\n<html><body><p>§ 1. Loven gjelder &e;</p></body></html>"
    },
    Attack("a page with a NUL", "a.html", bytes: { Array("<html><body>".utf8) + [0] }),
    Attack("a page with a script that is not ended", "a.html") {
      "<html><script>" + String(repeating: "</scrip", count: 50_000)
    },
  ]

  @Test(arguments: refused)
  func saysWhyItIsNotRead(attack: Attack) {
    let documents = attack.read()
    #expect(documents.contains { $0.problems.contains { $0.severity == .error } })
    for document in documents { #expect(document.text.isEmpty) }
  }

  // MARK: Read, or refused

  static let endured: [Attack] = [
    Attack("an external document type", "a.xml") {
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a>Loven</a>"
    },
    Attack("an inclusion", "a.xml") {
      "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='/etc/passwd'/></a>"
    },
    Attack("20,000 ampersands", "a.html") { page(String(repeating: "&", count: 20_000)) },
    Attack("20,000 angle brackets", "a.html") { page(String(repeating: "< ", count: 20_000)) },
    Attack("20,000 paragraphs without an end", "a.html") { page(String(repeating: "<p>x", count: 20_000)) },
    Attack("20,000 items without an end", "a.html") {
      page("<ol>" + String(repeating: "<li>x", count: 20_000))
    },
    Attack("20,000 end tags of nothing", "a.html") { page(String(repeating: "</b></i>", count: 20_000)) },
    Attack("20,000 cells in a row", "a.html") {
      page("<table><tr>" + String(repeating: "<td>(1)", count: 20_000) + "</table>")
    },
    Attack("20,000 numbered paragraphs of an EU article", "a.html") {
      let paragraph = "<p class='oj-normal'>1.\u{A0}\u{A0}\u{A0}x</p>"
      return "<html><!-- converter_version:9 --><body><p class='oj-ti-art'>Article 1</p>"
        + String(repeating: paragraph, count: 20_000) + "</body></html>"
    },
    Attack("5,000 sections under one heading", "a.xml") {
      clml("<P1group>" + String(repeating: "<P1><Pnumber>1</Pnumber></P1>", count: 5_000) + "</P1group>")
    },
    Attack("5,000 items of an ordered list", "a.xml") {
      clml(
        "<OrderedList>" + String(repeating: "<ListItem><Para/></ListItem>", count: 5_000) + "</OrderedList>")
    },
    Attack("5,000 subparagraphs", "a.xml") {
      formex("<PARAG>" + String(repeating: "<ALINEA>x</ALINEA>", count: 5_000) + "</PARAG>")
    },
    Attack("5,000 notes in a sentence", "a.xml") {
      formex("<PARAG><ALINEA>" + String(repeating: "<NOTE>x</NOTE>", count: 5_000) + "</ALINEA></PARAG>")
    },
    Attack("quotations 150 deep", "a.xml") {
      formex(
        String(repeating: "<QUOT.S>", count: 150) + "x" + String(repeating: "</QUOT.S>", count: 150))
    },
  ]

  @Test(arguments: endured)
  func endsSoundly(attack: Attack) {
    let documents = attack.read()
    #expect(!documents.isEmpty)
    for document in documents { expectSound(document) }
  }

  /// libxml2 reads no text or comment of more than 10 MB; the scanner before it does.
  @Test(arguments: ["<a>", "<a><!--"])
  func longStretchesAreReadOrRefused(start: String) {
    let end = start.hasSuffix("--") ? "--></a>" : "</a>"
    let bytes = Array(start.utf8) + [UInt8](repeating: 0x78, count: 11 << 20) + Array(end.utf8)
    let (tree, problems) = XMLReader.read(SourceFile(name: "a.xml", bytes: bytes))
    #expect((tree.root == nil) == problems.contains { $0.severity == .error })
  }

  @Test func nothingOfAnotherFileIsInTheText() {
    for attack in Self.refused + Self.endured where attack.testDescription.contains("file") {
      for document in attack.read() {
        #expect(!String(decoding: document.text, as: UTF8.self).contains("root:"))
      }
    }
  }

  // MARK: Damaged files

  /// One small document of each format.
  static let whole: [Attack] = [
    Attack("XML", "a.xml") { "<law><title>Lov</title><p>§ 1 &amp; æ <![CDATA[x]]></p></law>" },
    Attack("Akoma Ntoso", "a.xml") {
      "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body><article eId='art_1'>"
        + "<num>Art. 1</num><paragraph><content><p>x</p></content></paragraph></article></body></act></akomaNtoso>"
    },
    Attack("CLML", "a.xml") {
      clml("<P1 id='section-1'><Pnumber>1</Pnumber><P1para><Text>x</Text></P1para></P1>")
    },
    Attack("Formex", "a.xml") {
      formex("<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>x<NOTE>y</NOTE></ALINEA></PARAG>")
    },
    Attack("EUR-Lex", "a.html") {
      "<html><!-- converter_version:9 --><body><p class='oj-ti-art'>Article 1</p><p class='oj-normal'>1.\u{A0}\u{A0}"
        + "\u{A0}x</p><table><tr><td>(a)</td><td>y &aring;</td></tr></table></body></html>"
    },
    Attack("HTML", "a.html") {
      "<!DOCTYPE html><html><body><h1>Lov om æ</h1><p>§ 1. Formål<ol type=a><li>x<li>y</ol><!-- z --></body></html>"
    },
    Attack("plain text", "a.txt") { "Lov om prøver\n\n§ 1. Formål\nLoven gjelder:\na) x\nb) «y»\n" },
    Attack("Markdown", "a.md") {
      "---\ntitle: Lov\n---\n# Lov\n## § 1. *Formål*\nLoven [gjelder](http://x).\n> note\n"
    },
  ]

  @Test(arguments: whole)
  func survivesEveryTruncation(document: Attack) {
    let bytes = document.bytes()
    for count in 0..<bytes.count {
      for part in DocumentFormats.read(SourceFile(name: document.file, bytes: Array(bytes[..<count]))) {
        expectSound(part)
      }
    }
  }

  /// XML that ends early is never taken for the whole.
  @Test(arguments: whole.filter { $0.file == "a.xml" })
  func refusesTruncatedXML(document: Attack) {
    let bytes = document.bytes()
    for count in 1..<bytes.count {
      let parts = XMLReader.read(SourceFile(name: document.file, bytes: Array(bytes[..<count])))
      let notes = SourceFile(name: document.file, bytes: Array(bytes[..<count])).notes
      #expect(
        parts.tree.root == nil && (parts.problems + notes).contains { $0.severity == .error },
        "\(count) bytes")
    }
  }

  /// Changes by a fixed sequence of numbers, so that a failure comes again.
  @Test(arguments: whole)
  func survivesChangedBytes(document: Attack) {
    let bytes = document.bytes()
    var random = SplitMix(seed: 7)
    for _ in 0..<150 {
      var changed = bytes
      for _ in 0...Int(random.next() % 4) { random.change(&changed) }
      let documents = DocumentFormats.read(SourceFile(name: document.file, bytes: changed))
      #expect(!documents.isEmpty)
      for part in documents { expectSound(part) }
    }
  }

  // MARK: Makers

  private static func laughs(_ root: String, also declaration: String = "") -> String {
    let levels = (1...9).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
    return "<!DOCTYPE a [<!ENTITY e0 'ha'>\(levels)\(declaration)]>\(root)"
  }

  private static func attributes(_ count: Int) -> String {
    (0..<count).map { "a\($0 % 1_000)x\($0 / 1_000)=''" }.joined(separator: " ")
  }

  private static func nested(_ name: String, _ depth: Int) -> String {
    String(repeating: "<\(name)>", count: depth) + String(repeating: "</\(name)>", count: depth)
  }

  private static func page(_ body: String) -> String { "<html><body>\(body)</body></html>" }

  private static func clml(_ body: String) -> String {
    "<Legislation xmlns='http://www.legislation.gov.uk/namespaces/legislation'><Primary><Body>\(body)</Body></Primary>"
      + "</Legislation>"
  }

  private static func formex(_ article: String) -> String {
    "<ACT xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:noNamespaceSchemaLocation="
      + "'http://formex.publications.europa.eu/schema/formex-06.00.xd'><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART>"
      + "\(article)</ARTICLE></ENACTING.TERMS></ACT>"
  }
}

/// Numbers that are the same in each run (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Puts a byte of markup in, takes bytes out, repeats a stretch, or sets a byte to anything.
  mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int(next() % UInt64(bytes.count))
    let marks = Array("<>&;\"'/=![]-§() \n".utf8)
    switch next() % 4 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 1: bytes.insert(marks[Int(next() % UInt64(marks.count))], at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(next() % 8)))
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 16)], at: place)
    }
  }
}
