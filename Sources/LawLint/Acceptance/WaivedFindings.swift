/// Finds what the waivers of a file speak of, act by act.
///
/// A waiver that fits more findings than it means accepts none of them: which one was meant, a person must say.
struct WaivedFindings: Sendable {
  private let waivers: [Waiver]
  private let path: String
  private let names: ActNames
  private let today: Day
  /// The waiver of each key; one that means several findings has several keys.
  private let owners: [Int]
  private var match: FindingMatch
  private var isUsed: [Bool]
  private var acts: [String: Set<Rule.ID>] = [:]
  private let gone: Set<String>
  private var remarks: [Int: Report.Notice] = [:]

  init(_ list: Acceptances.Waivers, today: Day) {
    waivers = list.waivers
    path = list.path
    names = list.names
    gone = list.gone
    self.today = today
    isUsed = Array(repeating: false, count: waivers.count)
    var keys: [FindingKey] = []
    var owners: [Int] = []
    for (index, waiver) in waivers.enumerated() where !waiver.hasExpired(on: today) {
      for _ in 0..<waiver.count {
        keys.append(waiver.key)
        owners.append(index)
      }
    }
    self.owners = owners
    match = FindingMatch(keys, gone: list.gone)
  }

  /// The answer to each finding of an act, in their order.
  mutating func answers(to linted: LintedDocument, rules on: Set<Rule.ID>) -> [Acceptance?] {
    let act = names.name(of: linted.document)
    acts[act, default: []].formUnion(on)
    let findings = linted.keys(named: names)
    let unclear = unclearFindings(among: findings, of: act)
    let asked = findings.indices.filter { !unclear.contains($0) }
    var answers = [Acceptance?](repeating: nil, count: findings.count)
    for (finding, key) in zip(asked, match.pair(asked.map { findings[$0] })) {
      guard let key else { continue }
      answers[finding] = use(owners[key], for: findings[finding])
    }
    for (index, waiver) in waivers.enumerated()
    where isOpen(index) && waiver.act == act && waiver.sentence == nil {
      let alike = asked.filter {
        answers[$0] == nil && findings[$0].rule == waiver.rule && findings[$0].words == waiver.key.words
      }
      if alike.count == 1 { answers[alike[0]] = use(index, for: findings[alike[0]]) }
      if alike.count > 1 {
        remark(index, "the provision has none of these words, and \(alike.count) others have")
      }
    }
    return answers
  }

  /// The findings of which there are more than waivers mean.
  private mutating func unclearFindings(among findings: [FindingKey], of act: String) -> Set<Int> {
    var unclear: Set<Int> = []
    for (index, waiver) in waivers.enumerated() where isOpen(index) && waiver.act == act {
      let key = waiver.key
      let fitting = findings.indices.filter { finding in
        findings[finding].rule == key.rule && findings[finding].eId == key.eId
          && (key.digest.isEmpty
            ? findings[finding].words == key.words : findings[finding].digest == key.digest)
      }
      let meant = waivers.indices.filter { isOpen($0) && waivers[$0].act == act && waivers[$0].key == key }
        .reduce(0) { $0 + waivers[$1].count }
      guard fitting.count > meant else { continue }
      unclear.formUnion(fitting)
      remark(
        index,
        "the waiver fits \(fitting.count) findings and accepts none; "
          + (waiver.sentence == nil
            ? "give its sentence, or count: \(fitting.count)" : "count: \(fitting.count) means all"))
    }
    return unclear
  }

  private func isOpen(_ waiver: Int) -> Bool {
    !isUsed[waiver] && !waivers[waiver].hasExpired(on: today)
  }

  private mutating func use(_ index: Int, for finding: FindingKey) -> Acceptance {
    let waiver = waivers[index]
    isUsed[index] = true
    if finding.act != waiver.act {
      remark(index, "the act is called \(finding.act) now", .note)
    } else if finding.eId != waiver.provision {
      remark(index, "the words stand in \(finding.eId) now", .note)
    } else if waiver.sentence != nil, finding.digest != waiver.key.digest {
      remark(index, "the sentence has changed since it was accepted; look at the reason again")
    }
    return waiver.acceptance(in: path)
  }

  private mutating func remark(
    _ waiver: Int, _ message: String, _ severity: Report.Notice.Severity = .warning
  ) {
    remarks[waiver] = Report.Notice(
      severity: severity, path: path, line: waivers[waiver].line, message: message)
  }

  /// In order of line; asked for behind the last act.
  var notices: [Report.Notice] {
    waivers.indices.compactMap { index in
      let waiver = waivers[index]
      if let remark = remarks[index] { return remark }
      let message: String
      if let expires = waiver.expires, expires < today {
        message = "the waiver expired on \(expires); its finding asks for an answer again"
      } else if !isUsed[index], acts[waiver.act]?.contains(waiver.rule) ?? false {
        message = "the waiver accepts nothing: no such finding is left; take it out"
      } else if !isUsed[index], gone.contains(waiver.act) {
        message = "the waiver accepts nothing: there is no file \(waiver.act); take it out"
      } else {
        return nil
      }
      return Report.Notice(severity: .warning, path: path, line: waiver.line, message: message)
    }
  }
}

extension Waiver {
  fileprivate func hasExpired(on today: Day) -> Bool { expires.map { $0 < today } ?? false }
}
