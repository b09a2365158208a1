/// A period or day by which something must be done.
public struct Deadline: Sendable, Hashable {
  /// From the first word to the last: `innen seks uker etter at søknaden er mottatt`.
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  public let provision: Provision.ID
  /// How many units, as it is written: `6`, `seks`; of a fixed day its number.
  public let length: TextRange
  /// The unit, or the month of a fixed day.
  public let unit: TextRange
  /// What the period is counted from, where the words say so.
  public let start: TextRange?
  /// Whether it ends on a day of the calendar: `innen 1. mars`.
  public let isDay: Bool
}
