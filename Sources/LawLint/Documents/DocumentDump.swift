extension Document {
  /// The provisions and blocks of the act, a line each, for tests and for `lawlint dump --stage tree`.
  ///
  /// A provision is `kind number eId role`, a block `| kind "first words"`; both end with their range in the text
  /// and, after `@`, in the file. Children are indented by two spaces.
  public func dump() -> String {
    var lines: [String] = []
    var depths: [Int] = []
    var block = blocks.startIndex
    for provision in provisions {
      while block < blocks.endIndex, blocks[block].range.lowerBound < provision.range.lowerBound {
        lines.append(line(for: blocks[block], depths))
        block += 1
      }
      let depth = provision.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      lines.append(line(for: provision, depth))
    }
    lines += blocks[block...].map { line(for: $0, depths) }
    lines += problems.map { "\($0.severity.rawValue) @\($0.place.index): \($0.message)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(for provision: Provision, _ depth: Int) -> String {
    var words = [provision.kind.rawValue]
    if let number = provision.number { words.append("‘\(number)’") }
    if !provision.eId.isEmpty { words.append(provision.eId) }
    words.append(provision.role.rawValue)
    if provision.isQuoted { words.append("quoted") }
    words.append(place(provision.range))
    return String(repeating: "  ", count: depth) + words.joined(separator: " ")
  }

  private func line(for block: Block, _ depths: [Int]) -> String {
    let indentation = String(repeating: "  ", count: depths[block.provision] + 1)
    return "\(indentation)| \(block.kind.rawValue) \"\(opening(block.range))\" \(place(block.range))"
  }

  private func place(_ range: TextRange) -> String {
    let source = sourceRange(of: range)
    return
      "\(range.lowerBound.index)..\(range.upperBound.index) @\(source.lowerBound.index)..\(source.upperBound.index)"
  }

  /// The first words of a range, on one line.
  private func opening(_ range: TextRange) -> String {
    let limit = 48
    let start = Array(text[range.indices()].prefix(8 * limit))
    let words = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    return words.count > limit ? words.prefix(limit - 1) + "…" : words
  }
}
