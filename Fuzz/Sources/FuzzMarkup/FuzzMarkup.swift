import LawLint
import Properties

/// XML, HTML and every format of law in them; the format is what the bytes look like.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for name in ["a.xml", "a.html"] {
    Properties.checkReading(of: SourceFile(name: name, bytes: bytes))
  }
  return 0
}
