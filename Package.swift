// swift-tools-version: 6.2
import PackageDescription

// From the bottom up: each target depends only on targets above its own line.

let careful: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ChiTieu",
  products: [
    .executable(name: "chitieu", targets: ["chitieu"]),
    .library(name: "LuaKit", targets: ["LuaKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // The border with C: the only targets that see Lua's own API.
    .systemLibrary(name: "LuaLibrary", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(
      name: "CLua", dependencies: ["LuaLibrary"],
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .target(
      name: "LuaKit", dependencies: ["CLua"],
      swiftSettings: careful + [.strictMemorySafety()]),

    // The domain and what reads it from documents.
    .target(name: "Indicators", swiftSettings: careful),
    .target(name: "DocumentTables", dependencies: ["Indicators"], swiftSettings: careful),
    .target(
      name: "IndicatorImport", dependencies: ["Indicators", "DocumentTables"],
      swiftSettings: careful),

    // What scripts see, and what a run writes.
    .target(
      name: "IndicatorScripting", dependencies: ["Indicators", "LuaKit"], swiftSettings: careful),
    .target(name: "Reports", dependencies: ["Indicators"], swiftSettings: careful),

    // Editing a line of text, apart from what it says.
    .target(name: "LineEditor", swiftSettings: careful),

    // Use cases, then the program.
    .target(
      name: "WorkbenchKit",
      dependencies: [
        "Indicators", "DocumentTables", "IndicatorImport", "IndicatorScripting", "Reports",
        "LineEditor", "LuaKit",
      ],
      swiftSettings: careful),
    .executableTarget(
      name: "chitieu",
      dependencies: [
        "WorkbenchKit", "Indicators", "LineEditor", "LuaKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: careful),

    // Benchmarks, beside the same things in plain C.
    .target(
      name: "Plain", dependencies: ["LuaLibrary"], path: "Scripts/dev/benchmarks/plain",
      publicHeadersPath: "include"),
    .executableTarget(
      name: "lua-bench", dependencies: ["LuaKit", "Plain"], path: "Scripts/dev/benchmarks/lua",
      swiftSettings: careful),

    // Lua's own test files, run in the sandbox.
    .executableTarget(
      name: "lua-tests", dependencies: ["LuaKit"], path: "Scripts/dev/luatests",
      exclude: ["prelude.lua", "cuts.txt"], swiftSettings: careful),

    .target(
      name: "AttackCorpus", dependencies: ["LuaKit"], path: "Tests/AttackCorpus",
      swiftSettings: careful),
    .executableTarget(
      name: "kill-bench", dependencies: ["AttackCorpus"], path: "Scripts/dev/benchmarks/kill",
      swiftSettings: careful),

    .target(name: "TerminalDriver", path: "Tests/TerminalDriver", swiftSettings: careful),
    .executableTarget(
      name: "repl-bench", dependencies: ["TerminalDriver"], path: "Scripts/dev/benchmarks/repl",
      swiftSettings: careful),

    // Tests, at four distances.
    .target(
      name: "TestSupport", dependencies: ["WorkbenchKit", "Indicators", "LuaKit"],
      path: "Tests/TestSupport", swiftSettings: careful),
    .testTarget(
      name: "LuaKitTests", dependencies: ["LuaKit", "Plain", "AttackCorpus", "kill-bench"],
      exclude: ["Conformance", "Differential"], swiftSettings: careful),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"], swiftSettings: careful),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"], swiftSettings: careful),
    .testTarget(
      name: "DocumentTablesTests", dependencies: ["DocumentTables", "Indicators"],
      swiftSettings: careful),
    .testTarget(
      name: "IndicatorImportTests", dependencies: ["IndicatorImport", "Indicators"],
      swiftSettings: careful),
    .testTarget(
      name: "IndicatorScriptingTests",
      dependencies: ["IndicatorScripting", "Indicators", "LuaKit", "WorkbenchKit", "TestSupport"],
      swiftSettings: careful),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Indicators"], swiftSettings: careful),
    .testTarget(
      name: "WorkbenchKitTests",
      dependencies: [
        "WorkbenchKit", "Indicators", "IndicatorScripting", "LineEditor", "LuaKit", "TestSupport",
      ],
      swiftSettings: careful),
    .testTarget(
      name: "ChitieuTests", dependencies: ["chitieu", "TerminalDriver", "TestSupport"],
      swiftSettings: careful),
  ],
  swiftLanguageModes: [.v6]
)
