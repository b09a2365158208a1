import Testing

@testable import LawLint

struct XMLScannerTests {
  /// Every construct that it knows, in documents that libxml2 reads too.
  static let known = [
    "<a/>", "<a ></a >", "\n<a>\r\n</a>\n", "<a b = '>' c=\"'\" \n d='&amp;&#x41;'/>",
    #"<?xml version="1.0"?><a/>"#, "<?xml version='1.0'  encoding='ISO-8859-1' standalone = 'no' ?><a/>",
    "<?xml version='1.0' standalone='yes'?><a/>", "<!DOCTYPE a><a/>",
    #"<!DOCTYPE a SYSTEM "x y.dtd" ><a/>"#, #"<!DOCTYPE a PUBLIC "-//W3C//DTD X 1.0//EN" 'x'><a/>"#,
    "<!-- > < & - --><a><!----><!-- - ]]> --></a><!---->", "<?b?><a><?c d?e> ??></a><?xmlb ?>",
    "<a>]] > ]&gt; ]]<b/>></a>", "<a><![CDATA[]]><![CDATA[]]]]><![CDATA[&<]]>x</a>",
    "<a>&lt;&gt;&amp;&quot;&apos;&#10;&#xD7FF;&#x10FFFF;&#000065;</a>",
    "<a>æ\u{FFFD}\u{FEFF}\u{7F}\u{85}𝄞</a>",
    "<a xml:lang='nb' xml:space='x'/>", "<a xmlns='urn:x'><b c=''/><d xmlns=''><e/></d><b/></a>",
    "<p:a xmlns:p='urn:x' p:b='' b=''><p:c xmlns:p='urn:y' p:b=''/><p:c p:b=''/></p:a>",
    "<a xmlns:p='urn:x' xmlns:q='urn:x'><p:b p:c='' q:d=''/><q:b xmlns:q='urn:y' p:c='' q:c=''/></a>",
    "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xmlns='urn:x'/>", "<_.-1><aa/><aaa/></_.-1>",
    "<abcdefghijklmnopqrstuvwxyz><abcdefghi1klmnopqrstuvwxyz/></abcdefghijklmnopqrstuvwxyz>",
  ]

  @Test(arguments: known)
  func readsAsLibxml2Does(content: String) {
    let (isScanned, difference) = file(content).readings
    #expect(isScanned)
    #expect(difference == nil)
  }

  @Test(arguments: [
    "<é/>", "<!DOCTYPE a []><a/>", "<!DOCTYPE a SYSTEM 'b'><a>&nbsp;</a>", "<?xml version='1.1'?><a/>",
    "<a xmlns='&#97;'/>", "<a b:c='' xmlns:b='urn:é'/>",
    String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201),
    "<a " + (0...256).map { "b\($0)=''" }.joined(separator: " ") + "/>",
    "<a>" + (0...5_000).map { "<b\($0)/>" }.joined() + "</a>",
    "<a>" + (0...100).map { "<b xmlns='urn:\($0)'>" }.joined(),
  ])
  func leavesToLibxml2WhatItDoesNotKnow(content: String) {
    #expect(!file(content).readings.isScanned)
  }

  @Test(arguments: [
    "", "a", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><a/>", "<a/>b", "<a/>&#32;", "<a b/>", "<a b=c/>",
    "<a b='<'/>",
    "<a b=''c=''/>", "<a b='' b=''/>", "<a>&</a>", "<a>& b;</a>", "<a>&#;</a>", "<a>&#0;</a>",
    "<a>&#xFFFE;</a>", "<a>&#x110000;</a>", "<a>&#xD800;</a>", "<a>]]></a>", "<a>\u{1}</a>",
    "<a>\u{FFFE}</a>",
    "<a b='\u{FFFF}'/>", "<a><!-- -- --></a>", "<a><!-- ---></a>", "<a><![CDATA[</a>", "<![CDATA[a]]><a/>",
    "<a><?xml?></a>", "<a><?XmL b?></a>", "<a><?b:c?></a>", "<a><?b", "<?xml version='1.0' a/>",
    " <?xml version='1.0'?><a/>", "<!DOCTYPE a><!DOCTYPE a><a/>", "<a/><!DOCTYPE a>", "<p:a/>", "<a p:b=''/>",
    "<:a/>", "<a:/>", "<a:b:c xmlns:a='urn:x'/>", "<a:1 xmlns:a='urn:x'/>", "<1/>", "<-/>", "<a xmlns:b=''/>",
    "<a xmlns:xml='urn:x'/>", "<a xmlns:xmlns='urn:x'/>", "<xmlns:a/>", "<a xmlns:='urn:x'/>",
    "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
    "<a xmlns='urn:a b'/>", "<a xmlns='::'/>", "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:b=''/>",
    "<a><b xmlns:p='urn:x'/><p:b/></a>",
  ])
  func acceptsNothingThatIsNotWellFormed(content: String) {
    #expect(!file(content).readings.isScanned)
  }

  /// Documents that are changed at random in a few places, the same in each run.
  @Test func acceptsNoChangedDocumentThatLibxml2Refuses() {
    var random = Shuffler(state: 88_172_645_463_325_252)
    var accepted = 0
    for content in Self.known where content.utf8.count > 20 {
      for _ in 0..<400 {
        let changed = file(Self.changed(Array(content.utf8), &random))
        guard changed.encoding == .utf8, changed.notes.isEmpty else { continue }
        let (isScanned, difference) = changed.readings
        if isScanned { accepted += 1 }
        #expect(difference == nil, "\(String(decoding: changed.content, as: UTF8.self))")
      }
    }
    #expect(accepted > 500, "so many are still well-formed that acceptance means something")
  }

  private static let insertions = [
    "<", ">", "&", "]]>", "\"", "'", "/", "<!--", "-->", "--", "<![CDATA[", "?>", "<?x ", "<?xml ", "&amp;",
    "&#65;",
    "&#x0;", "&b;", "xmlns:p='urn:a'", "xmlns='u'", " xmlns='urn:x'", "p:", " a='1'", "\u{1}", "\u{FFFE}",
    "æ", "=", ":",
    "<p:a/>", "</a>", "<a>", "<b/>", " ", "<!DOCTYPE a>", " xmlns:p=''", "xmlns:xml='x'", "-", "1",
    " q:a='1'",
  ]

  /// Takes bytes out, puts some in, or repeats a stretch, up to three times.
  private static func changed(_ content: [UInt8], _ random: inout Shuffler) -> [UInt8] {
    var bytes = content
    for _ in 0...random.number(below: 3) {
      let place = random.number(below: bytes.count + 1)
      switch random.number(below: 3) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + random.number(below: 4)))
      case 1: bytes.insert(contentsOf: insertions[random.number(below: insertions.count)].utf8, at: place)
      default:
        let stretch = Array(bytes[place..<min(bytes.count, place + random.number(below: 20))])
        bytes.insert(contentsOf: stretch, at: random.number(below: bytes.count + 1))
      }
    }
    return bytes
  }

  /// Numbers by Marsaglia's xorshift.
  private struct Shuffler {
    var state: UInt64

    mutating func number(below bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  private func file(_ content: String) -> SourceFile { file(Array(content.utf8)) }
  private func file(_ content: [UInt8]) -> SourceFile { SourceFile(name: "a.xml", bytes: content) }
}
