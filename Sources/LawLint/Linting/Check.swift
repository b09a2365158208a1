/// Something that a rule looks for in a whole act, written in Swift; a rule's file names it.
public struct Check: Sendable {
  /// Where the check found something, and what its rule's texts need to know of it.
  public struct Match: Sendable {
    /// The words found.
    public var range: TextRange
    /// Other places that belong to it; they are put in order of the text.
    public var related: [TextRange]
    /// What stands for `{name}` in the rule's texts; `{hit}` is filled with the words found.
    public var arguments: [String: String]

    public init(_ range: TextRange, related: [TextRange] = [], arguments: [String: String] = [:]) {
      self.range = range
      self.related = related
      self.arguments = arguments
    }
  }

  /// What a rule's file calls it: `dangling-section`.
  public let name: String
  /// The parts of the index that it looks at; the others may be empty.
  public let parts: ActIndex.Parts
  /// The matches in an act, in any order, with the numbers of the rule by name.
  public let matches: @Sendable (ActIndex, _ parameters: [String: Int]) -> [Match]
  /// The numbers that the rule must have.
  public let parameters: [String]

  public init(
    _ name: String, reads parts: ActIndex.Parts, matches: @escaping @Sendable (ActIndex) -> [Match]
  ) {
    self.init(name, reads: parts, parameters: []) { index, _ in matches(index) }
  }

  /// - Parameter matches: Finds every parameter among the numbers.
  public init(
    _ name: String, reads parts: ActIndex.Parts, parameters: [String],
    matches: @escaping @Sendable (ActIndex, [String: Int]) -> [Match]
  ) {
    self.name = name
    self.parts = parts
    self.parameters = parameters
    self.matches = matches
  }
}
