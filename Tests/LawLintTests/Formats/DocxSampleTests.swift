import Foundation
import Testing

@testable import LawLint

/// Whole documents, made by `scripts/make-docx-samples` and read like LibreOffice shows them (`scripts/verify-docx`).
struct DocxSampleTests {
  private func check(
    _ name: String, _ view: DocxView = .accepted, is expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Docx/\(name).docx")
    let documents = DocumentFormats.read(
      WordFile.file([UInt8](try Data(contentsOf: path)), name: name, view: view))
    for document in documents { expectSound(document, sourceLocation: sourceLocation) }
    #expect(documents.map(\.outline).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  @Test func numbersANorwegianBillByItsStyles() throws {
    try check(
      "norwegian-numbering",
      is: """
        act
          = Lov om tilskudd til solceller
          chapter 1
            # Kapittel 1.
            = Alminnelige bestemmelser
            section 1-1
              # § 1-1.
              = Formål
              subsection 1
                # (1)
                Loven skal gi flere strøm fra sola.
              subsection 2
                # (2)
                Loven gjelder for
                point a
                  # a)
                  eiere av bolighus, og
                point b
                  # b)
                  borettslag med
                  point 1
                    # 1.
                    mer enn ti boliger, eller
                  point 2
                    # 2.
                    et eget styre.
            section 1-2
              # § 1-2.
              = Definisjoner
              subsection 1
                # (1)
                Med solcelle menes et anlegg som lager strøm av lys.
          chapter 2
            # Kapittel 2.
            = Tilskudd
            section 2-1
              # § 2-1.
              = Søknad
              subsection 1
                # (1)
                Søknaden skal være skriftlig og underskrevet.
              subsection 2
                # (2)
                Etaten kan gi unntak dersom særlige grunner taler for det.
                point a
                  # a)
                  Unntak gis for ett år.
                Departementet kan gi forskrift om dette.
        """)
  }

  @Test func numbersADanishBillThroughItsChapters() throws {
    try check(
      "danish-numbering",
      is: """
        act
          = Forslag til lov om tilskud til ladestandere
          chapter 1
            # Kapitel 1
            = Anvendelsesområde
            section 1
              # § 1.
              subsection
                Loven gælder for ladestandere, der er åbne for alle.
              subsection 2
                # Stk. 2.
                Loven gælder ikke for ladestandere på private grunde.
              subsection 3
                # Stk. 3.
                Energistyrelsen kan fastsætte regler om
                point 1
                  # 1)
                  hvilke stik en ladestander skal have, og
                point 2
                  # 2)
                  hvordan der skal betales.
            section 2
              # § 2.
              subsection
                Ved en ladestander forstås et sted, hvor en bil kan lades.
          chapter 2
            # Kapitel 2
            = Tilskud
            section 3
              # § 3.
              subsection
                Energistyrelsen kan efter en konkret vurdering give tilskud.
              subsection 2
                # Stk. 2.
                Ansøgning skal ske på en blanket, der er underskrevet.
        """)
  }

  @Test func readsChangesAsAccepted() throws {
    try check(
      "tracked-changes",
      is: """
        act
          = Lov om fiske i elver
          section 1
            # § 1.
            = Formål
            subsection 1
              # (1)
              Loven skal verne fiskeene i elva.
            subsection 2
              # (2)
              Loven gjelder hele året.
            subsection 3
              # (3)
              Loven gjelder også om natta.
            subsection 4
              # (4)
              Den som fisker, skal ha et kort.
          section 2
            # § 2.
            = Gebyr
            subsection 1
              # (1)
              Etaten krever gebyret inn.
            subsection 2
              # (2)
              Gebyret er hundre kroner.
              table
                | Laks
                | 200 kr
                | Røye
                | 50 kr
          section 3
            # § 3.
            = Ikraftsetting
            subsection 1
              # (1)
              Loven trer i kraft straks.
        """)
  }

  @Test func readsTheTextBeforeTheChanges() throws {
    try check(
      "tracked-changes", .original,
      is: """
        act
          = Lov om fiske i elver
          section 1
            # § 1.
            = Formål
            subsection 1
              # (1)
              Loven bør verne fiskene i elva.
            subsection 2
              # (2)
              Loven gjelder ikke for barn.
            subsection 3
              # (3)
              Loven gjelder hele året.
            subsection 4
              # (4)
              Den som fisker,
            subsection 5
              # (5)
              skal ha et kort.
          section 2
            # § 2.
            = Fiskekort
            subsection 1
              # (1)
              Kortet er av papir.
          section 3
            # § 3.
            = Gebyr
            subsection 1
              # (1)
              Gebyret er hundre kroner.
            subsection 2
              # (2)
              Etaten krever gebyret inn.
              table
                | Laks
                | 200 kr
                | Ørret
                | 100 kr
          section 4
            # § 4.
            = Ikraftsetting
            subsection 1
              # (1)
              Loven trer i kraft straks.
        """)
  }

  @Test func readsWhatStandsAroundText() throws {
    try check(
      "furniture",
      is: """
        act
          = Lov om hytter
          note
            * § 1. Formål 1
          section 1
            # § 1.
            = Formål
            subsection
              Loven gjelder hytter, jf. § 2 og EØS-avtalen & andre.
          section 2
            # § 2.
            = Gebyr
            subsection
              Gebyret er 100 kroner i året.
            subsection
              Fristen er 1. mai.
              table
                | Hytte
                | Gebyr
                | Liten
                | 50 kroner
            subsection
              Boksen står her.
            subsection
              Tekst i en boks.
          section 3
            # § 3.
            = Kryss
            subsection
              ☑ Søker har hytte.
            subsection
              Søker har båt.
        """)
  }

  @Test func readsNotesBehindTheirParagraph() throws {
    try check(
      "footnotes",
      is: """
        act
          = Lov om både
          section 1
            # § 1.
            subsection
              Loven gælder for både på søer.
              * Loven gennemfører et direktiv.
          section 2
            # § 2.
            subsection
              Gebyret betales hvert år:
              * Gebyret opkræves i marts. Se § 4.
              * Jf. lov om gebyrer.
              table
                | Båd
                | Gebyr
                | Jolle
                | 100 kr.
              * Også uden motor.
            subsection 2
              # Stk. 2.
              Gebyret reguleres ikke.
        """)
  }

  @Test(
    .enabled(if: Corpus.has("docx"), "needs the collection of laws"),
    arguments: [
      "act-2-1998", "benker_formex_sample1", "Dokumentation_der_Digitaltauglichkeit_V2",
      "TEMPLATE_Dokumentation_der_Digitaltauglichkeit_Interoperabilitaet",
      "digitalcheck-dokumentation-04-07-2025-prototyp",
    ])
  func readsRealDocuments(name: String) throws {
    for document in DocumentFormats.read(try Corpus.file("docx/\(name).docx")) {
      expectSound(document)
      #expect(document.blocks.count > 10 && !document.problems.contains { $0.severity == .error })
    }
  }
}
