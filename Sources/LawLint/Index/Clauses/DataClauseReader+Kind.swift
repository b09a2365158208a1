extension DataClauseReader {
  /// A word of passing data on, with what stands around it.
  struct Flow {
    var verb: Int
    /// What gives the right or the duty.
    var entitlement: Int
    var actor: ClosedRange<Int>?
    var counterpart: ClosedRange<Int>?
    var data: ClosedRange<Int>?
    /// Whether a duty of secrecy gives way.
    var isLifted: Bool
  }

  /// What kind of clause a word of passing data on makes.
  func kind(of flow: Flow) -> DataClause.Kind? {
    let words = words(flow.verb)
    let hasData = flow.data != nil
    if words.contains(.exchange) { return hasData ? .exchange : nil }
    // What the parties may see of their own case is no flow of data.
    if words.contains(.access) {
      return isAccessToData(flow.verb) && !isByParty(flow) ? .access : nil
    }
    if words.contains(.accessible) { return hasData && isMadeAccessible(flow) ? .access : nil }
    if words.contains(.deed), words.isDisjoint(with: [.obtain, .disclose]) {
      return hasData && isAllowed(flow) ? .disclose : nil
    }
    if words.contains(.obtain) { return hasData ? obtained(flow, words) : nil }
    if words.contains(.disclose), hasData { return disclosed(flow) }
    if words.contains(.receive) { return hasData ? received(flow) : nil }
    return words.contains(.notify) ? told(flow) : given(flow)
  }

  private func isByParty(_ flow: Flow) -> Bool { flow.actor.map(isParty) ?? false }
  private func isByBody(_ flow: Flow) -> Bool { flow.actor.map(isPublic) ?? false }
  private func isWithBody(_ flow: Flow) -> Bool { flow.counterpart.map(isPublic) ?? false }

  private func obtained(_ flow: Flow, _ words: IndexWords) -> DataClause.Kind? {
    if flow.isLifted { return .obtain }
    // What a party must find out about itself, or about its customers, is no flow that an authority has part in.
    if isByParty(flow), !isWithBody(flow) { return nil }
    // "kan kreve at mottakeren gir opplysninger", "kan innhente opplysninger fra søkeren": from the party.
    if let counterpart = flow.counterpart, isParty(counterpart), counterpart.count <= 2 { return .demand }
    if words.contains(.require), !isWithBody(flow) {
      // "kan kreve at kommunen gir opplysninger"
      let behind = flow.verb + 1..<max(flow.verb + 1, bounds.upperBound)
      return behind.contains { context.has($0, .commonAuthority) } ? .obtain : .demand
    }
    return .obtain
  }

  /// What is disclosed by one who decides nothing: to an authority it is the party's own affair, to nobody that is named no flow.
  private func disclosed(_ flow: Flow) -> DataClause.Kind? {
    guard isByParty(flow), !flow.isLifted else { return .disclose }
    return isWithBody(flow) ? .demand : nil
  }

  /// "har rett til å få opplysninger fra": an authority's right, or anybody's to what a register holds.
  private func received(_ flow: Flow) -> DataClause.Kind? {
    guard !context.has(flow.entitlement, .shall), let data = flow.data,
      data.lowerBound > flow.verb, data.lowerBound - flow.verb <= 4,
      !words(data.lowerBound).contains(.register)
    else { return nil }
    if isByBody(flow) { return .obtain }
    let holdsRegister = { (range: ClosedRange<Int>) in range.contains { words($0).contains(.register) } }
    if holdsRegister(data) || flow.counterpart.map(holdsRegister) ?? false { return .access }
    return flow.actor == nil && isWithBody(flow) ? .obtain : nil
  }

  /// "skal underrette kommunen": what an authority or a holder of data tells another.
  private func told(_ flow: Flow) -> DataClause.Kind? {
    if isByBody(flow), bounds.contains(where: { words($0).contains(.mutual) }) { return .exchange }
    if isToBeTold(flow) { return bounds.contains { isParty($0...$0) } ? .demand : .disclose }
    guard let counterpart = flow.counterpart else {
      return flow.isLifted || flow.data != nil && isByBody(flow) ? .disclose : nil
    }
    guard isPublic(counterpart), !isReported(flow) else { return nil }
    return isByBody(flow) || flow.isLifted ? .disclose : .demand
  }

  /// "Die zuständige Behörde ist zu unterrichten": the subject is told, by nobody that is named.
  private func isToBeTold(_ flow: Flow) -> Bool {
    guard let actor = flow.actor, isPublic(actor), flow.counterpart == nil, actor.upperBound < flow.verb,
      context.has(flow.verb - 1, .preposition)
    else { return false }
    return (actor.upperBound..<flow.verb).contains { words($0).contains(.passive) }
  }

  /// "kan samtykke i, at tilsynet oplyser": a clause of its own stands between what gives the right and the verb.
  private func isReported(_ flow: Flow) -> Bool {
    language != .de && flow.entitlement + 1 < flow.verb
      && (flow.entitlement + 1..<flow.verb - 1).contains {
        context.has($0, .afterComma) && context.has($0, .subordinator)
      }
  }

  /// Whether a deed is allowed or ordered, and not only said to be done in some way.
  private func isAllowed(_ flow: Flow) -> Bool {
    flow.counterpart != nil || context.has(bounds, .modal) || words(flow.entitlement).contains(.entitled)
  }

  private func given(_ flow: Flow) -> DataClause.Kind? {
    guard flow.data != nil || flow.isLifted else { return nil }
    let next = flow.verb + 1
    if flow.isLifted || next < bounds.upperBound && words(next).contains(.out) { return .disclose }
    guard let counterpart = flow.counterpart,
      abs(counterpart.lowerBound - flow.verb) <= 10 || counterpart == requester
    else { return isByBody(flow) && isAtRequest ? .disclose : nil }
    // "Auskünfte aus dem Register werden erteilt"
    if comesFromRegister(counterpart) { return .disclose }
    // "skal gi søkeren opplysning om fristen": what a party is told is no flow of data.
    if isByBody(flow) { return isParty(counterpart) ? nil : .disclose }
    guard isPublic(counterpart) else { return nil }
    guard let actor = flow.actor else {
      // "Vedtektene skal gi opplysninger som er viktige for forholdet til kommunen": a name in a clause of its own.
      let between = flow.verb + 1..<max(flow.verb + 1, counterpart.lowerBound)
      if between.contains(where: opensClause) { return nil }
      // "Det kan bare gis opplysninger til andre organer": a right of whoever has them.
      let modal = max(bounds.lowerBound, flow.entitlement - 3)..<flow.entitlement + 1
      return context.has(modal, .may) ? .disclose : .demand
    }
    return isParty(actor) ? .demand : .disclose
  }

  private func comesFromRegister(_ counterpart: ClosedRange<Int>) -> Bool {
    let preposition = counterpart.lowerBound - 1
    guard preposition >= bounds.lowerBound, words(preposition).contains(.from),
      !words(preposition).contains(.to)
    else { return false }
    return counterpart.contains { words($0).contains(.register) }
  }

  /// "opplysningene skal være tilgjengelige for helsepersonell": for somebody, and not for the party.
  private func isMadeAccessible(_ flow: Flow) -> Bool {
    let next = flow.verb + 1
    return next < bounds.upperBound && words(next).contains(.forWhom) && !isByParty(flow)
  }

  /// Whether a word opens a clause with a verb, unlike "som nevnt i første ledd".
  private func opensClause(_ token: Int) -> Bool {
    context.has(token, .subordinator) && !context.has(token, .preposition)
      && (context.has(token + 1, [.passiveAuxiliary, .modal]) || words(token + 1).contains(.entitled))
  }
}
