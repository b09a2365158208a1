/// A place where an act refers to one of its provisions, or to another act.
public struct Reference: Sendable, Hashable {
  /// One part of the address that the draft writes, such as `stk. 2`.
  public struct Step: Sendable, Hashable {
    public enum Unit: Sendable, Hashable {
      /// A section or an article.
      case section
      case chapter, subsection, point, sentence
    }

    public let unit: Unit
    /// As ``Provision/number``, in lower case and without spaces: `3-4`, `8a`, `b`.
    public let number: String
  }

  public enum Target: Sendable, Hashable {
    /// A provision of the same act.
    case provision(Provision.ID)
    /// The act has no such section.
    case missingSection
    /// The act has the provision, but not the part of it that is named.
    case missingPart(of: Provision.ID)
    /// Another act is named beside the reference.
    case elsewhere
    /// The words do not tell which act is meant, or which of several provisions.
    case unclear
  }

  /// From the first word of the address to the last that is not shared with a reference before it.
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  /// The provision that refers.
  public let source: Provision.ID
  /// From the outermost to the innermost; a reference within the section begins below it.
  public let steps: [Step]
  public let target: Target
  /// Whether the words around say that the target tells what is meant: `som nevnt i § 3`, `im Sinne des § 3`.
  public var isBorrowing = false
  /// The act that is named beside a reference to another act; an index into ``ActIndex/citedActs``.
  public var act: Int?
}
