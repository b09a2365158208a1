/// A kind of file that holds other files, so that its own bytes are no text.
public enum FileContainer: Sendable, Hashable {
  /// Zip, as of Word since 2007.
  case zip
  /// The compound file of older Office programs and of documents with a password.
  case compound

  /// By the first bytes: those of a zip's first entry or of an empty zip, or those of [MS-CFB] 2.2.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else {
      return nil
    }
  }
}
