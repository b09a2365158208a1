/// LegalDocML.de 1.8: the Akoma Ntoso of the German federation, in a namespace of its own.
///
/// A procedure is many files. The `regelungstext` holds the law and an `anlage-regelungstext` an annex to it; a
/// `begruendung` or a `vorblatt` is kept as a note, and a `rechtsetzungsdokument` only refers to the others.
public enum LegalDocMLde: DocumentFormat {
  public static let name = "legaldocml.de"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    XMLOpening(file).map(isDeclared) ?? false ? .certain : .none
  }

  static func isDeclared(in opening: XMLOpening) -> Bool {
    opening.tag.contains("Inhaltsdaten.LegalDocML.de")
  }

  public static func read(_ file: SourceFile) -> [Document] {
    var defaults = Document.Metadata()
    defaults.jurisdiction = .de
    defaults.languageHint = .de
    return AkomaNtosoFile.read(file, format: name, defaults: defaults)
  }
}
