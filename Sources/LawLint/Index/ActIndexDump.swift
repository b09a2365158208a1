extension ActIndex {
  /// What the index holds, a line each, for `lawlint dump --stage index`: what it is, where, and the words.
  public func dump() -> String {
    var lines: [(place: Int, line: String)] = []
    func add(_ kind: String, _ id: Provision.ID, _ range: TextRange, _ words: String) {
      lines.append((range.lowerBound.index, "\(kind) \(address(id)) \(place(range)) \(words)\n"))
    }
    for reference in references {
      add("reference", reference.source, reference.range, "\(quote(reference.range)) -> \(target(reference))")
    }
    for act in citedActs {
      add("act", act.provision, act.range, quote(act.range) + (act.eli.map { " eli=\($0)" } ?? ""))
    }
    for definition in definitions {
      let notes = (definition.holdsInAct ? " in the act" : "") + (definition.isUsed ? "" : " unused")
      add("definition", definition.provision, definition.range, "\"\(definition.term)\"\(notes)")
    }
    for clause in dataClauses { add("data", clause.provision, clause.range, words(of: clause)) }
    for deadline in deadlines { add("deadline", deadline.provision, deadline.range, words(of: deadline)) }
    for threshold in thresholds {
      add(
        "threshold", threshold.provision, threshold.range,
        "\(threshold.side.rawValue) \(quote(threshold.range))")
    }
    for document in documents { add("document", document.provision, document.range, quote(document.range)) }
    for fact in facts { add("fact", fact.provision, fact.range, "\(fact.fact) \(quote(fact.range))") }
    for norm in norms where !norm.isSubordinate {
      add(norm.modality.rawValue, sentences[norm.sentence].provision, norm.marker, words(of: norm))
    }
    for body in bodies {
      guard let first = body.mentions.first else { continue }
      add(
        "body", document.provision(at: first.lowerBound).id, first,
        "\"\(body.name)\" mentions=\(body.mentions.count)")
    }
    return lines.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map(\.line).joined()
  }

  private func words(of clause: DataClause) -> String {
    clause.kind.rawValue
      + slots([
        ("who", clause.actor), ("with", clause.counterpart), ("what", clause.data), ("for", clause.purpose),
        ("despite", clause.secrecy),
      ])
  }

  private func words(of deadline: Deadline) -> String {
    (deadline.isDay ? "day" : "period")
      + slots([("length", deadline.length), ("unit", deadline.unit), ("from", deadline.start)])
  }

  private func words(of norm: Norm) -> String {
    norm.bearer.rawValue + slots([("who", norm.bearerRange), ("does", norm.action)])
  }

  private func slots(_ slots: [(String, TextRange?)]) -> String {
    slots.map { name, range in range.map { " \(name)=\(quote($0))" } ?? "" }.joined()
  }

  private func target(_ reference: Reference) -> String {
    switch reference.target {
    case .provision(let id): return address(id)
    case .missingSection: return "missing"
    case .missingPart(let id): return "missing in \(address(id))"
    case .elsewhere:
      guard let act = reference.act else { return "another act" }
      return "another act: " + (citedActs[act].eli ?? quote(citedActs[act].range))
    case .unclear: return "unclear"
    }
  }

  private func address(_ id: Provision.ID) -> String {
    let eId = document.provisions[id].eId
    return eId.isEmpty ? "-" : eId
  }

  private func place(_ range: TextRange) -> String { "\(range.lowerBound.index)..\(range.upperBound.index)" }

  private func quote(_ range: TextRange) -> String { "\"\(document.line(range))\"" }
}
