public import LawLint

/// The JSON Schema of configuration files, made of the same lists that the files are read by.
public enum ConfigurationSchema {
  /// - Parameters:
  ///   - rules: Those whose names an editor completes.
  ///   - formats: The names of reports.
  public static func bytes(rules: RuleSet, formats: [String]) -> [UInt8] {
    let keys = ConfigurationKey.allCases.map { "    \(quoted($0.rawValue)): \(schema(of: $0, formats))" }
    let severity = enumeration(["off"] + Severity.allCases.map(\.rawValue))
    let names =
      rules.rules.flatMap { [$0.id, $0.code] } + Set(rules.rules.map(\.category)).map(\.rawValue).sorted()
    let lines =
      [
        "{", "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
        "  \"title\": \"Configuration of lawlint\",", "  \"type\": \"object\",",
        "  \"additionalProperties\": false,",
        "  \"properties\": {", keys.joined(separator: ",\n"), "  },", "  \"$defs\": {",
        "    \"profile\": \(list(of: enumeration(ConfigurationFile.Block.profileWords))),",
        "    \"language\": \(enumeration(["auto"] + LanguageCode.allCases.map(\.rawValue))),",
        "    \"texts\": \(list(of: "{\"type\": \"string\"}")),",
        "    \"provisions\": \(list(of: enumeration(ConfigurationFile.Override.provisionWords))),",
        "    \"severity\": {\"anyOf\": [\(severity), {\"type\": \"object\", \"minProperties\": 1, \"additionalProperties\": {\"type\": \"integer\", \"minimum\": 0}, \"properties\": {\"severity\": \(severity)}}]},",
        "    \"override\": \(override),",
        "    \"rules\": {\"type\": \"object\", \"additionalProperties\": {\"$ref\": \"#/$defs/severity\"}, \"properties\": {",
        names.map { "      \(quoted($0)): {\"$ref\": \"#/$defs/severity\"}" }.joined(separator: ",\n"),
        "    }}", "  }",
        "}", "",
      ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func schema(of key: ConfigurationKey, _ formats: [String]) -> String {
    switch key {
    case .extends:
      described(
        "Words of a profile, other configurations, and packs, the most general first.", reference("texts"))
    case .profile: described("A jurisdiction, a strictness, or both.", reference("profile"))
    case .rules: described("The severity of rules, by id, code or category.", reference("rules"))
    case .packs: described("Folders of rules with a pack.yml.", reference("texts"))
    case .language:
      described("The language of the drafts; auto decides it from words.", reference("language"))
    case .overrides:
      described(
        "Exceptions for some files or provisions.",
        "\"type\": \"array\", \"items\": {\(reference("override"))}")
    case .exclude: described("Files in folders that are passed over.", reference("texts"))
    case .baseline: described("The file of findings that are known.", "\"type\": \"string\"")
    case .waivers: described("The file of findings that are accepted.", "\"type\": \"string\"")
    case .failOn:
      described(
        "The least severity that ends with status 1.",
        "\"enum\": \(array(Severity.allCases.reversed().map(\.rawValue) + ["never"]))")
    case .format:
      described(
        "The reports to write, each with =FILE or for standard output.",
        "\"anyOf\": [\(format(formats)), {\"type\": \"array\", \"items\": \(format(formats))}]")
    case .ui: described("The language of messages; auto is that of each act.", reference("language"))
    case .docxView:
      described(
        "Which text of a Word document with tracked changes is read.",
        "\"enum\": \(array(DocxView.allCases.map(\.rawValue)))")
    }
  }

  private static var override: String {
    let properties = [
      "\"paths\": {\(reference("texts"))}", "\"provisions\": {\(reference("provisions"))}",
      "\"profile\": {\(reference("profile"))}", "\"language\": {\(reference("language"))}",
      "\"rules\": {\(reference("rules"))}",
    ]
    return "{\"type\": \"object\", \"additionalProperties\": false, "
      + "\"anyOf\": [{\"required\": [\"paths\"]}, {\"required\": [\"provisions\"]}], "
      + "\"properties\": {\(properties.joined(separator: ", "))}}"
  }

  private static func format(_ names: [String]) -> String {
    "{\"anyOf\": [{\"enum\": \(array(names))}, "
      + "{\"type\": \"string\", \"pattern\": \"^(\(names.joined(separator: "|")))=.\"}]}"
  }

  private static func described(_ description: String, _ members: String) -> String {
    "{\"description\": \(quoted(description)), \(members)}"
  }

  private static func list(of item: String) -> String {
    "{\"anyOf\": [\(item), {\"type\": \"array\", \"items\": \(item)}]}"
  }

  private static func reference(_ name: String) -> String { "\"$ref\": \"#/$defs/\(name)\"" }

  private static func enumeration(_ words: [String]) -> String { "{\"enum\": \(array(words))}" }

  private static func array(_ words: [String]) -> String { "[\(words.map(quoted).joined(separator: ", "))]" }

  /// None of the words has a sign that JSON would escape.
  private static func quoted(_ word: String) -> String { "\"\(word)\"" }
}
