/// Pairs the findings of a run with keys that were written down earlier, act by act.
///
/// Each key is used once, so that a fault which is written twice is known once. What fits best goes first:
///
/// 1. the same words in the same sentence of the same provision;
/// 2. the same words in the same sentence of another provision, since provisions are moved and renumbered;
/// 3. the same words in another sentence of the same provision, since sentences are mended. What was moved in step 2 says
///    which provision now is the same.
///
/// An act that no key names is compared with the acts that are gone, since files are renamed.
struct FindingMatch {
  private struct Form: Hashable {
    var rule: Rule.ID
    /// `nil` is any act that is gone.
    var act: String?
    /// `nil` is any provision.
    var eId: String?
    /// The digest or the words.
    var tail: String
  }

  private let keys: [FindingKey]
  private let acts: Set<String>
  /// The keys of each form, the next to be used last.
  private var forms: [Form: [Int]] = [:]
  private var isUsed: [Bool]

  /// - Parameter gone: The names of acts that can no longer be found.
  init(_ keys: [FindingKey], gone: Set<String>) {
    self.keys = keys
    acts = Set(keys.map(\.act))
    isUsed = Array(repeating: false, count: keys.count)
    for index in keys.indices.reversed() {
      let key = keys[index]
      for act in gone.contains(key.act) ? [key.act, nil] : [key.act] {
        for form in Self.forms(of: key, act) { forms[form, default: []].append(index) }
      }
    }
  }

  private static func forms(of key: FindingKey, _ act: String?) -> [Form] {
    var forms = [Form(rule: key.rule, act: act, eId: key.eId, tail: key.words)]
    if !key.digest.isEmpty {
      forms.append(Form(rule: key.rule, act: act, eId: key.eId, tail: key.digest))
      forms.append(Form(rule: key.rule, act: act, eId: nil, tail: key.digest))
    }
    return forms
  }

  /// The index of the key for each finding of one act, or `nil` for findings that are new.
  ///
  /// - Parameter isAligned: Whether the keys have the identifiers that their provisions have now, so that nothing has to be learnt
  ///   from what moved.
  /// - Complexity: O(*findings*) on average.
  mutating func pair(_ findings: [FindingKey], isAligned: Bool = false) -> [Int?] {
    var pairs = [Int?](repeating: nil, count: findings.count)
    guard let first = findings.first else { return pairs }
    let act = acts.contains(first.act) ? first.act : nil
    for index in findings.indices {
      let finding = findings[index]
      pairs[index] = use(Form(rule: finding.rule, act: act, eId: finding.eId, tail: finding.digest))
    }
    var renumbering = Renumbering()
    for index in findings.indices where pairs[index] == nil {
      let finding = findings[index]
      guard let key = use(Form(rule: finding.rule, act: act, eId: nil, tail: finding.digest)) else {
        continue
      }
      pairs[index] = key
      if !isAligned { renumbering.learn(from: keys[key].eId, to: finding.eId) }
    }
    for index in findings.indices where pairs[index] == nil {
      let finding = findings[index]
      for eId in renumbering.origins(of: finding.eId) where pairs[index] == nil {
        pairs[index] = use(Form(rule: finding.rule, act: act, eId: eId, tail: finding.words))
      }
    }
    return pairs
  }

  /// The keys that no finding was paired with, in their order.
  var unused: [Int] { keys.indices.filter { !isUsed[$0] } }

  private mutating func use(_ form: Form) -> Int? {
    while let index = forms[form]?.popLast() {
      if isUsed[index] { continue }
      isUsed[index] = true
      return index
    }
    return nil
  }
}
