import LawLint
import Properties

/// Word, OpenDocument and LEOS, as archives.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for name in ["a.docx", "a.odt", "a.leg"] {
    Properties.checkReading(of: SourceFile(name: name, bytes: bytes))
  }
  return 0
}
