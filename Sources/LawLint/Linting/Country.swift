/// What a country has that its acts need not make or ask for again: registers and shared solutions.
public struct Country: Sendable, Hashable {
  /// A register, and the facts that it holds.
  public struct Register: Sendable, Hashable {
    public let name: String
    /// Names of lexicon classes without their `fact-`: `income`, `residence`.
    public let facts: [String]
    /// Documents that only repeat what the register says.
    public let certificates: [String]
    /// Where this is said, or `nil` when nobody has checked it.
    public let source: String?

    public init(name: String, facts: [String], certificates: [String], source: String?) {
      self.name = name
      self.facts = facts
      self.certificates = certificates
      self.source = source
    }
  }

  /// A solution that authorities share, and what it is for.
  public struct Solution: Sendable, Hashable {
    public enum Purpose: String, Sendable, CaseIterable {
      case identification, post, form, payment, exchange, signature
    }

    public let name: String
    public let purpose: Purpose
    /// Where this is said, or `nil` when nobody has checked it.
    public let source: String?

    public init(name: String, purpose: Purpose, source: String?) {
      self.name = name
      self.purpose = purpose
      self.source = source
    }
  }

  public let jurisdiction: Jurisdiction
  /// The day the entries were checked, `2026-11-22`.
  public let checked: String
  public let registers: [Register]
  public let solutions: [Solution]

  public init(jurisdiction: Jurisdiction, checked: String, registers: [Register], solutions: [Solution]) {
    self.jurisdiction = jurisdiction
    self.checked = checked
    self.registers = registers
    self.solutions = solutions
  }

  /// The names of the registers that hold a fact, as a text lists them: `A, B`; `nil` if none does.
  func registers(holding fact: String) -> String? {
    let names = registers.filter { $0.facts.contains(fact) }.map(\.name)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What `{solution-post}` and the like stand for in the texts of rules; `nil` for other names.
  func solutions(named name: String) -> String? {
    guard name.hasPrefix("solution-"), let purpose = Solution.Purpose(rawValue: String(name.dropFirst(9)))
    else {
      return nil
    }
    let names = solutions.filter { $0.purpose == purpose }.map(\.name)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
