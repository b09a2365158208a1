extension ActIndex {
  /// What the index holds, a line each, for `lawlint dump --stage index`: what it is, where, and the words.
  public func dump() -> String {
    var lines: [(place: Int, line: String)] = references.map { reference in
      let words = "\"\(line(reference.range))\" -> \(target(reference))"
      return entry("reference", reference.source, reference.range, words)
    }
    lines += definitions.map { definition in
      let notes = (definition.holdsInAct ? " in the act" : "") + (definition.isUsed ? "" : " unused")
      return entry("definition", definition.provision, definition.range, "\"\(definition.term)\"\(notes)")
    }
    return lines.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map(\.line).joined()
  }

  private func entry(
    _ kind: String, _ id: Provision.ID, _ range: TextRange, _ words: String
  ) -> (place: Int, line: String) {
    (range.lowerBound.index, "\(kind) \(address(id)) \(place(range)) \(words)\n")
  }

  private func target(_ reference: Reference) -> String {
    switch reference.target {
    case .provision(let id): address(id)
    case .missingSection: "missing"
    case .missingPart(let id): "missing in \(address(id))"
    case .elsewhere: "another act"
    case .unclear: "unclear"
    }
  }

  private func address(_ id: Provision.ID) -> String {
    let eId = document.provisions[id].eId
    return eId.isEmpty ? "-" : eId
  }

  private func place(_ range: TextRange) -> String { "\(range.lowerBound.index)..\(range.upperBound.index)" }

  private func line(_ range: TextRange) -> String {
    document.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
