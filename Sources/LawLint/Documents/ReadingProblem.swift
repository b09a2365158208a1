/// Something that a reader of the file must know: an error stops the reading, a note does not.
public struct ReadingProblem: Hashable, Sendable {
  public enum Severity: String, Sendable {
    /// The file could not be read, or not to its end. The command ends with status 2.
    case error
    case note
  }

  public let severity: Severity
  /// What is wrong and what to do, in one sentence, without words of the draft.
  public let message: String
  public let place: Offset<InSource>

  public static func error(_ message: String, at place: Offset<InSource>) -> Self {
    Self(severity: .error, message: message, place: place)
  }

  public static func note(_ message: String, at place: Offset<InSource>) -> Self {
    Self(severity: .note, message: message, place: place)
  }
}
