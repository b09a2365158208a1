/// What a word does in a reference.
struct ReferenceWord: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Not looked up yet.
    case unknown
    case none
    /// `§`, `section`: a number follows, or in Swedish precedes.
    case section
    /// `Article`, `artikkel`
    case article, articles
    /// `sections`, `articles`: several numbers follow.
    case sections
    case chapter
    /// `stk`, `Absatz`, `ledd`, `stycket`.
    case subsection
    /// `nr`, `litra`, `bokstav`, `Buchstabe`.
    case point
    /// `pkt`, `punktum`, `Satz`.
    case sentence
    /// A number in words; the value counts from 1.
    case ordinal
    case and
    /// `til`, `bis`, `to`.
    case through
    /// A word for another act: `straffeloven`, `forordning`.
    case otherAct
    /// A word for an act, perhaps this one: `loven`, `Act`.
    case act
    /// `denne`, `dieses`, `this`; the value is 1 where it stands behind the word: `loven her`.
    case this
    /// `i`, `av`, `of`, `des`: what follows may own the reference.
    case of
    /// `nevnt`, `im Sinne`: the target tells what is meant.
    case borrowed
    /// `jf`: the references on both sides belong together.
    case compare
  }

  let kind: Kind
  let value: UInt8
  /// Whether the spelling has two capitals or more, as `BGB` and `AktG` have.
  var isAbbreviation = false

  init(_ kind: Kind, _ value: UInt8 = 0) {
    self.kind = kind
    self.value = value
  }
}

/// The words of references in one language.
struct ReferenceLexicon {
  private let words: WordMap<ReferenceWord>
  /// Endings of the names of acts.
  private let actEndings: [[UInt8]]

  func word(_ folded: [UInt8]) -> ReferenceWord {
    if let known = folded.withUnsafeBufferPointer({ words[$0] }) { return known }
    for ending in actEndings where folded.count > ending.count && folded.suffix(ending.count) == ending[...] {
      return ReferenceWord(.otherAct)
    }
    return ReferenceWord(.none)
  }

  private init(_ lists: [(ReferenceWord.Kind, String)], ordinals: String, actEndings: String) {
    var words = WordMap<ReferenceWord>()
    func add(_ text: Substring, _ word: ReferenceWord) {
      let index = Array(text.utf8).withUnsafeBufferPointer { words.index(of: $0, orInsert: word) }
      words[index] = word
    }
    for (kind, list) in lists {
      for text in list.split(separator: " ") { add(text, ReferenceWord(kind)) }
    }
    for (index, group) in ordinals.split(separator: " ").enumerated() {
      for text in group.split(separator: "/") { add(text, ReferenceWord(.ordinal, UInt8(index + 1))) }
    }
    self.words = words
    self.actEndings = actEndings.split(separator: " ").map { Array($0.utf8) }
  }

  init(_ language: LanguageCode) {
    switch language {
    case .nb, .nn: self = Self.norwegian
    case .da: self = Self.danish
    case .sv: self = Self.swedish
    case .de: self = Self.german
    case .en: self = Self.english
    }
  }

  private static let norwegian = Self(
    [
      (.section, "§ paragraf"), (.sections, "§§ paragrafane paragrafene"),
      (.article, "artikkel artikkelen art"), (.articles, "artiklene artiklane"),
      (.chapter, "kapittel kapitel kap"),
      (.subsection, "ledd leddet"), (.point, "nr nummer bokstav bokstavene litra punkt pkt"),
      (.sentence, "punktum punktumet setning"), (.and, "og eller samt"), (.through, "til"),
      (.compare, "jf jfr"), (.borrowed, "nevnt nevnte nemnt nemnte nemnd nemnde omtalt definert"),
      (.act, "loven lova lov forskriften forskrifta"), (.this, "denne her dette"),
      (.of, "i av frå fra"),
      (
        .otherAct,
        "lovens lovas lovs forskriftens forordning forordningen forordninga direktiv direktivet konvensjonen "
          + "konvensjonens avtalen traktaten protokollen grunnloven grunnlova vedtektene instruksen reglementet "
          + "resolusjon resolusjonen overenskomst overenskomsten lød lydde opphevede oppheva tidligere tidlegare"
      ),
    ],
    ordinals:
      "første/fyrste andre/annet/annen/anna tredje fjerde femte sjette sjuende/sjuande/syvende åttende/åttande "
      + "niende/niande tiende/tiande ellevte tolvte trettende/trettande fjortende/fjortande femtende/femtande",
    actEndings:
      "loven lova lovens lovas lov forskriften forskrifta forskriftens forskrift instruksen reglementet direktivet "
      + "forordningen forordninga konvensjonen protokollen")

  private static let danish = Self(
    [
      (.section, "§ paragraf"), (.sections, "§§"), (.article, "artikel art"), (.articles, "artiklerne"),
      (.chapter, "kapitel kap"), (.subsection, "stk stykke"),
      (.point, "nr nummer litra punkt"), (.sentence, "pkt punktum"), (.and, "og eller samt"),
      (.through, "til"),
      (.compare, "jf jfr"), (.borrowed, "nævnt nævnte omhandlet omhandlede omtalt anført anførte"),
      (.act, "loven lov"), (.this, "denne nærværende"), (.of, "i af fra"),
      (
        .otherAct,
        "lovens lovs bekendtgørelse bekendtgørelsen bekendtgørelsens forordning forordningen forordningens "
          + "direktiv direktivet direktivets konventionen traktaten aftalen protokollen anordning anordningen "
          + "cirkulære grundloven grundlovens vedtægterne "
          + "affattelse hidtil hidtidige tidligere dagældende forbliver"
      ),
    ],
    ordinals: "første anden/andet tredje fjerde femte sjette syvende ottende niende tiende",
    actEndings:
      "loven lovens lov lovs bekendtgørelsen bekendtgørelsens forordningen forordningens direktivet direktivets "
      + "konventionen")

  private static let swedish = Self(
    [
      (.section, "§"), (.sections, "§§"), (.article, "artikel"), (.articles, "artiklarna"),
      (.chapter, "kap kapitlet"), (.subsection, "stycket styckena"),
      (.point, "punkten punkterna p nr"), (.sentence, "meningen"), (.and, "och eller samt respektive"),
      (.through, "till"), (.compare, "jfr"), (.borrowed, "avses anges nämns angivna avsedda"),
      (.act, "lagen lag"), (.this, "denna detta"), (.of, "i av"),
      (
        .otherAct,
        "lagens förordningen förordning förordningens direktiv direktivet konventionen fördraget avtalet "
          + "protokollet lydelse upphävda äldre"
      ),
    ],
    ordinals: "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde",
    actEndings:
      "lagen lagens lag balken balkens förordningen förordningens förordning formen formens direktivet "
      + "konventionen")

  private static let german = Self(
    [
      (.section, "§ paragraph"), (.sections, "§§"), (.article, "artikel artikels art"),
      (.articles, "artikeln"), (.chapter, "kapitel kapitels abschnitt abschnitts"),
      (.subsection, "absatz absätze absätzen absatzes abs"),
      (.point, "nr nrn nummer nummern buchstabe buchstaben buchst doppelbuchstabe"),
      (.sentence, "satz sätze sätzen satzes s halbsatz hs"), (.and, "und oder sowie bzw"), (.through, "bis"),
      (.borrowed, "genannt genannten genannte genanntes bezeichnet bezeichneten sinne"),
      (.compare, "verbindung"), (.this, "diese dieser dieses diesem"), (.of, "des der"),
      (.act, "gesetz gesetzes verordnung"),
      (
        .otherAct,
        "richtlinie abkommens übereinkommens vertrages vertrags satzung grundgesetz grundgesetzes anhang anhangs "
          + "anlage buches buch gesetzbuch gesetzbuchs gesetzbuches fassung"
      ),
    ],
    ordinals: "",
    actEndings: "gesetz gesetzes gesetzbuch gesetzbuchs gesetzbuches ordnung verordnung kodex")

  private static let english = Self(
    [
      (.section, "section regulation"), (.sections, "sections regulations"), (.article, "article"),
      (.articles, "articles"),
      (.chapter, "chapter part"), (.subsection, "subsection subsections paragraph paragraphs"),
      (.point, "point points subparagraph subparagraphs"), (.sentence, ""), (.and, "and or"),
      (.through, "to"), (.compare, "with"), (.borrowed, "referred mentioned meaning defined"),
      (.act, "act order"), (.this, "this"), (.of, "of"),
      (.otherAct, "directive treaty convention protocol schedule annex agreement decision that"),
    ],
    ordinals: "", actEndings: "")
}
