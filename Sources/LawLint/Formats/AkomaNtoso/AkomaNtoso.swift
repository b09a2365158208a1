/// Akoma Ntoso 3.0, final and of the committee's drafts (WD, CSD), as the EU, Finland, Italy and others use it.
///
/// Source: OASIS, Akoma Ntoso Version 1.0 Part 2, 2018.
public enum AkomaNtoso: DocumentFormat {
  public static let name = "akn"

  public static func recognizes(_ file: SourceFile) -> Confidence {
    guard let opening = XMLOpening(file), !LegalDocMLde.isDeclared(in: opening) else { return .none }
    if opening.tag.contains("/legaldocml/ns/akn/3.0") || opening.tag.contains("akomantoso.org") {
      return .certain
    }
    if opening.root == "akomaNtoso" { return .likely }
    // Finlex wraps acts in a list of results.
    return opening.rest.contains("/legaldocml/ns/akn/3.0") ? .likely : .none
  }

  public static func read(_ file: SourceFile) -> [Document] { AkomaNtosoFile.read(file, format: name) }
}
