import Testing

@testable import LawLint

struct ProvisionLabelTests {
  @Test(arguments: [
    ("§ 8 a.", "8 a"), ("§\u{A0}8-12", "8-12"), ("Stk. 2.", "2"), ("b)", "b"), ("(3)", "3"), ("«2.", "2"),
    ("Art 5", "5"),
    ("Kapitel 4 b", "4 b"), ("Afsnit IV", "IV"), ("§§ 12-14.", "12-14"), ("1.2.3.", "1.2.3"), ("5 Art", "5"),
  ])
  func keepsTheNumberOnly(label: String, number: String) {
    #expect(ProvisionLabel.number(in: label) == number)
  }

  @Test(arguments: ["", "-", "–", "•", "§", "Stk."])
  func findsNoneInALabelWithoutOne(label: String) { #expect(ProvisionLabel.number(in: label) == nil) }
}
