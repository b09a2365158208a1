/// Reads how data go from one to another in one sentence.
///
/// A clause is a word of obtaining, disclosing, exchanging or having access, close to a word for data, with a modal verb or
/// another word that gives a right or a duty. Everyday verbs of giving count only where an authority or a holder of data
/// gives, since all who apply give information. What is forbidden, or left to regulations, is no clause.
struct DataClauseReader {
  let language: LanguageCode
  let book: IndexBook
  let context: MatchContext
  let bounds: Range<Int>

  /// A clause in terms of tokens.
  struct Reading {
    var kind: DataClause.Kind
    var tokens: ClosedRange<Int>
    var actor: ClosedRange<Int>?
    var counterpart: ClosedRange<Int>?
    var data: ClosedRange<Int>?
    var purpose: ClosedRange<Int>?
    var secrecy: ClosedRange<Int>?
  }

  /// How many tokens may stand between the verb and the data, or the verb and what gives the right.
  private static let reach = 16

  func clause() -> Reading? {
    let all = book.words(of: bounds, context)
    let hasSecrecy = all.isSuperset(of: [.secrecy, .despite])
    guard !all.isDisjoint(with: .transfer), all.contains(.object) || hasSecrecy else { return nil }
    let secrecy = hasSecrecy ? liftedSecrecy : nil
    guard !isDelegated else { return nil }
    var weak: Reading?
    for token in bounds {
      let words = words(token)
      guard !words.isDisjoint(with: .transfer), let reading = reading(token, words, secrecy) else { continue }
      if words.isDisjoint(with: [.obtain, .disclose, .exchange, .access, .deed]) || reading.kind == .demand {
        weak = weak ?? reading
      } else {
        return reading
      }
    }
    if let weak { return weak }
    return secrecy.map { Reading(kind: .lift, tokens: $0, secrecy: $0) }
  }

  func words(_ token: Int) -> IndexWords { book.words(token, context) }

  // MARK: One verb

  private func reading(_ verb: Int, _ words: IndexWords, _ secrecy: ClosedRange<Int>?) -> Reading? {
    let isDeed = words.contains(.deed) && words.isDisjoint(with: [.obtain, .disclose, .exchange])
    guard let entitlement = isDeed ? permission(of: verb) : entitlement(of: verb),
      !isForbidden(verb, entitlement)
    else { return nil }
    let data = data(near: verb)
    guard data != nil || secrecy != nil else { return nil }
    let actor = actor(before: verb)
    let counterpart = counterpart(behind: verb)
    guard let kind = kind(verb, words, actor, counterpart, hasData: data != nil, secrecy != nil) else {
      return nil
    }
    let places = [verb, entitlement] + (data.map { [$0.lowerBound, $0.upperBound] } ?? [])
    return Reading(
      kind: kind, tokens: places.min()!...places.max()!, actor: actor, counterpart: counterpart, data: data,
      purpose: purpose, secrecy: secrecy)
  }

  private func kind(
    _ verb: Int, _ words: IndexWords, _ actor: ClosedRange<Int>?, _ counterpart: ClosedRange<Int>?,
    hasData: Bool, _ isLifted: Bool
  ) -> DataClause.Kind? {
    if words.contains(.exchange) { return hasData ? .exchange : nil }
    if words.contains(.access) { return isAccessToData(verb) ? .access : nil }
    if words.contains(.deed), words.isDisjoint(with: [.obtain, .disclose]) {
      return hasData ? .disclose : nil
    }
    let giver = actor.map(isPublic) ?? false
    let party = actor.map(isParty) ?? false
    if words.contains(.obtain) {
      guard hasData else { return nil }
      // "kan kreve at mottakeren gir opplysninger": from the party, about their own affairs.
      if let counterpart, !isLifted, isParty(counterpart), counterpart.count <= 2 { return .demand }
      return giver || isLifted || counterpart != nil || actor == nil ? .obtain : .demand
    }
    let receiver = counterpart.map(isPublic) ?? false
    if words.contains(.disclose), hasData {
      return party && receiver && !isLifted ? .demand : .disclose
    }
    guard hasData || isLifted else { return nil }
    let isOut = verb + 1 < bounds.upperBound && self.words(verb + 1).contains(.out)
    if isLifted || isOut || giver && counterpart != nil { return .disclose }
    guard let counterpart, abs(counterpart.lowerBound - verb) <= 10 else { return nil }
    return receiver ? (party || actor == nil ? .demand : .disclose) : nil
  }

  /// What gives the right or the duty: a modal verb, `plikter`, `berechtigt`.
  private func entitlement(of verb: Int) -> Int? {
    let first = max(bounds.lowerBound, verb - Self.reach)
    var found: Int?
    for token in first..<min(bounds.upperBound, verb + (isVerbFinal ? Self.reach : 6)) {
      guard context.has(token, .modal) || words(token).contains(.entitled) else { continue }
      if token <= verb { found = token } else { return found ?? token }
    }
    return found
  }

  /// What allows or orders a deed that is its subject: `utlevering kan skje`, `die Übermittlung ist zulässig`.
  private func permission(of deed: Int) -> Int? {
    if deed > bounds.lowerBound, context.has(deed - 1, .preposition) { return nil }
    return (deed + 1..<max(deed + 1, min(bounds.upperBound, deed + 16))).first { words($0).contains(.happen) }
  }

  private var isVerbFinal: Bool { language == .de }

  /// Whether a negation stands between what gives the right and the verb, or right behind them.
  private func isForbidden(_ verb: Int, _ entitlement: Int) -> Bool {
    let range = min(verb, entitlement)..<min(bounds.upperBound, max(verb, entitlement) + 2)
    return context.has(range, .negation) && !context.has(range, .restriction)
  }

  /// Whether the sentence leaves the matter to regulations: "kan gi forskrift om hvilke opplysninger som kan innhentes".
  private var isDelegated: Bool {
    var modal: Int?
    for token in bounds {
      if context.has(token, .modal) { modal = token }
      guard context.has(token, .generalRules) else { continue }
      let isGiven = (max(bounds.lowerBound, token - 3)..<token).contains { words($0).contains(.give) }
      guard isGiven || modal.map({ token - $0 <= 8 && context.has($0, .may) }) ?? false else { continue }
      let modal = modal ?? token
      return !bounds.prefix(while: { $0 < modal }).contains {
        !words($0).isDisjoint(with: [.obtain, .disclose])
      }
    }
    return false
  }

  // MARK: Data and purpose

  private func data(near verb: Int) -> ClosedRange<Int>? {
    if words(verb).contains(.object) { return verb...verb }
    for distance in 1...Self.reach {
      for token in [verb + distance, verb - distance] where bounds.contains(token) {
        guard words(token).contains(.object) else { continue }
        return token...end(ofDataFrom: token, verb)
      }
    }
    return nil
  }

  /// The words that say which data: `opplysninger om inntekt og formue`.
  private func end(ofDataFrom start: Int, _ verb: Int) -> Int {
    var end = start
    for token in start + 1..<max(start + 1, min(bounds.upperBound, start + 12)) {
      // "om" opens a clause and says what data are about.
      let opensClause = context.has(token, .subordinator) && !context.has(token, .preposition)
      if context.has(token, ClauseEdges.breaks) || context.has(token, [.may, .shall]) || opensClause
        || words(token).contains(.from) || token == verb
      {
        break
      }
      end = token
    }
    return end
  }

  private var purpose: ClosedRange<Int>? {
    guard let first = bounds.first(where: { words($0).contains(.purpose) }) else { return nil }
    var end = first
    while end + 1 < bounds.upperBound, !context.has(end + 1, ClauseEdges.breaks), end - first < 20 {
      end += 1
    }
    return first...end
  }

  private func isAccessToData(_ token: Int) -> Bool {
    let behind = token + 1..<max(token + 1, min(bounds.upperBound, token + 10))
    // "adgang til å …" is a right to do something.
    if let infinitive = behind.dropFirst().first, context.has(infinitive, .subordinator), behind.count > 1,
      infinitive == token + 2
    {
      return false
    }
    return behind.contains { words($0).contains(.object) && words($0).isDisjoint(with: .access) }
  }

  /// "uten hinder av taushetsplikt", "taushetsplikten er ikke til hinder".
  private var liftedSecrecy: ClosedRange<Int>? {
    for token in bounds where words(token).contains(.despite) {
      let behind = token..<min(bounds.upperBound, token + 10)
      if let secrecy = behind.first(where: { words($0).contains(.secrecy) }) { return token...secrecy }
      let before = max(bounds.lowerBound, token - 16)..<token
      if let secrecy = before.first(where: { words($0).contains(.secrecy) }),
        context.has(secrecy..<min(bounds.upperBound, token + 3), .negation)
      {
        return secrecy...token
      }
    }
    return nil
  }
}
