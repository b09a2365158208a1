/// A day of the calendar, without a time zone.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// A day as ISO 8601 writes it, `2027-03-01`; `nil` for anything else, and for days that no month has.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(Self.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day in Greenwich so many seconds after the beginning of 1970.
  public init(secondsSince1970 seconds: Int) {
    var days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    var year = 1970
    while days < 0 {
      year -= 1
      days += Self.length(of: year)
    }
    while days >= Self.length(of: year) {
      days -= Self.length(of: year)
      year += 1
    }
    var month = 1
    while days >= Self.length(of: month, in: year) {
      days -= Self.length(of: month, in: year)
      month += 1
    }
    self.year = year
    self.month = month
    day = days + 1
  }

  public var description: String {
    let year = String(year)
    return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + Self.part(month)
      + Self.part(day)
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func part(_ number: Int) -> String { number < 10 ? "-0\(number)" : "-\(number)" }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
