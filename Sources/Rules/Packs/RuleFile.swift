import LawLint
import RuleTree

/// One file of `rules/`: a rule with its texts and examples in all languages.
///
/// `docs/rule-format.md` describes the keys.
struct RuleFile {
  let rule: Rule
  /// Decoded when asked for.
  let examples: @Sendable () -> [RuleExample]

  private static let keys = [
    "code", "category", "kind", "family", "status", "since", "formerly", "principles", "sources", "severity",
    "confidence", "scope", "norm", "affirmative", "check", "once", "cures", "params",
  ]

  init(_ file: RuleFolder.File) throws(RuleFileError) {
    let reader = MappingReader(file.path, file.node)
    try reader.allow(Self.keys + LanguageCode.allCases.map(\.rawValue))
    guard file.path.hasSuffix(".yaml") else { throw reader.error("a rule's file ends in .yaml") }
    let node = file.node
    let categoryNode = try reader.required("category")
    let check = try Self.check(reader)
    let parameters = try RuleParameters(reader).list
    let blocks = file.isBuiltIn ? nil : try LanguageBlocks(reader)
    try Self.require(check?.parameters ?? [], among: parameters, reader)
    if let blocks, blocks.matching.values.contains(where: { !$0.count.isEmpty }) {
      try Self.require(["max"], among: parameters, reader)
    }
    rule = Rule(
      id: String(file.path.dropLast(".yaml".count)),
      code: try reader.text("code"),
      formerly: try reader.strings("formerly"),
      category: try reader.word(in: categoryNode, as: "category"),
      kind: try reader.word("kind", default: .barrier),
      family: try reader.string("family") ?? categoryNode.string,
      status: try reader.word("status", default: .preview),
      since: try reader.string("since") ?? "",
      principles: try reader.strings("principles"),
      sources: try Self.sources(reader),
      confidence: try reader.word("confidence", default: .medium),
      severity: try Self.severity(reader),
      scope: try Self.scope(reader),
      matching: blocks.map { ByLanguage($0.matching) }
        ?? ByLanguage { LanguageBlocks.matching(of: reader, $0) },
      check: check,
      parameters: parameters,
      isOncePerAct: try reader.flag("once"),
      cures: try Self.cures(reader),
      texts: { language in LanguageBlocks.texts(of: node, language) })
    examples = { (blocks ?? (try? LanguageBlocks(reader)))?.examples ?? [] }
  }

  private static func check(_ reader: MappingReader) throws(RuleFileError) -> Check? {
    guard let name = try reader.string("check"), let node = reader.node["check"] else { return nil }
    for check in Check.all where check.name == name { return check }
    throw .unknown(
      name, as: "check", among: Check.all.map(\.name).sorted(), path: reader.path, line: node.line)
  }

  private static func cures(_ reader: MappingReader) throws(RuleFileError) -> Rule.Cures? {
    guard let node = reader.node["cures"] else { return nil }
    guard try reader.string("kind") == Rule.Kind.credit.rawValue else {
      throw reader.error("only a rule of the kind ‘credit’ cures", at: node)
    }
    let cures = MappingReader(reader.path, node)
    try cures.allow(["in", "rules"])
    return Rule.Cures(unit: try cures.word("in", default: .article), rules: try cures.strings("rules"))
  }

  private static func require(
    _ names: [String], among parameters: [Rule.Parameter], _ reader: MappingReader
  ) throws(RuleFileError) {
    for name in names where !parameters.contains(where: { $0.name == name }) {
      throw reader.error(
        "the rule needs a parameter ‘\(name)’: params: { \(name): { type: int, default: 3 } }")
    }
  }

  private static func sources(_ reader: MappingReader) throws(RuleFileError) -> [Rule.Source] {
    var sources: [Rule.Source] = []
    for source in try reader.list("sources") {
      try source.allow(["title", "ref", "pinpoint", "read"])
      sources.append(
        Rule.Source(
          title: try source.text("title"), reference: try source.string("ref"),
          pinpoint: try source.string("pinpoint"), read: try source.string("read")))
    }
    return sources
  }

  private static func severity(_ reader: MappingReader) throws(RuleFileError) -> SeverityTable {
    let node = try reader.required("severity")
    func setting(_ value: RuleNode) throws(RuleFileError) -> SeverityTable.Setting {
      if value.string == "off" { return .off }
      return .on(try reader.word(in: value, as: "severity"))
    }
    if node.kind == .scalar { return SeverityTable(standard: try setting(node)) }
    let table = MappingReader(reader.path, node)
    try table.allow(
      ["default"] + Jurisdiction.allCases.map(\.rawValue) + Strictness.allCases.map(\.rawValue))
    var jurisdictions: [Jurisdiction: SeverityTable.Setting] = [:]
    var strictnesses: [Strictness: SeverityTable.Setting] = [:]
    for entry in node.entries {
      if let jurisdiction = Jurisdiction(rawValue: entry.key.string) {
        jurisdictions[jurisdiction] = try setting(entry.value)
      } else if let strictness = Strictness(rawValue: entry.key.string) {
        strictnesses[strictness] = try setting(entry.value)
      }
    }
    return SeverityTable(
      standard: try setting(try table.required("default")), jurisdictions: jurisdictions,
      strictnesses: strictnesses)
  }

  private static func scope(_ reader: MappingReader) throws(RuleFileError) -> Rule.Scope {
    guard let node = reader.node["scope"] else { return Rule.Scope() }
    let scope = MappingReader(reader.path, node)
    try scope.allow(["in", "not_in", "headings"])
    return Rule.Scope(
      roles: Set(try scope.words("in", as: "role of a provision")),
      excludedRoles: Set(try scope.words("not_in", as: "role of a provision")),
      headings: try scope.flag("headings"))
  }
}
