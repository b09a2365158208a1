// swift-tools-version: 6.1
import Foundation
import PackageDescription

// `Sources/LawLint` (library) and `Sources/lawlint` (command) differ only by case, so a
// case-insensitive volume (macOS and Windows by default) keeps both in one directory.
// The command lives in the single folder `Command`, so that there each target can leave
// out the other's files. `Tests/RepositoryTests` guards the arrangement.
let commandFolder = "Command"
let beside =
  (try? FileManager.default.contentsOfDirectory(
    atPath: Context.packageDirectory + "/Sources/lawlint")) ?? []
let libraryFolders = beside.filter { $0 != commandFolder && !$0.hasPrefix(".") }

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "lawlint",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "LawLint", targets: ["LawLint", "Rules"]),
    .executable(name: "lawlint", targets: ["LawLintCommand"]),
    .executable(name: "lawlint-history", targets: ["HistoryCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(
      name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    .target(
      name: "LawLint",
      dependencies: ["CLibXML2", "CLibStemmer", "CLibMD", "CLibZip"],
      path: "Sources/LawLint",
      exclude: ["Matching/DESIGN.md"] + (libraryFolders.isEmpty ? [] : [commandFolder]),
      swiftSettings: settings),

    // The YAML tree stands below `Rules` because the build tool that embeds `rules/` needs it first.
    .target(
      name: "RuleTree", dependencies: ["CLibYAML"], path: "Sources/Rules/Tree",
      swiftSettings: settings),
    .executableTarget(
      name: "EmbedRulesTool", dependencies: ["RuleTree"], path: "Plugins/EmbedRulesTool",
      swiftSettings: settings),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["EmbedRulesTool"]),
    .target(
      name: "Rules", dependencies: ["LawLint", "RuleTree"], exclude: ["Tree"],
      swiftSettings: settings, plugins: ["EmbedRules"]),

    .executableTarget(
      name: "LawLintCommand",
      dependencies: [
        "LawLint", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/lawlint", exclude: libraryFolders, sources: [commandFolder],
      swiftSettings: settings,
      // Without Swift's shared libraries to load, the program starts in two thirds of the time, and runs where no Swift is.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims"],
          .when(platforms: [.linux], configuration: .release))
      ]),

    // A program of its own: what it links (GRDB, Foundation) would cost every start of lawlint time.
    .target(
      name: "History", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .executableTarget(
      name: "HistoryCommand",
      dependencies: ["History", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    .testTarget(
      name: "LawLintTests", dependencies: ["LawLint"], exclude: ["Reporters/Golden", "Formats/Docx"],
      swiftSettings: settings),
    .testTarget(name: "RulesTests", dependencies: ["LawLint", "Rules"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["LawLintCommand", "HistoryCommand"], exclude: ["Scenarios"],
      swiftSettings: settings),
    .testTarget(name: "HistoryTests", dependencies: ["History"], swiftSettings: settings),
    .testTarget(name: "RepositoryTests", dependencies: ["LawLintCommand"], swiftSettings: settings),
  ]
)
