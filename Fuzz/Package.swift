// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses lawlint builds it; see README.md.
//
// `Library` holds links to the sources of lawlint: built from here, they are seen by libFuzzer, and the tools that
// build the rules in, which libFuzzer would take for fuzzers, are not built.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let libraries = [
  ("CLibXML2", "libxml-2.0"), ("CLibStemmer", nil), ("CLibMD", "libmd"), ("CLibZip", "libzip"),
]
let fuzzers = ["FuzzMarkup", "FuzzText", "FuzzArchive", "FuzzWord", "FuzzReport", "FuzzRules"]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  targets: (libraries + [("CLibYAML", "yaml-0.1")]).map {
    .systemLibrary(name: $0.0, path: "Library/\($0.0)", pkgConfig: $0.1)
  }
    + [
      .target(
        name: "LawLint", dependencies: libraries.map { .init(stringLiteral: $0.0) }, path: "Library/LawLint",
        exclude: ["Matching/DESIGN.md"], swiftSettings: settings),
      .target(
        name: "RuleTree", dependencies: ["CLibYAML"], path: "Library/RuleTree", swiftSettings: settings),
      .target(
        name: "Rules", dependencies: ["LawLint", "RuleTree"], path: "Library/Rules", swiftSettings: settings),
      .target(name: "Properties", dependencies: ["LawLint"]),
      .target(name: "ShippedRules", dependencies: ["LawLint", "Rules"]),
    ]
    + fuzzers.map {
      .executableTarget(name: $0, dependencies: ["Properties", "LawLint", "Rules", "ShippedRules"])
    })
