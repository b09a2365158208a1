import LawLint
import Properties

/// XML, HTML and every format of law in them; the format is what the bytes look like.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for name in ["a.xml", "a.html"] {
    let file = SourceFile(name: name, bytes: bytes)
    let documents = DocumentFormats.read(file)
    Properties.check(documents)
    let again = DocumentFormats.read(file)
    Properties.must(documents.map(\.text) == again.map(\.text), "reading twice gives the same text")
    Properties.must(
      documents.map(\.provisions) == again.map(\.provisions), "reading twice gives the same tree")
  }
  return 0
}
