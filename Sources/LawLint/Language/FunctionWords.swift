/// The small words by which a language is known, and how common each is in law.
enum FunctionWords {
  /// Words, each with a digit for nb, nn, da, sv, de and en.
  ///
  /// 0 is for less than one in 20,000 words, 1 for one in 10,000; each digit more doubles that. Counted in the acts in
  /// force of Norway (after 1950), Denmark, Sweden, Germany and the United Kingdom.
  static let table = """
    abs 000060  absatz 000080  act 000008  af 009000  alene 103000  als 000060  an 000067  and 300409
    anden 005000  andet 004000  andra 000600  andre 675000  anna 060000  annan 050600  annat 000500
    annen 500000  annet 600000  anvendelse 306000  any 000207  are 000006  as 000308  at 778006
    att 020800  auch 000050  auf 000070  aus 000060  av 990900  avgjerd 050000  bare 500000  be 200307
    been 000205  bei 000070  berre 050000  bestemmelse 203000  bestemmelsene 400000
    bestemmelser 504000  bestemmelserne 004000  bis 000060  ble 300000  bli 330100  blir 560000
    bliver 004000  bokstav 430000  but 000005  by 200208  das 000070  dass 000060  daß 000030
    de 607700  dei 070000  dem 200370  den 778880  denna 000600  denne 666200  departementet 660000
    der 458090  dersom 660000  des 650290  dessa 000300  desse 040000  det 887700  detta 000500
    dette 554000  die 000090  diese 000050  dieser 000050  dieses 000040  disse 304000  dock 000500
    dog 006000  durch 000060  där 000400  då 030400  efter 008500  ei 060000  ein 070070  eine 000070
    einem 000060  einen 000050  einer 000070  eines 000060  eit 060000  eitt 030000  eller 988800
    elles 040000  en 828800  endast 000500  enhver 403000  enligt 000700  enn 550000  er 888050
    es 000050  et 607300  ett 300700  etter 880000  fastsatt 400000  fastset 040000  fastsette 430000
    fastsætte 006000  fastsætter 004000  finder 006000  findes 004000  finns 000500  fleire 040000
    flere 303000  for 999208  forskrift 650000  fra 737000  from 000005  frå 070000  från 000600
    får 442700  för 000900  före 000500  första 000600  før 554000  føresegner 040000  første 663000
    für 000080  genom 000500  gi 650000  gilt 000060  gir 430000  gis 500000  gitt 440000  gje 040000
    gjeld 070000  gjelder 720000  gjer 030000  gjere 040000  gjør 300000  gjøre 300000  gjøres 400000
    gäller 000600  gælder 005000  ha 550400  haben 000050  hans 121300  har 777700  has 000006
    hat 000060  have 004205  heile 030000  henhold 404000  hensyn 403000  heraf 003000
    herunder 405000  his 000004  ho 030000  hon 000300  hos 323400  hva 300000  hvem 302000
    hver 303000  hvilke 303000  hvis 406000  hvor 405000  hvordan 301000  här 000300  højst 003000
    høve 040000  i 999957  icke 000300  if 000207  ifølge 003000  ihre 000040  ikke 707000
    ikkje 080000  im 000070  in 300589  inden 005000  indtil 004000  inn 450000  innan 040300
    innen 400000  inntil 420000  inom 000500  inte 000700  is 000208  ist 000080  it 000006
    its 000005  jf 557000  kan 888500  kann 000060  kap 230800  kapitel 006340  kjem 030000
    kongen 550000  korleis 030000  krevje 050000  kun 004000  kva 050000  kvar 040000  kven 030000
    können 000050  lag 000700  ledd 760000  likevel 440000  lov 778000  lova 060000  loven 625000
    løyve 040000  made 000006  may 000006  med 887800  meddelas 000300  medfør 005000  medhald 040000
    medhold 400000  medmindre 004000  meir 030000  mellan 000400  mellem 004000  mellom 450000
    men 333300  mer 300200  mere 003000  mindst 003000  minst 440300  mit 000070  mod 004000
    mot 550500  must 000006  mv 430000  må 454200  måde 003000  nach 000080  nemnde 040000
    nemnt 040000  nevnt 500000  nicht 000070  no 000005  noen 300000  noko 030000  nokon 040000
    not 000207  nur 000050  när 000500  någon 000400  något 000300  når 665000  nærare 040000
    nærmere 505000  nævnt 005000  nævnte 004000  och 000900  också 000300  oder 000090  of 400509
    og 999000  også 543000  om 889900  omfattet 206000  omsyn 040000  on 000207  opp 340000  or 200409
    other 000006  over 455000  paragraph 000007  punktum 440000  på 777700  pågældende 005000
    reglane 050000  reglar 040000  regler 507200  reglerne 005000  saman 040000  same 050004
    samme 504000  samt 405500  satz 000070  section 000008  seg 550000  seinare 030000  seine 000030
    selv 403000  senest 204000  shall 200304  sich 000060  sie 000060  sig 004400  sin 433400
    sind 000070  sjølv 030000  ska 000700  skal 887000  skall 000700  ske 004300  sker 004200
    skola 000400  skriftleg 040000  skäl 000400  slik 550000  slike 440000  so 000054  som 998900
    soweit 000050  sowie 000060  sted 303000  stk 009000  stycket 000600  subsection 000007
    such 000205  sådan 002500  sådana 000400  sådanne 004000  sådant 000400  såfremt 004000
    således 003000  særlig 303000  særlige 404000  ta 340200  tek 040000  than 000005  that 000207
    the 500609  this 200007  til 999000  till 000800  tilsvarande 050000  tilsvarende 505000
    to 442409  tre 331300  tredje 550300  træder 005000  uanset 004000  uden 005000  und 000090
    under 545507  unntak 440000  upp 000300  ut 450400  utan 050400  uten 500000  vad 000400
    vara 000400  varje 000400  vart 030000  ved 877000  vedkommende 403000  vere 050000  vert 060000
    vid 000600  vil 443000  vilka 000300  vilken 000400  von 000080  vore 030000  være 505000
    været 003000  was 000005  wenn 000060  werden 000070  where 000005  which 000207  who 000004
    wird 000060  with 000207  zu 000080  zum 000060  zur 000070  än 000500  är 000700  äro 000300
    även 000500  å 880200  òg 040000  över 000400  øvrigt 003000  über 000060
    """

  /// Endings of other words of at least six letters, with digits as above.
  ///
  /// A weaker sign than a word, but one that each word of a short provision may give.
  static let endings = """
    ane 020000  ingar 020000  inga 020000  leg 020000  leik 020000  ast 020000  ande 020200  ere 202000
    elsen 202000  else 202000  het 200200  heten 200200  hed 002000  heden 002000  erne 002000
    ede 003000  lig 202200  ene 200000  ert 220100  ningen 200200  ning 212200  are 010200  arna 000300
    orna 000300  ade 000200  ats 000200  ung 000030  ungen 000030  lich 000030  keit 000030  schaft 000030
    tion 001213  tions 000013  ing 111003  ed 000003  ment 000003  ity 000003
    """

  /// The weights of a folded word: its own, or those of its longest known ending.
  static func weights(of word: UnsafeBufferPointer<UInt8>) -> SIMD8<UInt8> {
    if let known = words[word] { return known }
    guard word.count >= 6 else { return SIMD8() }
    for length in endingLengths {
      if let known = knownEndings[UnsafeBufferPointer(rebasing: word.suffix(length))] { return known }
    }
    return SIMD8()
  }

  private static let words = parse(table)
  private static let knownEndings = parse(endings)
  /// The lengths of all endings, the longest first.
  private static let endingLengths = [6, 5, 4, 3, 2]

  private static func parse(_ table: String) -> WordMap<SIMD8<UInt8>> {
    var result = WordMap<SIMD8<UInt8>>()
    let fields = table.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      var weights = SIMD8<UInt8>()
      for (lane, digit) in fields[index + 1].enumerated() { weights[lane] = digit &- UInt8(ascii: "0") }
      let known = Array(fields[index]).withUnsafeBufferPointer { result.index(of: $0, orInsert: weights) }
      result[known] = weights
    }
    return result
  }
}
