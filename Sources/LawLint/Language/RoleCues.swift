/// The headings and first words by which drafters say what a provision does.
enum RoleCues {
  /// Words that make a heading, by role. A heading counts when each of its words is one of these or a
  /// ``filler``.
  static let headings: [(Provision.Role, String)] = [
    (
      .purpose,
      """
      formål formålet formålsbestemmelse føremål føremålet formålsparagraf syfte syften ändamål zweck
      zielsetzung ziel ziele gesetzeszweck purpose purposes objective objectives subject-matter aim aims
      """
    ),
    (
      .scope,
      """
      virkeområde virkeområdet verkeområde verkeområdet anvendelsesområde anvendelsesområdet bruksområde
      omfang område tillämpningsområde tillämpningsområdet tillämpning innehåll anwendungsbereich
      geltungsbereich scope application extent
      """
    ),
    (
      .definition,
      """
      definisjon definisjoner definisjonar definisjonane definisjonene definitionsbestemmelser definition
      definitioner definitions legaldefinisjoner begreper begrepsforklaring begrepsforklaringer
      ordforklaringer ordforklaringar omgrep uttryck termer begriffsbestimmung begriffsbestimmungen
      begriffe interpretation
      """
    ),
    (
      .penalty,
      """
      straff straffer straffen straffebestemmelse straffebestemmelser straffansvar straffeansvar straf
      strafbestemmelser straffebestemmelserne straffbestämmelser straffbestämmelse straffreglar
      straffskyld bötesbestämmelser bußgeldvorschrift bußgeldvorschriften strafvorschrift
      strafvorschriften ordnungswidrigkeit ordnungswidrigkeiten straftaten penalty penalties offence
      offences
      """
    ),
    (
      .entryIntoForce,
      """
      ikrafttredelse ikrafttredelsen ikrafttreden ikraftsetting ikraftsetjing ikrafttreding
      ikraftstredelse iverksetjing ikrafttredelses ikraftsetjings ikraftsettings ikrafttræden
      ikrafttrædelse ikrafttrædelses ikrafttrædelsesbestemmelser ikrafttrædelsesbestemmelse ikraftträdande
      ikraftträdandebestämmelser inkrafttreten außerkrafttreten commencement entry-into-force
      """
    ),
    (
      .transitional,
      """
      overgangsregler overgangsreglar overgangsregel overgangsbestemmelser overgangsbestemmelse
      overgangsføresegner overgangsføresegn overgangsordning overgangsordninger overgangsordningar
      overgangs övergångsbestämmelser övergångsbestämmelse übergangsbestimmung übergangsbestimmungen
      übergangs transitional
      """
    ),
  ]

  /// Words that a heading may have beside those above.
  static let filler = """
    og och und and or oder lovens lovas loven lova lov forskriftens forskriftas lagens lagen förordningens
    förordningen des der die gesetzes gesetz verordnung dieses dieser med for i av m.v mv m.m mm o.a of
    this the act regulation directive saklig saklige saklege stedlig stedlige geografisk geografiske
    sakleg stadleg alminnelig alminnelige allmän allmänna sachlicher persönlicher räumlicher räumlich
    kapitlets ord opphør opphevelse oppheving påtale provisions provision rules bestemmelser regler reglar
    konfiskation short title general savings saving zu
    """

  /// The first words of a heading, whatever follows.
  static let openHeadings: [(Provision.Role, String)] = [
    (.transitional, "übergangsvorschrift|übergangsvorschriften|übergangsregelung|übergangsregelungen"),
    (.transitional, "transitional provisions|provision|measures|arrangements"),
    (.scope, "hva|hvem|hvor|kva|kven|kor loven|lova|kapitlet|forskriften gjelder|gjeld"),
    (.purpose, "subject matter"), (.entryIntoForce, "entry into force"),
    (.amending, "endringer|endringar|endring i|av andre|annen|anna|annan|lov|lover"),
    (
      .amending,
      "oppheving|opphevelse|opphevinger og|av .. endring|endringer|endringar i|av "
        + "andre|anna|annen|annan|lov|lover"
    ),
    (.amending, "lovendringer"), (.amending, "andre lovendringer"), (.amending, "ændring|ændringer i|af"),
    (.amending, "ändringar i"), (.amending, "änderung|änderungen des|der|von|anderer"),
    (.amending, "amendment of"),
    (.amending, "amendments of|to"), (.amending, "consequential amendments"),
  ]

  /// How the first sentence of a provision begins, the more telling first.
  ///
  /// `|` parts alternatives, `..` stands for up to eight words, `...` for any words of the sentence.
  static let openings: [(Provision.Role, String)] = [
    // Amending.
    (.amending, "... skal|skall|ska lyde|lyda|lyde:"),
    (.amending, "... gjøres|gjerast følgende|følgjande endringer|endringar"),
    (.amending, "... blir|vert det gjort følgjande|slike|desse endringar"),
    (.amending, "... blir|vert desse|følgjande endringane|endringar gjorde|gjort"),
    (.amending, "... foretas følgende endringer"), (.amending, "... foretages følgende ændring|ændringer"),
    (.amending, "... affattes således"), (.amending, "... affattes som følger"),
    (.amending, "i|efter § ... indsættes"),
    (.amending, "i stk|nr ... indsættes"), (.amending, "i § ... ændres"), (.amending, "§ .. ophæves"),
    (.amending, "... ska|skall ha följande lydelse"), (.amending, "härigenom föreskrivs"),
    (.amending, "enligt riksdagens beslut föreskrivs"),
    (.amending, "... wird|werden wie folgt geändert|gefasst|gefaßt"),
    (.amending, "... is|are amended"), (.amending, "... is|are replaced by the following"),
    (.amending, "... the following .. is|are inserted|added|substituted"),
    (.amending, "... has|have effect with the following modifications|amendments"),
    (
      .amending,
      "in|after|before|for section|subsection|paragraph|sub-paragraph|schedule|part|chapter ... insert|substitute"
    ),

    // Entry into force and transition.
    (.entryIntoForce, "denne|lov|loven|lova|forskriften|forskrifta .. trer|treng i kraft"),
    (.entryIntoForce, "loven|lova|lov|denne .. gjelder|gjeld fra|frå"),
    (.entryIntoForce, "loven|lova|denne .. tar|tek til å gjelde"),
    (.entryIntoForce, "lova|loven .. settes|blir sett i|sett kraft"),
    (.entryIntoForce, "denne|loven|lov|bekendtgørelsen .. træder i kraft"),
    (.entryIntoForce, "denna lag|förordning|balk träder i kraft"),
    (.entryIntoForce, "lagen|förordningen träder i kraft"),
    (.entryIntoForce, "dieses|diese|das|die gesetz|verordnung|vorschrift .. tritt .. in kraft"),
    (.entryIntoForce, "dieses|diese gesetz|verordnung tritt ... in kraft"),
    (
      .entryIntoForce,
      "this act|regulation|directive|part|section|order|chapter .. comes|come|enter|enters into operation|force"
    ),
    (.entryIntoForce, "the .. provisions of this act .. come|comes into force"),
    (
      .transitional,
      "departementet|kongen|ministeren kan gi|gje|fastsette|fastsetje .. "
        + "overgangsregler|overgangsreglar|overgangsbestemmelser"
    ),
    (.transitional, "äldre bestämmelser|föreskrifter gäller"),

    // Purpose and scope.
    (.purpose, "formålet|føremålet|målet med|for denne|loven|lova|lov"),
    (.purpose, "lovens|lovas formål|føremål er"),
    (.purpose, "loven|lova har .. til|som formål|føremål"),
    (.purpose, "denne lov|loven|lova har .. til|som formål|føremål"),
    (.purpose, "lovens formål"), (.purpose, "formålet med denne|loven|lov|bekendtgørelsen"),
    (.purpose, "syftet|ändamålet med denna|lagen"),
    (.purpose, "denna lag|förordning syftar till"), (.purpose, "lagen syftar till"),
    (.purpose, "zweck|ziel dieses|dieser|des|der gesetzes|verordnung"),
    (.purpose, "dieses gesetz dient|bezweckt|soll"),
    (.purpose, "the|this purpose|purposes|objective|aim of this act|regulation|directive"),
    (.scope, "loven|lova|lov gjelder|gjeld"), (.scope, "denne lov|loven|lova gjelder|gjeld"),
    (.scope, "loven|lov gælder"), (.scope, "denne lov gælder"), (.scope, "loven|lov finder anvendelse"),
    (.scope, "denne lov finder anvendelse"), (.scope, "loven omfatter"),
    (.scope, "denna lag|förordning gäller|tillämpas|innehåller"),
    (.scope, "lagen|förordningen gäller|tillämpas|innehåller"), (.scope, "i denna lag finns bestämmelser"),
    (.scope, "dieses|diese gesetz|verordnung gilt|regelt"),
    (.scope, "dieses|diese gesetz|verordnung findet .. anwendung"),
    (.scope, "this act|regulation|directive applies|apply"),
    (.scope, "this act|regulation|directive shall apply to"),

    // Definitions.
    (
      .definition,
      "i|etter denne|loven|lova|lov|kapitlet|dette|forskriften .. menes|forstås|betyr|tyder|meinest|meiner"
    ),
    (.definition, "i denne lova|lov .. er .. meint"), (.definition, "med .. menes|forstås|meinest|forstår"),
    (.definition, "med .. er|meiner meint|ein"), (.definition, "ved .. forstås"),
    (.definition, "i|efter denne lov .. forstås"),
    (
      .definition,
      "i|enligt denna|detta|lagen lag|förordning|kapitel|balk .. avses|betyder|används|förstås|menas|har"
    ),
    (.definition, "med .. avses|menas"), (.definition, "vid tillämpningen av .. avses"),
    (
      .definition,
      "im sinne dieses|dieser|des|der gesetzes|verordnung|vorschrift|abschnitts|buches .. "
        + "ist|sind|bedeutet|bedeuten|gelten|gilt"
    ),
    (.definition, ".. im sinne dieses|dieser gesetzes|verordnung|buches|vorschrift ist|sind"),
    (
      .definition,
      "in this act|part|section|chapter|schedule|subsection|regulation|order .. means|mean|includes"
    ),
    (.definition, "in this act|part|section|chapter|schedule|subsection"),
    (.definition, "for the purposes of this .. definitions"),
    (.definition, "for the purposes of this .. means"),

    // Penalties.
    (.penalty, "med bot|bøter|bøde|fengsel|fængsel|fengslig ... straffes|straffas|straffast"),
    (.penalty, "... straffes|straffast|straffas|straffa med bot|bøter|bøde|fengsel|fængsel|hefte"),
    (.penalty, "... straffes|straffast .. etter straffeloven|straffelova"),
    (.penalty, "... idømmes bøde|bøter|fengsel"),
    (.penalty, "... döms .. till böter|fängelse|penningböter|straffansvar"),
    (.penalty, "till böter|fängelse|penningböter .. döms"),
    (.penalty, "ordnungswidrig handelt|im"), (.penalty, "die|eine ordnungswidrigkeit ... geldbuße"),
    (.penalty, "mit freiheitsstrafe|geldstrafe ... bestraft"),
    (.penalty, "wer ... wird .. mit|bestraft freiheitsstrafe|geldstrafe"),
    (.penalty, "... guilty of an offence"), (.penalty, "... commits|commit an offence"),
    (.penalty, "... liable on summary|conviction"),
  ]
}
