import Testing

@testable import LawLint

@Suite struct DayTests {
  @Test(arguments: ["2027-03-01", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsADayOfTheCalendar(text: String) { #expect(Day(text)?.description == text) }

  @Test(arguments: [
    "", "2027", "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "2027-01-00",
    "27-01-01",
    "2027-1-1", "2027-01-01T00:00", "+027-01-01", "2027-01--1", "２０２７-01-01",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(Day(text) == nil) }

  @Test func countsFrom1970() {
    #expect(Day(secondsSince1970: 0).description == "1970-01-01")
    #expect(Day(secondsSince1970: 86_399).description == "1970-01-01")
    #expect(Day(secondsSince1970: 951_782_400).description == "2000-02-29")
    #expect(Day(secondsSince1970: 1_798_761_600).description == "2027-01-01")
    #expect(Day(secondsSince1970: -1).description == "1969-12-31")
  }

  @Test func comesBeforeTheNext() throws {
    #expect(try #require(Day("2026-12-31")) < #require(Day("2027-01-01")))
    #expect(try #require(Day("2027-01-31")) < #require(Day("2027-02-01")))
  }
}
