import LawLint
import Rules
import Testing

/// How sentences with modal verbs are read, with the words of the built-in lexicons.
@Suite struct NormReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: LanguageCode
    let text: String
    let modality: Norm.Modality
    let bearer: Norm.Bearer
    /// The word that names the bearer.
    let name: String?

    init(
      _ language: LanguageCode, _ text: String, _ modality: Norm.Modality, _ bearer: Norm.Bearer,
      _ name: String? = nil
    ) {
      (self.language, self.text, self.modality, self.bearer, self.name) = (
        language, text, modality, bearer, name
      )
    }

    var testDescription: String { text }
  }

  static let rules = Result { try RuleLibrary.builtIn().ruleSet }

  private func reading(_ text: String, _ language: LanguageCode) throws -> (norms: [Norm], document: Document)
  {
    let analyzer = Analyzer(
      rules: try Self.rules.get(), profile: Profile(strictness: .full), language: language)
    let analysis = try #require(analyzer.analyze(SourceFile(name: "act.txt", bytes: Array(text.utf8))).first)
    return (analysis.norms, analysis.document)
  }

  @Test(arguments: [
    // The subject before the modal verb, or behind it when something else opens the clause.
    Case(.nb, "Kommunen kan gi tilskudd.", .power, .authority, "Kommunen"),
    Case(.nb, "I særlige tilfeller kan kommunen frita for gebyr.", .power, .authority, "kommunen"),
    Case(
      .nn, "Har det hendt noko, kan det sitjande Stortinget forlengje fristen.", .power, .authority,
      "Stortinget"),
    Case(
      .da, "Hvis påbuddet ikke efterleves, kan ministeren nedlægge forbud.", .power, .authority, "ministeren"),
    Case(.sv, "Om det finns särskilda skäl får regeringen besluta annat.", .power, .authority, "regeringen"),
    Case(
      .de, "In diesen Fällen kann die zuständige Behörde eine Frist setzen.", .power, .authority, "Behörde"),
    Case(.en, "Where this is so, the competent authority may refuse it.", .power, .authority, "authority"),
    // What opens the sentence, with a clause or a list between.
    Case(.nb, "Søkeren, som har fått avslag, kan klage.", .permission, .party, "Søkeren"),
    Case(
      .da, "Ministeren for forskning, innovation og uddannelse kan pålægge det.", .power, .authority,
      "Ministeren"),
    // An object is no subject, and neither is what a preposition governs.
    Case(.nb, "Kommunen kan pålegge eieren å rydde.", .power, .authority, "Kommunen"),
    Case(
      .nb, "Etter søknad fra eieren kan departementet godkjenne planen.", .power, .authority, "departementet"),
    Case(.de, "Der Mieter kann von der Behörde Auskunft verlangen.", .permission, .party, "Mieter"),
    Case(
      .de, "Die zuständige Behörde kann dem Betreiber Ausnahmen gestatten.", .power, .authority, "Behörde"),
    Case(.de, "Die Behörde kann den Antragsteller befreien.", .power, .authority, "Behörde"),
    Case(
      .de, "Auf Antrag der Behörde kann der Betreiber die Anlage stilllegen.", .permission, .party,
      "Betreiber"),
    Case(
      .de, "Die Entscheidung der Behörde kann der Antragsteller anfechten.", .permission, .party,
      "Antragsteller"),
    // An attribute with a preposition stands between a German article and its noun.
    Case(
      .de, "Die nach Landesrecht zuständige Behörde kann Ausnahmen zulassen.", .power, .authority, "Behörde"),
    Case(
      .de, "Auf Antrag kann die für die Erteilung der Erlaubnis zuständige Behörde die Frist verlängern.",
      .power, .authority, "Behörde"),
    Case(
      .de, "Die von ihr beauftragte Stelle kann die Anlage untersuchen.", .power, .authority, "Stelle"),
    Case(
      .de, "Der von der zuständigen Behörde bestellte Betreiber kann die Anlage prüfen.", .permission, .party,
      "Betreiber"),
    // A passive: the agent, or nobody.
    Case(.nb, "Tillatelse kan gis for fem år.", .power, .agentless),
    Case(.nb, "Søkeren kan gis rett til arbeid.", .power, .agentless),
    Case(.da, "Der kan meddeles dispensation.", .power, .agentless),
    Case(.sv, "Undantag får medges.", .power, .agentless),
    Case(.sv, "För detta får den som uppehåller sig inom området kroppsvisiteras.", .power, .agentless),
    Case(.de, "Ausnahmen können zugelassen werden.", .power, .agentless),
    Case(
      .de, "Die Erlaubnis kann von dem Antragsteller aufgehoben werden.", .permission, .party, "Antragsteller"
    ),
    Case(
      .de, "Es kann festgelegt werden, dass die Kosten von der Gemeinde getragen werden.", .power, .agentless),
    Case(.en, "An exemption may be granted.", .power, .agentless),
    Case(.de, "Die Erlaubnis kann befristet erteilt und mit Auflagen verbunden werden.", .power, .agentless),
    Case(
      .de, "Sie kann für eine Bauart (Muster) oder einen Teil (Stück) erteilt werden.", .power, .agentless),
    // What is done to an authority is not its own deed.
    Case(.en, "The Board may be represented.", .permission, .other),
    // The head of a relative clause, not a noun inside it.
    Case(
      .en, "A person who holds the office of Commissioner may resign.", .permission, .party, "person"),
    // A pronoun stands for the first actor before it.
    Case(.en, "If the Agency believes this, it may apply for an order.", .power, .authority, "Agency"),
    Case(
      .de, "Hält die Behörde dies für nötig, so kann sie die Vorlage verlangen.", .power, .authority,
      "Behörde"
    ),
    // Behind a semicolon stands another sentence.
    Case(
      .de,
      "Wer dies verlangen kann; § 8 gilt mit der Maßgabe, dass die Verringerung befristet werden muss.",
      .permission, .party, "Wer"),
    // A reference with commas parts nothing.
    Case(.da, "Der kan uanset § 9, stk. 1, ydes støtte.", .power, .agentless),
    Case(
      .da, "Ministeren kan efter § 2, stk. 1, nr. 3, meddele dispensation.", .power, .authority, "Ministeren"),
    // Who else may stands between subject and predicate.
    Case(
      .sv, "Om det behövs får regeringen eller den myndighet som regeringen bestämmer meddela föreskrifter.",
      .delegation, .authority, "regeringen"),
    Case(
      .sv, "Här får regeringen, eller den myndighet som regeringen bestämmer, meddela föreskrifter.",
      .delegation, .authority, "regeringen"),
    Case(
      .sv, "Myndigheten får återkalla tillståndet om han inte iakttar de föreskrifter som gäller.", .power,
      .authority, "Myndigheten"),
    // Rights, delegation, prohibition.
    Case(.nb, "Den som er part, kan kreve innsyn.", .permission, .party, "Den"),
    Case(.nb, "Departementet kan gi forskrift om gebyr.", .delegation, .authority, "Departementet"),
    Case(.nb, "Kommunen kan etter lov eller forskrift gi løyve.", .power, .authority, "Kommunen"),
    Case(.de, "Die Behörde kann die Erlaubnis nicht versagen.", .prohibition, .authority, "Behörde"),
    Case(.nb, "Retten kan gi utsettelse.", .permission, .court, "Retten"),
    Case(.nb, "Området kan fredes.", .permission, .other),
    Case(
      .de, "Die Behörde kann von den in der Verordnung über Anlagen genannten Werten befreien.", .power,
      .authority, "Behörde"),
    Case(.de, "Die Gebühren können in der Rechtsverordnung festgesetzt werden.", .delegation, .agentless),
    Case(
      .de, "Das Ministerium kann Ausnahmen von erlassenen Rechtsverordnungen zulassen.", .power, .authority,
      "Ministerium"),
    Case(
      .de, "Ausnahmen können durch die am Ort zuständige Behörde zugelassen werden.", .power,
      .authority, "Behörde"),
    Case(.sv, "Stöd får lämnas enligt artikel 52 i förordning (EU) nr 651/2014.", .power, .agentless),
    // Rules are departed from, not made.
    Case(.nb, "Kommunen kan fravike bestemmelsene i planen.", .power, .authority, "Kommunen"),
    Case(.da, "Ministeren kan fravige lovens bestemmelser.", .power, .authority, "Ministeren"),
  ])
  func `a modal verb has a bearer`(_ example: Case) throws {
    let (norms, document) = try reading(example.text, example.language)
    let norm = try #require(norms.first)
    #expect(norm.modality == example.modality)
    #expect(norm.bearer == example.bearer)
    #expect(norm.bearerRange.map(document.string) == example.name)
  }

  @Test(arguments: [
    (
      LanguageCode.de, "§ 1\n(1) Die Behörde überwacht den Betrieb. Sie kann die Räume betreten.",
      Norm.Modality.power,
      "Behörde"
    ),
    (.de, "§ 1\n(1) Die Mieterin zahlt die Miete. Sie kann Quittung verlangen.", .permission, "Mieterin"),
    (.en, "1. The Minister shall keep a list. He or she may amend it.", .power, "Minister"),
    (.nb, "§ 1\nKommunen fører tilsyn. Den kan pålegge retting.", .power, "Kommunen"),
    (.da, "§ 1\nStk. 1. Nævnet behandler klagen. De kan fastsætte en frist.", .power, "Nævnet"),
    (
      .sv, "1 § Styrelsen prövar ärendet. Sökanden får yttra sig. Hon får lämna uppgifter.", .permission,
      "Sökanden"
    ),
  ])
  func `a pronoun stands for the actor of the sentence before`(
    _ language: LanguageCode, _ text: String, _ modality: Norm.Modality, _ name: String
  ) throws {
    let (norms, document) = try reading(text, language)
    let norm = try #require(norms.last)
    #expect(norm.modality == modality)
    #expect(norm.bearerRange.map(document.string) == name)
  }

  @Test(arguments: [
    (LanguageCode.nb, "Vedtaket gjelder når kommunen kan gi tilskudd."),
    (.nb, "Kan kommunen ikke dekke behovet, gjelder § 4."),
    (.nb, "Enhver plikter å gi tilsynet de opplysningene tilsynet kan kreve."),
    (.da, "De oplysninger, som ministeren kan kræve, er hemmelige."),
    (.sv, "Han får veta när myndigheten kan besluta."),
    (.de, "Die Auflage, die die Behörde erteilen kann, ist zu begründen."),
    (.en, "The form that the Minister may direct is used."),
  ])
  func `a clause that depends on another is no norm of its own`(_ language: LanguageCode, _ text: String)
    throws
  {
    let norms = try reading(text, language).norms
    #expect(try #require(norms.last { $0.bearer == .authority }).isSubordinate)
  }

  @Test(arguments: [
    (
      LanguageCode.da,
      "Ministeren fastsætter regler om, i hvilke tilfælde tilskud efter § 2, stk. 1, kan gives."
    ),
    (.da, "Regler om, at tilladelse efter § 2, stk. 1, kan tilbagekaldes, fastsættes af rådet."),
    (.nb, "Departementet gir forskrift om hvordan søknader, meldinger og klager kan avvises."),
    (.sv, "Regeringen meddelar föreskrifter om i vilka fall ansökan, enligt 2 §, får avvisas."),
  ])
  func `what rules are to be about is no norm of its own`(_ language: LanguageCode, _ text: String) throws {
    #expect(try #require(reading(text, language).norms.last { $0.modality == .power }).isSubordinate)
  }

  @Test func `a clause joined to one that makes rules is a norm`() throws {
    let text = "Ministeren fastsætter regler om, hvornår gebyr betales, og kan meddele dispensation."
    #expect(try !#require(reading(text, .da).norms.last).isSubordinate)
  }

  @Test(arguments: [
    (LanguageCode.nb, "Den myndighet som har gitt tillatelsen kan endre den."),
    (.nb, "Kommunen kan når som helst pålegge retting."),
    (.nb, "Tillatelse som nevnt i første ledd kan gis."),
    (.nn, "Løyve som nemnt i § 3 kan nektast."),
    (.nb, "Det departement Kongen bestemmer kan suspendere kontrollen."),
    (.da, "Underretning som nævnt i stk. 1 kan undlades."),
    (.sv, "Den som driver verksamhet får avvisas."),
    (.sv, "Har verksamheten vid anläggningen lagts ner får tillståndet upphävas."),
    (.de, "Die Behörde kann, wenn dies nötig ist, die Erlaubnis versagen."),
  ])
  func `a clause behind another is a norm`(_ language: LanguageCode, _ text: String) throws {
    let norm = try #require(reading(text, language).norms.first)
    #expect(norm.modality == .power)
    #expect(!norm.isSubordinate)
  }

  @Test(arguments: [
    (LanguageCode.nb, "Departementet kan bestemme at eieren, som har fått avslag, kan klage."),
    (.nb, "Påføres staten utgifter, kan det kreves erstatning."),
  ])
  func `what opens a sentence bears no norm behind another verb or subject`(
    _ language: LanguageCode, _ text: String
  ) throws {
    let norm = try #require(reading(text, language).norms.last)
    #expect(norm.bearer != .authority)
  }

  @Test(arguments: [
    ("Kommunen kan gi tilskudd.", "lar kommunen velge"), ("Tilskudd kan kommunen gi.", "lar kommunen velge"),
    ("Mattilsynet kan gi tilskudd.", "lar Mattilsynet velge"),
    ("Kongen kan gi tilskudd.", "lar Kongen velge"),
  ])
  func `a message writes small who is no proper name`(_ text: String, _ words: String) throws {
    let linter = Analyzer(
      rules: try Self.rules.get(), profile: Profile(strictness: .full), language: .nb)
    let linted = try linter.lint(SourceFile(name: "act.txt", bytes: Array(text.utf8)))
    #expect(linted.flatMap(\.findings).contains { $0.message.contains(words) })
  }
}
