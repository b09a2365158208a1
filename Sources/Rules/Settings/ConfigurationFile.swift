public import LawLint
import RuleTree

/// A value of a configuration, and where it is written.
public struct Written<Value: Sendable>: Sendable {
  public let value: Value
  /// The path of the file, as messages show it.
  public let path: String
  /// From 1.
  public let line: Int

  public init(_ value: Value, path: String, line: Int) {
    self.value = value
    self.path = path
    self.line = line
  }

  /// `path:line`.
  public var place: String { "\(path):\(line)" }
}

/// What one configuration file says. `docs/configuration.md` describes the keys.
public struct ConfigurationFile: Sendable {
  /// What can be set for all drafts and for some of them alike.
  public struct Block: Sendable {
    public var jurisdiction: Written<Jurisdiction>?
    public var strictness: Written<Strictness>?
    /// `nil` inside is `auto`.
    public var language: Written<LanguageCode?>?
    /// In the order of the file. A name is a rule's or a category's.
    public var rules: [(name: Written<String>, setting: RuleSetting)] = []
  }

  /// What is said of a rule: its severity, its numbers, or both.
  public struct RuleSetting: Sendable {
    public var severity: SeverityTable.Setting?
    public var parameters: [(name: Written<String>, value: Int)] = []
  }

  /// An exception for some files, some provisions, or both.
  public struct Override: Sendable {
    /// Empty is all files.
    public var paths: [Glob]
    /// Empty is all provisions.
    public var kinds: [Provision.Kind]
    public var roles: [Provision.Role]
    public var block: Block
  }

  public let path: String
  public private(set) var extends: [Written<String>] = []
  public private(set) var packs: [Written<String>] = []
  public private(set) var block = Block()
  public private(set) var overrides: [Override] = []
  public private(set) var exclude: [Written<Glob>] = []
  public private(set) var ui: Written<LanguageCode?>?
  public private(set) var format: [Written<String>] = []
  public private(set) var failOn: Written<String>?
  public private(set) var baseline: Written<String>?
  public private(set) var waivers: Written<String>?
  public private(set) var docxView: Written<DocxView>?

  /// - Parameter path: Of the file, as messages show it.
  /// - Throws: The first key or value that is not one of a configuration.
  public init(_ bytes: [UInt8], path: String) throws(RuleFileError) {
    self.path = path
    guard !WaiverFile.holdsOnlyComments(bytes) else { return }
    let reader = MappingReader(path, try SettingsFile.tree(of: bytes, path: path))
    try reader.allow(ConfigurationKey.allCases.map(\.rawValue))
    for entry in reader.node.entries {
      guard let key = ConfigurationKey(rawValue: entry.key.string) else { continue }
      try read(key, entry.value, reader)
    }
  }

  private mutating func read(
    _ key: ConfigurationKey, _ value: RuleNode, _ reader: MappingReader
  ) throws(RuleFileError) {
    switch key {
    case .extends: extends = try Self.texts(key.rawValue, reader)
    case .packs: packs = try Self.texts(key.rawValue, reader)
    case .profile, .language, .rules: try block.read(key, value, reader)
    case .overrides:
      for entry in try reader.list(key.rawValue) { overrides.append(try Override(entry)) }
    case .exclude:
      exclude = try Self.texts(key.rawValue, reader).map {
        Written(Glob($0.value), path: path, line: $0.line)
      }
    case .ui: ui = Written(try reader.language(value), path: path, line: value.line)
    case .format: format = try Self.texts(key.rawValue, reader)
    case .failOn:
      let words = Severity.allCases.reversed().map(\.rawValue) + ["never"]
      let text = try Self.text(key.rawValue, reader)
      guard words.contains(text.value) else {
        throw .unknown(text.value, as: "severity", among: words, path: path, line: text.line)
      }
      failOn = text
    case .baseline: baseline = try Self.text(key.rawValue, reader)
    case .waivers: waivers = try Self.text(key.rawValue, reader)
    case .docxView:
      docxView = Written(try reader.word(in: value, as: "view"), path: path, line: value.line)
    }
  }

  private static func text(_ key: String, _ reader: MappingReader) throws(RuleFileError) -> Written<String> {
    Written(try reader.text(key), path: reader.path, line: try reader.required(key).line)
  }

  fileprivate static func texts(_ key: String, _ reader: MappingReader) throws(RuleFileError) -> [Written<
    String
  >] {
    let value = try reader.required(key)
    // For the errors of values that are no texts.
    _ = try reader.strings(key)
    return (value.kind == .scalar ? [value] : value.children).map {
      Written($0.string, path: reader.path, line: $0.line)
    }
  }
}

/// The keys at the top of a configuration file.
public enum ConfigurationKey: String, CaseIterable, Sendable {
  case extends, profile, rules, packs, language, overrides, exclude, baseline, waivers
  case failOn = "fail-on"
  case format, ui
  case docxView = "docx-view"
}

extension ConfigurationFile.Block {
  static let keys: [ConfigurationKey] = [.profile, .language, .rules]

  fileprivate mutating func read(
    _ key: ConfigurationKey, _ value: RuleNode, _ reader: MappingReader
  ) throws(RuleFileError) {
    switch key {
    case .profile:
      for word in try ConfigurationFile.texts(key.rawValue, reader) { try add(word) }
    case .language: language = Written(try reader.language(value), path: reader.path, line: value.line)
    case .rules:
      guard value.kind == .mapping else {
        throw reader.error(
          "‘rules’ has a line for each rule, such as ‘paper-form/number-of-copies: error’", at: value)
      }
      for entry in value.entries {
        let name = Written(entry.key.string, path: reader.path, line: entry.key.line)
        rules.append((name, try Self.setting(entry.value, of: name.value, reader)))
      }
    default: break
    }
  }

  /// Takes in one word of a profile. The later of two of a kind holds.
  mutating func add(_ word: Written<String>) throws(RuleFileError) {
    if let jurisdiction = Jurisdiction(rawValue: word.value) {
      self.jurisdiction = Written(jurisdiction, path: word.path, line: word.line)
    } else if let strictness = Strictness(rawValue: word.value) {
      self.strictness = Written(strictness, path: word.path, line: word.line)
    } else {
      throw .unknown(word.value, as: "profile", among: Self.profileWords, path: word.path, line: word.line)
    }
  }

  /// The words of which a profile is made.
  public static let profileWords = Jurisdiction.allCases.map(\.rawValue) + Strictness.allCases.map(\.rawValue)

  /// `info`, or `{ severity: info, max: 4 }`.
  private static func setting(
    _ node: RuleNode, of rule: String, _ reader: MappingReader
  ) throws(RuleFileError) -> ConfigurationFile.RuleSetting {
    var setting = ConfigurationFile.RuleSetting()
    guard node.kind == .mapping else {
      setting.severity = try severity(node, reader)
      return setting
    }
    for entry in node.entries {
      guard entry.key.string != "severity" else {
        setting.severity = try severity(entry.value, reader)
        continue
      }
      guard entry.value.kind == .scalar, let value = Int(entry.value.string) else {
        throw reader.error("‘\(entry.key.string)’ of the rule \(rule) is a whole number", at: entry.key)
      }
      let name = Written(entry.key.string, path: reader.path, line: entry.key.line)
      setting.parameters.append((name, value))
    }
    guard !node.entries.isEmpty else { throw reader.error("nothing is said of the rule \(rule)", at: node) }
    return setting
  }

  private static func severity(
    _ value: RuleNode, _ reader: MappingReader
  ) throws(RuleFileError) -> SeverityTable.Setting {
    let text = try reader.scalar(value, of: "severity")
    if text == "off" { return .off }
    let words = Severity.allCases.map(\.rawValue) + ["off"]
    guard let severity = Severity(rawValue: text) else {
      throw .unknown(text, as: "severity", among: words, path: reader.path, line: value.line)
    }
    return .on(severity)
  }
}

extension ConfigurationFile.Override {
  static let keys = ["paths", "provisions"] + ConfigurationFile.Block.keys.map(\.rawValue)

  fileprivate init(_ reader: MappingReader) throws(RuleFileError) {
    try reader.allow(Self.keys)
    paths = try reader.strings("paths").map { Glob($0) }
    (kinds, roles, block) = ([], [], ConfigurationFile.Block())
    if reader.node["provisions"] != nil {
      for word in try ConfigurationFile.texts("provisions", reader) {
        let kind = Provision.Kind(rawValue: word.value)
        let role = Provision.Role(rawValue: word.value)
        guard kind != nil || role != nil else {
          throw .unknown(
            word.value, as: "kind or role of provisions", among: Self.provisionWords, path: word.path,
            line: word.line)
        }
        if let kind { kinds.append(kind) }
        if let role { roles.append(role) }
      }
    }
    guard !paths.isEmpty || !kinds.isEmpty || !roles.isEmpty else {
      throw reader.error("an exception says for which ‘paths’ or ‘provisions’ it is")
    }
    for key in ConfigurationFile.Block.keys {
      guard let value = reader.node[key.rawValue] else { continue }
      guard key == .rules || kinds.isEmpty && roles.isEmpty else {
        throw reader.error("an exception for provisions can change ‘rules’ only", at: value)
      }
      try block.read(key, value, reader)
    }
  }

  static var provisionWords: [String] {
    Array(Set(Provision.Kind.allCases.map(\.rawValue) + Provision.Role.allCases.map(\.rawValue))).sorted()
  }
}

extension MappingReader {
  /// A language, or `nil` for `auto`.
  fileprivate func language(_ value: RuleNode) throws(RuleFileError) -> LanguageCode? {
    let text = try scalar(value, of: "language")
    if text == "auto" { return nil }
    guard let language = LanguageCode(rawValue: text) else {
      throw .unknown(
        text, as: "language", among: LanguageCode.allCases.map(\.rawValue) + ["auto"], path: path,
        line: value.line)
    }
    return language
  }
}
