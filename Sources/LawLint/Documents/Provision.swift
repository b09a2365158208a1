/// A part of an act that has an address, from the act itself down to a point of a list.
///
/// Provisions are kept flat, in reading order; what lies inside one is `id + 1 ..< end`.
public struct Provision: Identifiable, Sendable, Hashable {
  /// An index into ``Document/provisions``.
  public typealias ID = Int

  public enum Kind: String, Sendable, CaseIterable {
    case act, book, part, title, chapter, division
    /// A numbered § or section: the unit that lawyers cite.
    case section
    /// The unit that lawyers cite where it is called article.
    case article
    /// A numbered or unnumbered subdivision of a section or article: ledd, stk., stycke, Absatz, subsection.
    case subsection
    /// A numbered or lettered item of a list: bokstav, nr., litra, Nummer, paragraph, point. Nested ones are deeper points.
    case point
    /// An unnumbered item of a list.
    case indent
    /// A block of text outside sections: an enacting formula, a paragraph of an annex.
    case paragraph
    case preamble, recital, annex, table, signature
    /// An editorial note, such as the history of amendments.
    case note
    /// The text of another act that an amending act quotes; its children are provisions of that act.
    case quotation

    /// Whether the kind groups sections and is left out of their addresses.
    public var isContainer: Bool {
      switch self {
      case .act, .book, .part, .title, .chapter, .division, .preamble: true
      default: false
      }
    }
  }

  /// What a provision does, which decides the rules that apply to it.
  public enum Role: String, Sendable, CaseIterable {
    case operative, purpose, scope, definition, penalty
    case entryIntoForce = "entry-into-force"
    case transitional
    /// An instruction to amend another act, such as "§ 3 skal lyde:".
    case amending
    case recital, annex, signature
    /// A note on earlier amendments; never linted.
    case history
  }

  public let id: ID
  public let kind: Kind
  public internal(set) var role: Role
  /// The number as a citation needs it: `8`, `8-12`, `8 a`, `b`, `IV`; without `§`, dots and parentheses.
  public let number: String?
  /// The position among the siblings of the same kind, from 1.
  public let ordinal: Int
  /// The identifier by which reports and baselines name the provision, unique in the document.
  ///
  /// The file's own `eId` where it has one, otherwise built by the Akoma Ntoso naming convention 1.0, 4.
  public let eId: String
  /// All text of the provision, number and heading and children too.
  public let range: TextRange
  public let parent: ID?
  /// One past the last provision inside this one.
  public let end: ID
  /// Whether the text is that of another act, quoted by an amending act.
  public let isQuoted: Bool

  /// The provisions inside this one, at any depth.
  public var descendants: Range<ID> { id + 1..<end }
}

/// A run of text that no sentence crosses.
public struct Block: Sendable, Hashable {
  public enum Kind: String, Sendable {
    /// The number of a provision, such as `§ 3.` or `b)`.
    case number
    case heading
    case body
    /// A cell of a table.
    case cell
    /// A note on earlier amendments, a footnote, or other text that is not law.
    case note
  }

  public let kind: Kind
  public let range: TextRange
  public let provision: Provision.ID
}
