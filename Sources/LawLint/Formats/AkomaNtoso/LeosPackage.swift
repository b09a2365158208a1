/// Drafts of the Commission as LEOS saves them: a zip of a proposal's acts, annexes and memoranda in Akoma
/// Ntoso.
///
/// Each is a document of its own, the acts first. What LEOS adds for browsers is left alone.
public enum LeosPackage: DocumentFormat {
  public static let name = "leos"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    file.container == .zip && file.name.lowercased().hasSuffix(".leg") ? .certain : .none
  }

  public static func read(_ file: SourceFile) -> [Document] {
    do throws(ZipError) {
      let archive = try ZipArchive(file.bytes)
      var documents: [Document] = []
      for name in archive.names.filter(isDocument).sorted(by: isBefore) {
        guard let bytes = try archive.bytes(of: name) else { continue }
        let part = SourceFile(
          name: file.name, part: name, of: file.bytes, bytes: bytes, options: file.options)
        documents += AkomaNtosoFile.read(part, format: Self.name)
      }
      guard documents.isEmpty else { return documents }
      throw ZipError("the archive holds no document; save the proposal in LEOS again")
    } catch {
      var builder = DocumentBuilder(file, format: name)
      builder.report(.error(error.message, at: Offset(0)))
      return [builder.build()]
    }
  }

  /// `main.xml` only lists the others, and what is in folders is made of them.
  private static func isDocument(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") && !name.contains("/") && name != "main.xml"
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    (isAct(a) ? 0 : 1, a) < (isAct(b) ? 0 : 1, b)
  }

  private static func isAct(_ name: String) -> Bool {
    ["bill", "reg", "dir", "dec"].contains { name.lowercased().hasPrefix($0) }
  }
}
