// swift-tools-version: 6.2
import PackageDescription

// Benchmarks, and Lua's own tests run in the sandbox: a package of its own, so that building the
// program doesn't build them. `AttackCorpus` and `TerminalDriver` are links to what the tests use.

let careful: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "ChiTieu", path: "../../..")],
  targets: [
    // LuaKit beside the same things in plain C.
    .executableTarget(
      name: "lua-bench",
      dependencies: [
        .product(name: "LuaKit", package: "ChiTieu"), .product(name: "_Plain", package: "ChiTieu"),
      ],
      path: "lua", swiftSettings: careful),
    .executableTarget(
      name: "lua-tests", dependencies: [.product(name: "LuaKit", package: "ChiTieu")],
      path: "lua-tests", exclude: ["prelude.lua", "cuts.txt"], swiftSettings: careful),
    .target(
      name: "AttackCorpus", dependencies: [.product(name: "LuaKit", package: "ChiTieu")],
      path: "AttackCorpus", swiftSettings: careful),
    .executableTarget(
      name: "kill-bench", dependencies: ["AttackCorpus"], path: "kill", swiftSettings: careful),
    .target(name: "TerminalDriver", path: "TerminalDriver", swiftSettings: careful),
    .executableTarget(
      name: "repl-bench", dependencies: ["TerminalDriver"], path: "repl", swiftSettings: careful),
  ],
  swiftLanguageModes: [.v6]
)
