/// The rules of a run as the descriptors of a SARIF tool, and the principles they answer to as a taxonomy.
struct SARIFRules {
  /// The longest description that GitHub takes, in characters.
  private static let longestDescription = 1024
  /// As many tags as GitHub takes.
  private static let mostTags = 20
  private static let taxonomy = "principles"

  private let rules: [Rule]
  private let profile: Profile
  private let language: LanguageCode
  private let indexes: [Rule.ID: Int]
  private let principles: [String]

  init(_ report: Report, language: LanguageCode) {
    rules = report.ruleSet.rules
    profile = report.profile
    self.language = language
    indexes = Dictionary(zip(rules.map(\.id), rules.indices)) { first, _ in first }
    principles = Set(rules.flatMap(\.principles)).sorted()
  }

  func index(of rule: Rule.ID) -> Int? { indexes[rule] }

  static func level(_ severity: Severity, _ kind: Rule.Kind) -> String {
    switch (kind, severity) {
    case (.observation, _), (.credit, _): "none"
    case (.barrier, .error): "error"
    case (.barrier, .warning): "warning"
    case (.barrier, .info), (.barrier, .hint): "note"
    }
  }

  // MARK: Rules

  func writeDriver(version: String, to json: inout JSONWriter) {
    json.key("driver")
    json.object { json in
      json.member("name", "lawlint")
      json.member("version", version)
      json.member("semanticVersion", version)
      if !principles.isEmpty {
        json.key("supportedTaxonomies")
        json.array([Self.taxonomy]) { json, name in
          json.object { json in
            json.member("name", name)
            json.member("index", 0)
          }
        }
      }
      json.key("rules")
      json.lines(indent: 4) { json in
        for rule in rules {
          json.breakLine(indent: 6)
          write(rule, to: &json)
        }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    let texts = rule.spokenTexts(language)
    let title = texts?.title ?? rule.id
    let message = texts?.message.withoutQuotes ?? rule.id
    let why = texts?.why.withoutQuotes ?? ""
    let suggestion = texts?.suggestion.withoutQuotes ?? ""
    json.object { json in
      json.member("id", rule.id)
      json.member("name", rule.code)
      if !rule.formerly.isEmpty { json.member("deprecatedIds", rule.formerly) }
      json.sarifMessage("shortDescription", cut(title))
      json.sarifMessage("fullDescription", cut(joined([message, why], by: " ")))
      json.key("help")
      let sources = rule.sources.map { joined([$0.title, $0.pinpoint ?? "", $0.reference ?? ""], by: ", ") }
      json.object { json in
        json.member("text", joined([message, why, suggestion] + sources, by: "\n"))
        json.member("markdown", markdown(title, [message, why, suggestion], rule.sources))
      }
      if let uri = rule.helpURI { json.member("helpUri", uri) }
      writeConfiguration(of: rule, to: &json)
      writeRelationships(of: rule, to: &json)
      json.key("properties")
      json.object { json in
        let tags = [rule.category.rawValue, rule.kind.rawValue, rule.status.rawValue] + rule.principles
        json.member("tags", Array(tags.prefix(Self.mostTags)))
        json.member("precision", rule.confidence.rawValue)
        json.member("problem.severity", problemSeverity(of: rule))
      }
    }
  }

  private func severity(of rule: Rule) -> Severity? {
    rule.severity.severity(strictness: profile.strictness, jurisdiction: profile.jurisdiction)
  }

  private func writeConfiguration(of rule: Rule, to json: inout JSONWriter) {
    json.key("defaultConfiguration")
    json.object { json in
      // Where the profile names no jurisdiction, an act may switch on what is off here.
      json.member("enabled", severity(of: rule) != nil)
      json.member("level", Self.level(severity(of: rule) ?? .hint, rule.kind))
    }
  }

  private func problemSeverity(of rule: Rule) -> String {
    switch severity(of: rule) {
    case .error?: "error"
    case .warning?: "warning"
    case .info?, .hint?, nil: "recommendation"
    }
  }

  private func markdown(_ title: String, _ paragraphs: [String], _ sources: [Rule.Source]) -> String {
    let list = sources.map { source in
      let reference = source.reference.map { Rule.isLink($0) ? "<\($0)>" : MarkdownText.escaped($0) }
      let words = [source.title, source.pinpoint].compactMap { $0 }.map(MarkdownText.escaped)
      return "- " + joined(words + [reference ?? ""], by: ", ")
    }
    let heading = "# " + MarkdownText.escaped(title)
    return joined(
      [heading] + paragraphs.map(MarkdownText.escaped) + [list.joined(separator: "\n")], by: "\n\n")
  }

  private func joined(_ parts: [String], by separator: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  private func cut(_ text: String) -> String {
    // GitHub does not say what its characters are; no way of counting them gives more than UTF-16.
    guard text.utf16.count > Self.longestDescription else { return text }
    var result = String.UnicodeScalarView()
    var count = 1
    for scalar in text.unicodeScalars {
      count += scalar.value > 0xFFFF ? 2 : 1
      if count > Self.longestDescription { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  // MARK: Principles

  private func writeRelationships(of rule: Rule, to json: inout JSONWriter) {
    guard !rule.principles.isEmpty else { return }
    json.key("relationships")
    json.array(rule.principles) { json, principle in
      json.object { json in
        json.key("target")
        json.object { json in
          json.member("id", principle)
          if let index = principles.firstIndex(of: principle) { json.member("index", index) }
          json.key("toolComponent")
          json.object { json in
            json.member("name", Self.taxonomy)
            json.member("index", 0)
          }
        }
        json.member("kinds", ["relevant"])
      }
    }
  }

  func writeTaxonomies(to json: inout JSONWriter) {
    guard !principles.isEmpty else { return }
    json.breakLine(indent: 4)
    json.key("taxonomies")
    json.array([Self.taxonomy]) { json, name in
      json.object { json in
        json.member("name", name)
        json.sarifMessage("shortDescription", "Principles of digital-ready legislation")
        json.key("taxa")
        json.array(principles) { json, principle in json.object { $0.member("id", principle) } }
      }
    }
  }
}
