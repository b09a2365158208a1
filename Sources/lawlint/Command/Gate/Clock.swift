import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The day on which a run takes place; nothing but the expiry of what is accepted depends on it.
enum Clock {
  /// `LAWLINT_TODAY`, so that a run can be repeated; otherwise the day in Greenwich, the same in all time zones.
  static func today() throws(CommandError) -> Day {
    guard let value = getenv("LAWLINT_TODAY") else { return Day(secondsSince1970: time(nil)) }
    let text = String(cString: value)
    guard let day = Day(text) else {
      throw CommandError("LAWLINT_TODAY is ‘\(text)’; write a day, such as 2027-03-01")
    }
    return day
  }
}
