import LawLint
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What earlier runs found in drafts, in a folder that may be thrown away at any time.
///
/// An entry is named by a digest of everything that its content depends on: this lawlint, the rules, the settings, the name and
/// the bytes of the draft. So an entry is never old, only unused. One that is damaged is found out by its own digest.
final class FindingsCache: Sendable {
  private let folder: CacheFolder
  /// A digest of what is the same for all drafts of the run.
  private let run: [UInt8]
  private let counts = Mutex(Counts())

  struct Counts: Sendable {
    var found = 0
    var written = 0
    /// Why the first entry could not be written that could not.
    var failure: String?
  }

  /// - Parameters:
  ///   - rules: A digest of the rules that lie in folders.
  ///   - selected: Those that the run looks for.
  ///   - language: Of messages.
  init(
    _ folder: CacheFolder, rules: String, selected: RuleSet, language: LanguageCode?
  ) throws(CommandError) {
    self.folder = folder
    var key = CacheKey()
    key.add(Lawlint.toolVersion)
    key.add(try BuildIdentity().text)
    key.add(rules)
    key.add(selected.rules.map(\.id).joined(separator: "\n"))
    key.add(language?.rawValue ?? "")
    run = Array(key.digest().utf8)
  }

  var found: Int { counts.withLock { $0.found } }

  /// What `analyzer` finds in a draft, from the cache where it is there.
  func lint(
    _ file: SourceFile, _ settings: LintSettings, with analyzer: Analyzer
  ) throws(RuleCompilationError) -> [LintedDocument] {
    let name = name(of: file, settings)
    if let record = folder.entry(name), let linted = analyzer.lint(file, settings: settings, record: record) {
      counts.withLock { $0.found += 1 }
      return linted
    }
    let linted = try analyzer.lint(file, settings: settings)
    // What an amending act lacks depends on the act that it amends, whose file may change.
    guard !linted.contains(where: \.document.metadata.isAmending) else { return linted }
    let failure = folder.put(analyzer.record(of: linted), name)
    counts.withLock { counts in
      if failure == nil { counts.written += 1 }
      counts.failure = counts.failure ?? failure
    }
    return linted
  }

  /// Takes out what is too much. A cache that could not be written is said, and changes nothing else.
  func end() {
    let counts = counts.withLock { $0 }
    if counts.written > 0 { folder.prune() }
    if let failure = counts.failure { StandardStreams.complain("the cache \(folder.path): \(failure)") }
  }

  private func name(of file: SourceFile, _ settings: LintSettings) -> String {
    var key = CacheKey()
    key.add(run)
    key.add(file.name)
    key.add(file.options.docxView.rawValue)
    key.add(file.encoding.rawValue)
    key.add(settings.cacheKey)
    key.add(file.fileBytes)
    return key.digest()
  }
}

/// A digest of parts that cannot run together.
private struct CacheKey {
  private var checksum = Checksum()

  mutating func add(_ part: [UInt8]) {
    checksum.add(Array("\(part.count):".utf8))
    checksum.add(part)
  }

  mutating func add(_ part: String) { add(Array(part.utf8)) }

  consuming func digest() -> String { checksum.hexadecimal() }
}

extension LintSettings {
  /// Equal for equal settings only.
  fileprivate var cacheKey: String {
    var parts = [
      profile.strictness.rawValue, profile.jurisdiction?.rawValue ?? "-", language?.rawValue ?? "-",
      Self.key(severities),
      parameters.sorted { $0.key < $1.key }.map { rule, numbers in
        numbers.sorted { $0.key < $1.key }.map { "\(rule).\($0.key)=\($0.value)" }.joined(separator: ",")
      }.joined(separator: ","),
    ]
    for setting in provisions {
      parts.append(setting.kinds.map(\.rawValue).sorted().joined(separator: ","))
      parts.append(setting.roles.map(\.rawValue).sorted().joined(separator: ","))
      parts.append(Self.key(setting.severities))
    }
    return parts.joined(separator: "\n")
  }

  private static func key(_ severities: [Rule.ID: SeverityTable.Setting]) -> String {
    severities.sorted { $0.key < $1.key }.map { rule, setting in
      switch setting {
      case .off: "\(rule)=off"
      case .on(let severity): "\(rule)=\(severity.rawValue)"
      }
    }.joined(separator: ",")
  }
}
