import LawLint

extension Document {
  /// The provisions and blocks, one a line, for tests to compare with.
  ///
  /// A provision is `kind number`, its blocks follow it: `# number`, `= heading`, `| cell`, `* note`, or the text alone.
  var outline: String {
    var lines: [String] = []
    var open = 0
    func begin(until block: Block?) {
      while open < provisions.count, block.map({ open <= $0.provision }) ?? true {
        let provision = provisions[open]
        let name = [provision.kind.rawValue, provision.number].compactMap { $0 }.joined(separator: " ")
        lines.append(indent(provision.id) + name)
        open += 1
      }
    }
    for block in blocks {
      begin(until: block)
      let words = string(block.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append(indent(block.provision) + "  " + mark(block.kind) + words)
    }
    begin(until: nil)
    return lines.joined(separator: "\n")
  }

  private func indent(_ id: Provision.ID) -> String { String(repeating: "  ", count: path(to: id).count - 1) }

  private func mark(_ kind: Block.Kind) -> String {
    switch kind {
    case .number: "# "
    case .heading: "= "
    case .body: ""
    case .cell: "| "
    case .note: "* "
    }
  }
}
