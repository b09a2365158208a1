import Testing

@testable import LawLint

@Suite struct ReferenceTests {
  /// What each reference of an act points at: the words and the eId, `missing`, `other` or `unclear`.
  private func references(_ act: String, _ language: LanguageCode) throws -> [String] {
    let abbreviations: ByLanguage<[String]> = [.nb: ["nr", "jf"], .da: ["stk", "nr"], .de: ["abs", "nr"]]
    let rules = RuleSet(rules: [], lexicons: ["abbreviation": abbreviations])
    let analyzer = Analyzer(rules: rules, profile: Profile(), language: language)
    let index = try #require(
      try analyzer.index(SourceFile(name: "act.txt", bytes: Array(act.utf8))).first)
    return index.references.map { reference in
      let target =
        switch reference.target {
        case .provision(let id): index.document.provisions[id].eId
        case .missingSection: "missing"
        case .missingPart(let id): "missing in \(index.document.provisions[id].eId)"
        case .elsewhere: "other"
        case .unclear: "unclear"
        }
      return "\(index.document.string(reference.range)) -> \(target)"
    }
  }

  private static let norwegian = """
    Lov om tilskudd

    § 1. Formål
    Loven gjelder tilskudd.

    § 2. Vilkår
    (1) Søkeren må
    a) være registrert
    b) ha betalt avgift

    (2) Søkeren må være over 18 år.

    § 3. Utbetaling

    """

  @Test(arguments: [
    ("Tilskudd gis etter § 2.", ["§ 2 -> sec_2"]),
    (
      "Tilskudd gis etter § 2 første ledd bokstav b.",
      ["§ 2 første ledd bokstav b -> sec_2__subsec_1__point_b"]
    ),
    ("Tilskudd gis etter §§ 1 og 2.", ["§§ 1 -> sec_1", "2 -> sec_2"]),
    (
      "Tilskudd gis etter § 2 første og annet ledd.",
      ["§ 2 første -> sec_2__subsec_1", "annet ledd -> sec_2__subsec_2"]
    ),
    ("Tilskudd gis etter § 2 (2).", ["§ 2 (2) -> sec_2__subsec_2"]),
    ("Tilskudd gis etter § 9.", ["§ 9 -> missing"]),
    ("Tilskudd gis etter § 2 femte ledd.", ["§ 2 femte ledd -> missing in sec_2"]),
    (
      "Tilskudd gis etter § 2 første ledd bokstav d.",
      ["§ 2 første ledd bokstav d -> missing in sec_2__subsec_1"]
    ),
    ("Tilskudd gis etter forvaltningsloven § 9.", ["§ 9 -> other"]),
    ("Tilskudd gis etter § 9 i forvaltningsloven.", ["§ 9 -> other"]),
    ("Tilskudd gis etter lov 10. februar 1967 § 9.", ["§ 9 -> unclear"]),
    ("Tilskudd gis etter straffeloven § 9, jf. § 2.", ["§ 9 -> other", "§ 2 -> unclear"]),
    ("Tilskudd gis etter lov 5. juni 1987 om brannvern m.v. § 2.", ["§ 2 -> unclear"]),
    ("Tilskudd gis etter denne lov § 2.", ["§ 2 -> sec_2"]),
    ("Som ledd i kontrollen gis tilskudd etter § 2.", ["§ 2 -> sec_2"]),
    ("Tilskudd gis etter stiftelsesloven av 23 juni 1888 § 2.", ["§ 2 -> unclear"]),
    ("Tilskudd gis etter regler av 23 juni 1888 § 2.", ["§ 2 -> unclear"]),
    ("Tilskudd gis etter tilleggsprotokollen § 9.", ["§ 9 -> other"]),
    ("Tilskudd gis etter § 9 slik bestemmelsen lød før 2024.", ["§ 9 -> unclear"]),
  ])
  func `a Norwegian reference points at its provision, or at none`(sentence: String, expected: [String])
    throws
  {
    #expect(try references(Self.norwegian + sentence, .nb) == expected)
  }

  private static let danish = """
    Lov om tilskud

    § 1. Loven gælder tilskud.

    § 2. Ansøgeren skal være registreret.
    Stk. 2. Ansøgeren skal være fyldt 18 år.
    Stk. 3. Ansøgeren skal have betalt:
    1) afgift,
    2) skat.

    § 3 a. Tilskud ydes til ansøgeren.

    § 4.\u{20}
    """

  @Test(arguments: [
    ("Tilskud ydes efter § 2, stk. 3, nr. 2.", ["§ 2, stk. 3, nr. 2 -> sec_2__subsec_3__point_2"]),
    ("Tilskud ydes efter § 2, stk. 1 og 2.", ["§ 2, stk. 1 -> sec_2__subsec_1", "2 -> sec_2__subsec_2"]),
    ("Tilskud ydes efter § 2, stk. 1-2.", ["§ 2, stk. 1-2 -> sec_2__subsec_1"]),
    ("Tilskud ydes efter § 3 a.", ["§ 3 a -> sec_3-a"]),
    ("Tilskud ydes efter §§ 2, stk. 1, og 3 a.", ["§§ 2, stk. 1 -> sec_2__subsec_1", "3 a -> sec_3-a"]),
    ("Tilskud ydes efter § 2, stk. 4, i lov om social service.", ["§ 2, stk. 4 -> other"]),
    ("Tilskud ydes efter § 2 i den indtil den 1. maj 2008 gældende lov om støtte.", ["§ 2 -> other"]),
    ("Tilskud ydes efter straffelovens § 279.", ["§ 279 -> other"]),
    ("Tilskud ydes efter § 2, stk. 7.", ["§ 2, stk. 7 -> missing in sec_2"]),
    ("Tilskud ydes efter artikel 6, stk. 1, i forordningen.", ["artikel 6, stk. 1 -> other"]),
  ])
  func `a Danish reference points at its provision, or at none`(sentence: String, expected: [String]) throws {
    #expect(try references(Self.danish + sentence, .da) == expected)
  }

  private static let german = """
    Fördergesetz

    § 1 Zweck
    Dieses Gesetz regelt die Förderung.

    § 2 Voraussetzungen
    (1) Der Antragsteller muss
    1. registriert sein,
    2. volljährig sein.

    (2) Der Antrag ist zu begründen.

    § 3 Auszahlung

    """

  @Test(arguments: [
    (
      "Die Förderung wird nach § 2 Absatz 1 Satz 1 Nummer 2 gewährt.",
      ["§ 2 Absatz 1 Satz 1 Nummer 2 -> sec_2__subsec_1"]
    ),
    ("Die Förderung wird nach § 2 Abs. 1 Nr. 2 gewährt.", ["§ 2 Abs. 1 Nr. 2 -> sec_2__subsec_1__point_2"]),
    ("Die Förderung wird nach § 9 gewährt.", ["§ 9 -> missing"]),
    ("Die Förderung wird nach § 9 des Aktiengesetzes gewährt.", ["§ 9 -> other"]),
    ("Die Förderung wird nach § 9 BGB gewährt.", ["§ 9 -> other"]),
    ("Die Förderung wird nach § 2 dieses Gesetzes gewährt.", ["§ 2 -> sec_2"]),
    ("Die Förderung wird nach § 1 und Absatz 4 gewährt.", ["§ 1 -> unclear", "Absatz 4 -> unclear"]),
    (
      "Die Förderung wird nach den §§ 1, 2, 5 sowie den §§ 6 bis 10 des Pflegezeitgesetzes gewährt.",
      ["§§ 1 -> unclear", "2 -> unclear", "5 -> unclear", "§§ 6 -> unclear", "10 -> other"]
    ),
    (
      "Die Förderung wird entgegen Artikel 2 Absatz 1 Satz 1, Absatz 2 oder Artikel 8 gewährt.",
      ["Artikel 2 Absatz 1 Satz 1 -> unclear", "Absatz 2 -> unclear", "Artikel 8 -> unclear"]
    ),
    ("Die Förderung wird nach Artikel 5 Absatz 2 der Verordnung gewährt.", ["Artikel 5 Absatz 2 -> other"]),
  ])
  func `a German reference points at its provision, or at none`(sentence: String, expected: [String]) throws {
    #expect(try references(Self.german + sentence, .de) == expected)
  }

  @Test func `a Swedish reference has its number first`() throws {
    let act = """
      1 §   Denna lag gäller bidrag.

      2 §   Sökanden ska vara registrerad.

      Sökanden ska ha fyllt 18 år.

      3 §   Bidrag lämnas enligt 2 § andra stycket. Bidrag lämnas inte enligt 1 och 2 §§.

      4 §   Beslutet får överklagas enligt 40 § förvaltningslagen (2017:900).
      """
    #expect(
      try references(act, .sv) == [
        "2 § andra stycket -> sec_2__subsec_2", "1 -> sec_1", "2 §§ -> sec_2", "40 § -> other",
      ])
  }

  @Test func `an English reference counts in parentheses`() throws {
    let act = """
      Article 1
      Purpose
      This Regulation lays down rules on grants.

      Article 2
      Conditions
      1. The applicant shall be registered.

      2. The applicant shall be an adult.

      Article 3
      Payment
      Grants are paid under Article 2(2).

      Article 4
      Data
      Data are processed under Article 6(1)(f) of Regulation (EU) 2016/679.

      Article 5
      Services
      Services are those defined in Article 2, paragraph 2, of Directive (EU) 2018/1972.
      """
    #expect(
      try references(act, .en) == [
        "Article 2(2) -> art_2__subsec_2", "Article 6(1)(f) -> other",
        "Article 2, paragraph 2 -> other",
      ])
  }
}
