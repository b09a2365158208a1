import Testing

@testable import LawLint

@Test(
  arguments: [
    ("§ 8 a.", "8 a"), ("2 a §", "2 a"), ("(12)", "12"), ("a)", "a"), ("Article 6", "6"),
    ("CHAPTER IV", "IV"),
    ("Erster Abschnitt", "1"), ("Siebentes Kapitel", "7"), ("3. Buch", "3"), ("Art. 3 bis.", "3 bis"),
    ("Article premier", "1"), ("I. Abschnitt", "I"), ("§§ 4 bis 6", "4 bis 6"), ("1°", "1"),
    ("1.1.2", "1.1.2"),
    ("§§ 15 a-d.", "15 a-d"), ("Andet afsnit.", "2"), ("Stk.", nil),
    (String(repeating: "1", count: 200), String(repeating: "1", count: 200)),
    (String(repeating: "1", count: 201), nil),
    ("bb)", "bb"), ("1 luku", "1"), ("10-quater.", "10-quater"), ("–", nil), ("", nil), ("[tab]", nil),
  ] as [(String, String?)])
func takesTheNumberOutOfItsWords(words: String, number: String?) {
  #expect(ProvisionNumber.of(words) == number)
}
