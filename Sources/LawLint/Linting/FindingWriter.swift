/// Writes what a reader is told about matches in one document.
struct FindingWriter {
  private let document: Document
  private let rules: RuleSet
  private let wordings: RuleWordings
  private let country: Country?
  /// What names the act in fingerprints.
  private let identifier: String
  /// Whether the act amends others, and none of them was read.
  private let lacksBase: Bool

  init(
    document: Document, rules: RuleSet, _ wordings: RuleWordings, country: Country?, lacksBase: Bool
  ) {
    self.lacksBase = lacksBase
    self.document = document
    identifier = document.metadata.identifier ?? document.source.name.path(below: nil)
    self.rules = rules
    self.wordings = wordings
    self.country = country
  }

  func finding(_ draft: FindingDraft) -> Finding {
    let rule = rules.rules[draft.rule]
    let wording = wordings[draft.rule]
    let value = { argument($0, of: draft) }
    return Finding(
      rule: rule.id, code: rule.code, category: rule.category, kind: rule.kind, family: rule.family,
      severity: draft.severity, confidence: rule.confidence, principles: rule.principles,
      message: wording.message.filled(value), why: wording.why.filled(value),
      suggestion: wording.suggestion.filled(value)
        + (saysBase(rule) ? " " + MessageTemplate.baseNotRead(wordings.language) : ""),
      provision: draft.sentence.provision, range: draft.range,
      sentence: draft.sentence.range, related: draft.related,
      also: draft.also,
      fingerprint: "\(draft.digest ?? digest(draft))_\(draft.copy)")
  }

  /// Whether a finding of a rule must say that what is missing may stand in the act that is amended.
  private func saysBase(_ rule: Rule) -> Bool {
    lacksBase && (rule.isOncePerAct || rule.check?.asksForAbsence ?? false)
  }

  /// What stands at a place of the rule's texts, or `nil` if the rule does not say.
  private func argument(_ name: String, of draft: FindingDraft) -> String? {
    if let capture = draft.captures.last(where: { $0.name == name }) {
      let quote = MessageTemplate.quote(document.line(capture.range))
      return name == "bearer" && draft.hasCommonBearer ? MessageTemplate.uncapitalized(quote) : quote
    }
    if let own = draft.arguments[name] { return own }
    switch name {
    case "hit": return MessageTemplate.quote(document.line(draft.range))
    case "bearer": return MessageTemplate.unnamedAuthority(wordings.language)
    case "register": return MessageTemplate.unnamedRegister(wordings.language)
    default: return country?.solutions(named: name)
    }
  }

  // MARK: Fingerprints

  /// Tells drafts with equal fingerprints apart, by how many stand before each.
  ///
  /// Digests are dear, so only drafts that may be copies of others get theirs here.
  func numberCopies(among drafts: inout [FindingDraft]) {
    struct Key: Hashable {
      var rule: Int
      var provision: Provision.ID
      var shape: FindingDraft.Shape
    }
    var first: [Key: Int] = [:]
    var copies: [String: Int] = [:]
    func number(_ index: Int) {
      let digest = digest(drafts[index])
      drafts[index].digest = digest
      drafts[index].copy = copies[digest, default: 0]
      copies[digest, default: 0] += 1
    }
    for index in drafts.indices {
      let draft = drafts[index]
      let key = Key(rule: draft.rule, provision: draft.sentence.provision, shape: draft.shape)
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      if drafts[earlier].digest == nil { number(earlier) }
      number(index)
    }
  }

  private func digest(_ draft: FindingDraft) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(rules.rules[draft.rule].id)
    fingerprint.add(identifier)
    fingerprint.add(document.provisions[draft.sentence.provision].eId)
    fingerprint.add(document.line(draft.range))
    fingerprint.add(OneLine.bytes(of: document.text[draft.sentence.range.indices()]))
    return fingerprint.digest()
  }
}

/// The texts of rules for readers of one language, each made ready once.
final class RuleWordings {
  let language: LanguageCode
  private let rules: RuleSet
  /// By index of rule.
  private var known: [Int: RuleWording] = [:]

  init(_ rules: RuleSet, _ language: LanguageCode) {
    self.rules = rules
    self.language = language
  }

  subscript(rule: Int) -> RuleWording {
    if let wording = known[rule] { return wording }
    let wording = RuleWording(rules.rules[rule], language)
    known[rule] = wording
    return wording
  }
}
