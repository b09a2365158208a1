@testable import LawLint

extension Finding {
  static func note(
    _ range: TextRange, in document: Document, severity: Severity = .warning, fingerprint: String
  ) -> Finding {
    Finding(
      rule: "vague-time/soon", code: "DEAD001", category: .vagueTime, kind: .barrier, family: "time",
      severity: severity, confidence: .high, principles: [], message: "This is no time limit.", why: "",
      suggestion: "", provision: document.blocks.isEmpty ? 0 : document.provision(at: range.lowerBound).id,
      range: range, sentence: range, related: [], also: [], fingerprint: fingerprint)
  }
}
