/// Reads how data go from one to another in one sentence.
///
/// A clause is a word of obtaining, disclosing, exchanging or having access, close to a word for data, with a modal verb or
/// another word that gives a right or a duty. Everyday verbs of giving count only where an authority or a holder of data
/// gives, since all who apply give information, and so do verbs of telling, which need no word for what is told. What is
/// forbidden, or left to regulations, is no clause.
struct DataClauseReader {
  let language: LanguageCode
  let book: IndexBook
  let context: MatchContext
  let bounds: Range<Int>
  /// Whether the sentence is an item of a list whose lead has the modal verb.
  var isLed = false

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
  static let reach = 16
  /// The same in German, whose frames are as long as what stands in them.
  private static let longReach = 48

  var reach: Int { language == .de ? Self.longReach : Self.reach }

  func clause() -> Reading? {
    let all = book.words(of: bounds, context)
    let hasSecrecy = all.isSuperset(of: [.secrecy, .despite])
    let hasData = all.contains(.object)
    guard
      !all.isDisjoint(with: .transfer)
        && (hasData || hasSecrecy || !all.isDisjoint(with: [.notify, .notice])
          || all.isSuperset(of: [.access, .document]))
        || hasSecrecy
    else { return nil }
    let secrecy = hasSecrecy ? liftedSecrecy : nil
    guard !all.isDisjoint(with: .transfer) || secrecy.map({ hasData || isPhrase($0) }) ?? false else {
      return nil
    }
    guard !isDelegated(all) else { return nil }
    var weak: Reading?
    for token in bounds {
      let words = words(token)
      guard !words.isDisjoint(with: .transfer), !isAside(token, words),
        let reading = reading(token, words, secrecy)
      else { continue }
      if words.isDisjoint(with: .certain) || reading.kind == .demand {
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

  /// `auf Verlangen`, `på anmodning`: how something is asked for, and not what may be done, unlike `zu verlangen`.
  private func isAside(_ token: Int, _ words: IndexWords) -> Bool {
    words.contains(.obtain) && token > bounds.lowerBound && context.has(token - 1, .preposition)
      && (language != .de || context.has(token, .capitalized))
  }

  private func reading(_ verb: Int, _ words: IndexWords, _ secrecy: ClosedRange<Int>?) -> Reading? {
    let isDeed = words.contains(.deed) && words.isDisjoint(with: [.obtain, .disclose, .exchange])
    guard let entitlement = isDeed ? permission(of: verb) : entitlement(of: verb),
      !isForbidden(verb, entitlement), isDeed || !isDependent(verb, behind: entitlement)
    else { return nil }
    let data = data(near: verb)
    guard data != nil || secrecy != nil || words.contains(.notify) else { return nil }
    if let data, isNegated(data) { return nil }
    let actor = actor(of: verb, entitlement)
    let counterpart = counterpart(of: verb, entitlement, besides: actor) ?? requester
    let flow = Flow(
      verb: verb, entitlement: entitlement, actor: actor, counterpart: counterpart, data: data,
      isLifted: secrecy != nil)
    guard let kind = kind(of: flow) else { return nil }
    let places = [verb, entitlement] + (data.map { [$0.lowerBound, $0.upperBound] } ?? [])
    return Reading(
      kind: kind, tokens: places.min()!...places.max()!, actor: actor, counterpart: counterpart, data: data,
      purpose: purpose, secrecy: secrecy)
  }

  /// Whether the sentence leaves the matter to regulations: "kan gi forskrift om hvilke opplysninger som kan innhentes".
  private func isDelegated(_ all: IndexWords) -> Bool {
    if all.contains(.empowered), context.has(bounds, .generalRules) { return true }
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
    let own = words(verb)
    if own.contains(.object) { return verb...verb }
    let objects: IndexWords = own.contains(.access) ? [.object, .document] : .object
    let takesNotice = !own.isDisjoint(with: [.give, .obtain, .receive, .disclose])
    for distance in 1...reach {
      // A notice stands at its verb: "gi melding", and not "etter mottatt melding".
      let isNear = takesNotice && distance <= 5
      // "Enthält der Antrag die Daten, übermittelt die Behörde …": what stands in the clause before is not passed on.
      let places = context.has(verb, .afterComma) ? [verb + distance] : [verb + distance, verb - distance]
      for token in places where bounds.contains(token) {
        guard !words(token).isDisjoint(with: objects) || isNear && words(token).contains(.notice) else {
          continue
        }
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

  /// "keine Daten": that nothing is passed on.
  private func isNegated(_ data: ClosedRange<Int>) -> Bool {
    let before = max(bounds.lowerBound, data.lowerBound - 2)..<data.lowerBound
    return language == .de && context.has(before, .negation)
      && !before.contains { context.has($0 + 1, ClauseEdges.breaks) }
  }

  func isAccessToData(_ token: Int) -> Bool {
    let behind = token + 1..<max(token + 1, min(bounds.upperBound, token + 10))
    // "adgang til å …" is a right to do something.
    if let infinitive = behind.dropFirst().first, context.has(infinitive, .subordinator), behind.count > 1,
      infinitive == token + 2
    {
      return false
    }
    return behind.contains {
      !words($0).isDisjoint(with: [.object, .document]) && words($0).isDisjoint(with: .access)
    }
  }

  /// "uten hensyn til taushetsplikt", which is said of nothing but a flow of data, unlike "unntak fra taushetsplikten".
  private func isPhrase(_ secrecy: ClosedRange<Int>) -> Bool {
    secrecy.lowerBound > bounds.lowerBound && context.has(secrecy.lowerBound - 1, .preposition)
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
