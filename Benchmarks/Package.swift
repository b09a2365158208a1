// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses lawlint builds it; `scripts/bench` runs it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // By name, so that the folder of the checkout may be called anything.
    .package(name: "lawlint", path: ".."),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "LawLint", package: "lawlint"),
        .product(name: "Benchmark", package: "swift-benchmark"),
      ],
      path: "Stages")
  ]
)
