import Testing

@testable import LawLint

@Suite struct PatternTests {
  let bench = PatternBench(
    lexicons: ["authority": [.nb: ["kommunen", "-direktoratet"]], "verb": [.nb: ["gi", "nekte"]]])

  @Test func `a word matches in any case of letters`() throws {
    #expect(try bench.matches("kommunen", in: "KOMMUNEN og Kommunen") == ["KOMMUNEN", "Kommunen"])
  }

  @Test func `a tilde matches inflected forms`() throws {
    #expect(
      try bench.matches("tillatelse~", in: "tillatelser og tillatelsen") == ["tillatelser", "tillatelsen"])
  }

  @Test func `quotation marks keep capitals`() throws {
    #expect(try bench.matches("\"Kongen\"", in: "Kongen av kongen") == ["Kongen"])
  }

  @Test func `parts of compounds match at the front, at the end and inside`() throws {
    #expect(try bench.matches("skjema+", in: "skjemaet søknadsskjema") == ["skjemaet"])
    #expect(try bench.matches("-skjema", in: "skjema skjemaet søknadsskjema") == ["skjema", "søknadsskjema"])
    #expect(try bench.matches("+skjønn", in: "verdiskjønnet etter skjønn") == ["verdiskjønnet", "skjønn"])
  }

  @Test func `a class is the words of its lexicon`() throws {
    #expect(try bench.matches("@authority kan", in: "Miljødirektoratet kan") == ["Miljødirektoratet kan"])
  }

  @Test func `a gap is at most as wide as it says`() throws {
    #expect(try bench.matches("kan ..2 gi", in: "kan i år gi") == ["kan i år gi"])
    #expect(try bench.matches("kan ..2 gi", in: "kan i dette år gi").isEmpty)
    #expect(
      try bench.matches("kan ... gi", in: "kan i dette og neste år gi") == ["kan i dette og neste år gi"])
  }

  @Test func `the tightest match of an expression wins`() throws {
    #expect(try bench.matches("kan ..6 gi", in: "kan eller kan gi og gi") == ["kan gi"])
  }

  @Test func `of expressions that overlap the first and longest wins`() throws {
    #expect(try bench.matches("skjønn", "fritt skjønn", in: "etter fritt skjønn") == ["fritt skjønn"])
  }

  @Test func `punctuation, line breaks and soft hyphens are no words`() throws {
    #expect(try bench.matches("uten ugrunnet opphold", in: "uten\nugrunnet, opp\u{AD}hold").count == 1)
  }

  @Test func `decomposed letters are the same letters`() throws {
    #expect(try bench.matches("må", in: "ma\u{30A}") == ["ma\u{30A}"])
  }

  @Test func `brackets say what a finding covers`() throws {
    #expect(try bench.matches("kan [gi] tilskudd", in: "kan gi tilskudd") == ["gi"])
  }

  @Test func `an exclamation mark asks of the neighbour`() throws {
    #expect(try bench.matches("kan !(ikke|bare) ..3 gi", in: "kan ikke gi").isEmpty)
    #expect(try bench.matches("kan !(ikke|bare) ..3 gi", in: "kan da gi") == ["kan da gi"])
    #expect(try bench.matches("!til kommunen kan", in: "til kommunen kan").isEmpty)
    #expect(try bench.matches("!til kommunen kan", in: "der kommunen kan") == ["kommunen kan"])
    #expect(try bench.matches("kan !ikke", in: "kan ikke").isEmpty)
  }

  @Test func `a comma asks for a comma, from whichever side`() throws {
    #expect(try bench.matches("utgifter ..2 , som reise", in: "utgifter hjemme, som reise").count == 1)
    #expect(try bench.matches("utgifter ..2 , som reise", in: "utgifter hjemme som reise").isEmpty)
    #expect(try bench.matches("ut , særskilt", in: "gå ut, særskilt") == ["ut, særskilt"])
    #expect(try bench.matches("ut , særskilt", in: "gå ut særskilt").isEmpty)
    #expect(try bench.matches(", [som] reise", in: "mat, som reise") == ["som"])
    #expect(try bench.matches("(,|og) andre", in: "hus og andre, andre") == ["og andre", "andre"])
    #expect(try bench.matches("mat ,", in: "kjøpe mat,").isEmpty)
  }

  @Test func `a comma with an exclamation mark asks for none`() throws {
    #expect(try bench.matches("kan !, særskilt", in: "kan særskilt") == ["kan særskilt"])
    #expect(try bench.matches("kan !, særskilt", in: "kan, særskilt").isEmpty)
    #expect(try bench.matches("å !, kan", in: "og å, kan").isEmpty)
    #expect(try bench.matches("kan !,", in: "det kan") == ["kan"])
  }

  @Test func `a caret is the beginning of the sentence`() throws {
    #expect(try bench.matches("^ kan", in: "kan og kan") == ["kan"])
  }

  @Test func `a dollar sign is the end of the sentence`() throws {
    #expect(try bench.matches("og kan $", in: "og kan gi og kan") == ["og kan"])
    #expect(try bench.matches("^ ..1 kan $", in: "og da kan").isEmpty)
    #expect(try bench.matches("^ ..1 kan $", in: "da kan") == ["kan"])
  }

  @Test func `numbers and references are kinds of words`() throws {
    #expect(try bench.matches("innen #num dager", in: "innen 14 dager") == ["innen 14 dager"])
    #expect(try bench.matches("etter #ref", in: "etter § 3-2 her") == ["etter § 3-2"])
  }

  @Test func `an anti-pattern drops only what it covers`() throws {
    let matching = Rule.Matching(any: ["nødvendig~"], not: ["nødvendige opplysninger"])
    #expect(try bench.matches(matching, in: "nødvendige opplysninger og nødvendig tid") == ["nødvendig"])
  }

  @Test func `a guard drops what stands in its sentence`() throws {
    let matching = Rule.Matching(
      any: ["snarest"], unless: [.init(unit: .sentence, any: ["innen #num dager"])])
    #expect(try bench.matches(matching, in: "snarest og innen 3 dager").isEmpty)
  }

  @Test func `an affirmative rule passes over negated clauses`() throws {
    let matching = Rule.Matching(any: ["skriftlig"], affirmative: true)
    let bench = PatternBench(lexicons: ["negation": [.nb: ["ikke"]]])
    #expect(try bench.matches(matching, in: "Kravet gjelder ikke skriftlig melding").isEmpty)
    #expect(try bench.matches(matching, in: "Det gjelder ikke, men skriftlig melding") == ["skriftlig"])
  }

  @Test(arguments: [
    ("... kan", "begins with a gap"), ("kan ..4", "ends with a gap"), ("#num #cap", "no fixed word"),
    ("(a|)", "empty alternative"), ("kan ..99 gi", "1 to 30"), ("(a", "no ‘)’"), ("@nobody", "no class"),
    ("#day", "not known"), ("!", "expected"), ("\"to ord\"", "one word"), ("", "no word"),
  ])
  func `an expression that cannot be read says why`(pattern: String, reason: String) {
    let error = #expect(throws: RuleCompilationError.self) { try bench.matches(pattern, in: "kan") }
    #expect(error?.error.reason.contains(reason) == true)
  }
}
