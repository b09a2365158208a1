import Testing

@testable import LawLint

@Suite struct TextPageTests {
  @Test(arguments: [
    (
      "Lov om arbeidsgivers innrapportering av ansettelses- og inntektsforhold m.m. (a-opplysningsloven)",
      "a-opplysningsloven · § 3"
    ),
    (
      "Lov om arbeidsgivers innrapportering av lønn (endring av flere lover)",
      "Lov om arbeidsgivers innrapportering av… · § 3"
    ),
    ("Lov om avgift (avgiftsloven)", "Lov om avgift (avgiftsloven) · § 3"),
  ])
  func `a long title gives way to the name of the act`(title: String, heading: String) {
    var options = ReportOptions()
    options.width = 60
    var page = TextPage(options)
    page.heading(title, citation: "§ 3", at: "lov.txt:1:1")
    #expect(page.text.hasPrefix(heading + " "), "\(page.text)")
  }
}
