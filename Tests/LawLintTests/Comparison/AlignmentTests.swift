import Testing

@testable import LawLint

/// Two versions of an act in Markdown, and what became of its provisions, a line each: the status, the old eId and the new one.
@Suite struct AlignmentTests {
  static let act = """
    # Lov om tilskudd

    ## Kapittel 1 Innledning

    ### § 1 Formål

    Loven skal fremme frivillig arbeid i kommunene.

    ### § 2 Virkeområde

    Loven gjelder for lag og foreninger som er registrert i Frivillighetsregisteret.

    ## Kapittel 2 Tilskudd

    ### § 3 Søknad

    Søknaden skal sendes til kommunen innen 1. mars.

    Kommunen kan kreve at søkeren legger frem regnskap for foregående år.

    ### § 4 Avgjørelse

    Kommunen avgjør søknaden etter reglene i § 3 og forvaltningsloven.

    """

  @Test func findsNoChangeInTheSameAct() {
    check(Self.act, becomes: "")
  }

  @Test func followsTheOthersBehindANewFirstSection() {
    let new = Self.act
      .replacing("### § 4 ", with: "### § 5 ").replacing("### § 3 ", with: "### § 4 ")
      .replacing("### § 2 ", with: "### § 3 ").replacing("### § 1 Formål", with: "### § 2 Formål")
      .replacing(
        "### § 2 Formål", with: "### § 1 Navn\n\nLoven kan kalles tilskuddsloven.\n\n### § 2 Formål")
    check(
      new,
      becomes: """
        new > sec_1
        renumbered sec_1 > sec_2
        renumbered sec_2 > sec_3
        renumbered sec_3 > sec_4
        renumbered sec_4 > sec_5
        """)
  }

  @Test func tellsReferencesFromOtherWords() throws {
    let new = Self.act.replacing("reglene i § 3", with: "reglene i § 30")
    check(new, becomes: "changed sec_4 > sec_4\n  changed sec_4__subsec_1 > sec_4__subsec_1")
    let section = try #require(comparison(new).provisions.first { $0.status == .changed })
    #expect(section.words == .renumbered)
  }

  @Test func followsASectionToAnotherChapter() {
    let section =
      "### § 2 Virkeområde\n\nLoven gjelder for lag og foreninger som er registrert i "
      + "Frivillighetsregisteret.\n\n"
    let new = Self.act.replacing(section, with: "").replacing(
      "### § 3 Søknad", with: section + "### § 3 Søknad")
    check(new, becomes: "moved sec_2 > sec_2")
  }

  @Test func seesSectionsThatChangedPlaces() {
    let last = Self.act[Self.act.firstRange(of: "### § 4")!.lowerBound...]
    let new = Self.act.replacing(last, with: "").replacing(
      "### § 3 ", with: last.replacing("§ 4 ", with: "§ 3 ") + "\n### § 4 ")
    check(new, becomes: "renumbered sec_4 > sec_3\nmoved sec_3 > sec_4")
  }

  @Test func saysFromWhereASectionWasSplit() throws {
    let new = Self.act.replacing("### § 4 ", with: "### § 5 ")
      .replacing("Kommunen kan kreve", with: "### § 4 Regnskap\n\nKommunen kan kreve")
    check(
      new,
      becomes: """
        changed sec_3 > sec_3
        new > sec_4 from sec_3
          moved sec_3__subsec_2 > sec_4__subsec_1
        renumbered sec_4 > sec_5
        """)
  }

  @Test func saysIntoWhatASectionWasMerged() {
    let new = Self.act.replacing("### § 4 Avgjørelse\n\n", with: "")
    check(
      new,
      becomes: """
        changed sec_3 > sec_3
          moved sec_4__subsec_1 > sec_3__subsec_3
        removed sec_4 into sec_3
        """)
  }

  @Test func seesWhatIsMended() {
    check(
      Self.act.replacing("innen 1. mars", with: "innen fristen på Altinn"),
      becomes: """
        changed sec_3 > sec_3
          changed sec_3__subsec_1 > sec_3__subsec_1
        """)
  }

  @Test func seesANewSubsection() {
    check(
      Self.act.replacing("Kommunen kan kreve", with: "Søknaden er gratis.\n\nKommunen kan kreve"),
      becomes: """
        changed sec_3 > sec_3
          new > sec_3__subsec_2
          renumbered sec_3__subsec_2 > sec_3__subsec_3
        """)
  }

  @Test func doesNotTakeANewSectionForTheOneItReplaced() {
    let old = "Loven gjelder for lag og foreninger som er registrert i Frivillighetsregisteret."
    check(
      Self.act.replacing(old, with: "Departementet fører tilsyn og fastsetter gebyr.")
        .replacing("§ 2 Virkeområde", with: "§ 2 Tilsyn"),
      becomes: "removed sec_2\nnew > sec_2")
  }

  @Test func takesARewrittenSectionOfTheSameHeadingForTheSame() {
    let old = "Loven gjelder for lag og foreninger som er registrert i Frivillighetsregisteret."
    check(
      Self.act.replacing(old, with: "Også statlige organer følger loven."),
      becomes: "changed sec_2 > sec_2\n  changed sec_2__subsec_1 > sec_2__subsec_1")
  }

  @Test func seesChaptersThatArePutAroundSections() {
    let plain = Self.act.replacing("## Kapittel 1 Innledning\n\n", with: "")
      .replacing("## Kapittel 2 Tilskudd\n\n", with: "").replacing("### §", with: "## §")
    check(plain, Self.act, becomes: "new > chp_1\nnew > chp_2")
  }

  @Test func isTheSameForTheSameVersions() {
    let new = Self.act.replacing("kommunen", with: "fylkeskommunen")
    #expect(comparison(new).provisions == comparison(new).provisions)
  }

  private func comparison(_ new: String) -> Comparison { comparison(Self.act, new) }

  private func comparison(_ old: String, _ new: String) -> Comparison {
    Comparison(old: linted(old), new: linted(new))
  }

  private func linted(_ text: String) -> LintedDocument {
    let document = DocumentFormats.read(SourceFile(name: "act.md", bytes: Array(text.utf8)))[0]
    return LintedDocument(document: document, language: .nb, findings: [])
  }

  private func check(
    _ new: String, becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(Self.act, new, becomes: expected, sourceLocation: sourceLocation)
  }

  private func check(
    _ old: String, _ new: String, becomes expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(comparison(old, new).outline == expected, sourceLocation: sourceLocation)
  }
}

extension Comparison {
  /// What is not as it was, a line each.
  var outline: String {
    var lines: [String] = []
    for provision in provisions where !provision.isUnchanged {
      lines.append(line(provision))
      lines += provision.parts.filter { part in
        part.status != .unchanged && part.status != .removed
          && (part.status != .new || provision.status != .new)
          && (part.status != .changed || wordChanges(of: part) != nil)
      }.map { "  " + line($0) }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ provision: ComparedProvision) -> String {
    func name(_ id: Provision.ID?, in document: Document) -> String? {
      id.map { document.provisions[$0].eId }
    }
    let before = name(provision.old, in: old.document)
    let after = name(provision.new, in: new.document)
    var words = [provision.status.rawValue, before, after.map { "> " + $0 }].compactMap { $0 }
    if let relative = provision.relative {
      words.append(
        provision.status == .new
          ? "from \(old.document.provisions[relative].eId)" : "into \(new.document.provisions[relative].eId)")
    }
    return words.joined(separator: " ")
  }
}
