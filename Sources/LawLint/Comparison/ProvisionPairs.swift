/// Which provisions of two versions of an act are the same.
struct ProvisionPairs {
  /// By the old provision, the new one, and the other way round.
  private(set) var newOf: [Provision.ID?]
  private(set) var oldOf: [Provision.ID?]

  init(old: Document, new: Document) {
    newOf = Array(repeating: nil, count: old.provisions.count)
    oldOf = Array(repeating: nil, count: new.provisions.count)
  }

  /// - Precondition: Neither has a counterpart yet.
  mutating func pair(_ old: Provision.ID, _ new: Provision.ID) {
    precondition(newOf[old] == nil && oldOf[new] == nil, "A provision has one counterpart")
    newOf[old] = new
    oldOf[new] = old
  }
}
