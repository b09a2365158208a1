import LawLint
import Properties

/// Plain text in the conventions of each country, and Markdown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for name in ["a.txt", "a.md"] {
    Properties.check(DocumentFormats.read(SourceFile(name: name, bytes: bytes)))
  }
  return 0
}
