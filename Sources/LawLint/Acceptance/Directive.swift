/// A line in a draft that accepts the findings of a rule in the provision that follows:
///
///     <?lawlint accept paper-form/copies reason="The courts ask for it." owner="Justice" expires="2027-03-01"?>
///     <!-- lawlint: accept paper-form/copies reason="The courts ask for it." -->
///     lawlint: accept paper-form/copies reason="The courts ask for it."
///
/// The first two stand in XML, the last two on a line of their own in Markdown and plain text.
struct Directive: Hashable, Sendable {
  /// As it is written.
  var rule: String
  var reason: String
  var owner: String?
  var date: Day?
  /// The last day on which it holds.
  var expires: Day?
  /// Where it begins.
  var place: Offset<InContent>

  /// What is wrong with a directive.
  struct Mistake: Error, Hashable {
    var reason: String
    var place: Offset<InContent>
  }

  private static let keys = ["reason", "owner", "date", "expires"]

  /// - Parameter text: What stands behind the word `lawlint`.
  init(_ text: some StringProtocol, at place: Offset<InContent>) throws(Mistake) {
    func mistake(_ reason: String) -> Mistake { Mistake(reason: reason, place: place) }
    var rest = Substring(text).drop { $0 == ":" || $0.isWhitespace }
    let verb = Self.word(&rest)
    guard verb == "accept" else {
      throw mistake("‘\(verb)’ is nothing that a directive can do; write lawlint accept RULE reason=\"…\"")
    }
    rule = Self.word(&rest)
    guard !rule.isEmpty, !rule.contains("=") else {
      throw mistake("the directive names no rule; write lawlint accept RULE reason=\"…\"")
    }
    var values: [String: String] = [:]
    while !rest.isEmpty {
      let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(key.count)
      guard Self.keys.contains(key) else {
        let hint = Spelling.nearest(to: key, in: Self.keys).map { "; did you mean ‘\($0)’?" } ?? ""
        throw mistake("‘\(key.prefix(40))’ is no part of a directive\(hint)")
      }
      guard rest.first == "=", let quote = rest.dropFirst().first, quote == "\"" || quote == "'",
        let end = rest.dropFirst(2).firstIndex(of: quote)
      else { throw mistake("the directive has no text in quotation marks behind ‘\(key)=’") }
      guard values.updateValue(rest.dropFirst(2)[..<end].collapsed, forKey: key) == nil else {
        throw mistake("the directive says ‘\(key)’ twice")
      }
      rest = rest[end...].dropFirst().drop(while: \.isWhitespace)
    }
    reason = values["reason"] ?? ""
    guard !reason.isEmpty else { throw mistake("the directive gives no reason=\"…\"") }
    owner = values["owner"]
    for key in ["date", "expires"] {
      guard let text = values[key] else { continue }
      guard let day = Day(text) else {
        throw mistake("‘\(key)’ in the directive is no day; write it as 2027-03-01")
      }
      if key == "date" { date = day } else { expires = day }
    }
    self.place = place
  }

  private static func word(_ rest: inout Substring) -> String {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...].drop(while: \.isWhitespace)
    return String(word)
  }
}
