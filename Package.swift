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
    // For the package of benchmarks.
    .library(name: "_Plain", targets: ["Plain"]),
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

    // Text and words, which every room above speaks with.
    .target(name: "PlainText", swiftSettings: careful),
    .target(name: "Messages", swiftSettings: careful),
    .target(name: "LuaSyntax", dependencies: ["PlainText"], swiftSettings: careful),
    .target(name: "LineEditor", dependencies: ["PlainText"], swiftSettings: careful),

    // The domain and what reads it from documents.
    .target(
      name: "Indicators", dependencies: ["PlainText", "Messages"], swiftSettings: careful),
    .target(
      name: "Columns", dependencies: ["Messages", "Indicators"], swiftSettings: careful),
    .target(
      name: "Evaluation", dependencies: ["PlainText", "Messages", "Indicators", "Columns"],
      swiftSettings: careful),
    .target(
      name: "DocumentTables", dependencies: ["PlainText", "Messages"], swiftSettings: careful),
    .target(
      name: "IndicatorImport",
      dependencies: ["PlainText", "Messages", "Indicators", "Columns", "DocumentTables"],
      swiftSettings: careful),

    // What scripts see, and what a run writes.
    .target(
      name: "ScriptHost",
      dependencies: [
        "PlainText", "Messages", "LuaSyntax", "Indicators", "Columns", "Evaluation", "LuaKit",
      ],
      swiftSettings: careful),
    .target(
      name: "Reports", dependencies: ["PlainText", "Messages", "Indicators"],
      swiftSettings: careful),

    // Use cases, then the program.
    .target(
      name: "Workbench",
      dependencies: [
        "PlainText", "Messages", "LuaSyntax", "Indicators", "Columns", "Evaluation",
        "DocumentTables", "IndicatorImport",
        "ScriptHost", "Reports", "LuaKit", "CryptoLibrary",
      ],
      swiftSettings: careful),
    .systemLibrary(
      name: "CryptoLibrary", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // What people see: answers as lines, tables and documents.
    .target(
      name: "Faces",
      dependencies: [
        "PlainText", "Messages", "LuaSyntax", "Indicators", "Columns", "Evaluation",
        "IndicatorImport", "ScriptHost", "Reports", "Workbench", "LineEditor", "LuaKit",
      ],
      swiftSettings: careful),
    .executableTarget(
      name: "chitieu",
      dependencies: [
        "PlainText", "Messages", "Workbench", "Faces", "Indicators", "LineEditor", "LuaKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: careful),

    // What tests and benchmarks share.
    .target(
      name: "Plain", dependencies: ["LuaLibrary"], path: "Tests/Plain",
      publicHeadersPath: "include"),
    .target(
      name: "AttackCorpus", dependencies: ["LuaKit"], path: "Tests/AttackCorpus",
      swiftSettings: careful),
    .executableTarget(
      name: "attack-child", dependencies: ["AttackCorpus"], path: "Tests/AttackChild",
      swiftSettings: careful),
    .target(name: "TerminalDriver", path: "Tests/TerminalDriver", swiftSettings: careful),

    // Tests, at four distances.
    .target(
      name: "TestSupport",
      dependencies: ["PlainText", "Messages", "Workbench", "Indicators", "LuaKit"],
      path: "Tests/TestSupport", swiftSettings: careful),
    .testTarget(
      name: "LuaKitTests", dependencies: ["LuaKit", "Plain", "AttackCorpus", "attack-child"],
      exclude: ["Conformance", "Differential"], swiftSettings: careful),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"], swiftSettings: careful),
    .target(name: "TextSupport", path: "Tests/TextSupport", swiftSettings: careful),
    .testTarget(
      name: "PlainTextTests", dependencies: ["PlainText", "TextSupport"],
      swiftSettings: careful),
    .testTarget(name: "LuaSyntaxTests", dependencies: ["LuaSyntax"], swiftSettings: careful),
    .testTarget(
      name: "IndicatorsTests",
      dependencies: ["PlainText", "Messages", "Indicators", "TextSupport"],
      swiftSettings: careful),
    .testTarget(
      name: "ColumnsTests", dependencies: ["Messages", "Indicators", "Columns"],
      swiftSettings: careful),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["PlainText", "Messages", "Indicators", "Columns", "Evaluation"],
      swiftSettings: careful),
    .testTarget(
      name: "DocumentTablesTests", dependencies: ["DocumentTables", "PlainText", "Messages"],
      swiftSettings: careful),
    .testTarget(
      name: "IndicatorImportTests",
      dependencies: [
        "IndicatorImport", "Indicators", "Columns", "PlainText", "Messages", "TextSupport",
      ],
      swiftSettings: careful),
    .testTarget(
      name: "ScriptHostTests",
      dependencies: [
        "ScriptHost", "PlainText", "Messages", "LuaSyntax", "Indicators", "Columns", "Evaluation",
        "LuaKit",
      ],
      swiftSettings: careful),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "PlainText", "Messages", "Indicators"],
      swiftSettings: careful),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "PlainText", "Messages", "LuaSyntax", "Workbench", "Indicators", "Columns", "Evaluation",
        "ScriptHost", "LuaKit", "TestSupport",
      ],
      swiftSettings: careful),
    .testTarget(
      name: "FacesTests",
      dependencies: [
        "PlainText", "Messages", "LuaSyntax", "Workbench", "Faces", "Indicators", "Columns",
        "Evaluation", "ScriptHost", "LineEditor", "LuaKit", "TestSupport",
      ],
      swiftSettings: careful),
    .testTarget(
      name: "ChitieuTests", dependencies: ["chitieu", "TerminalDriver", "TestSupport"],
      swiftSettings: careful),
  ],
  swiftLanguageModes: [.v6]
)
