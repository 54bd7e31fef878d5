import LuaKit
import Testing

/// A small host, as a stranger would write one: it uses nothing but the public names of LuaKit.
/// Officials of a market price goods by scripts; the host lends them the goods, a rule of rounding
/// and a log, and gives each script a second and a few megabytes.
final class Market {
  /// Something for sale; scripts set its price.
  final class Good: LuaExposed {
    let name: String
    let cost: Double
    var price: Double

    init(name: String, cost: Double) { (self.name, self.cost, price) = (name, cost, cost) }

    static let luaName = "Good"
    static func describe(_ type: LuaType<Good>) {
      type.property("name", text: "What it is.") { $0.name }
      type.property("cost", text: "What it cost.") { $0.cost }
      type.property("price", text: "What is asked for it.") {
        $0.price
      } set: { (good: inout Good, price: Double) in
        guard price >= 0 else { throw Refusal.negative(price) }
        good.price = price
      }
      type.define("margin", [], "The share of the price that is not cost.") { (good: Good) in
        good.price == 0 ? nil : (good.price - good.cost) / good.price as Double?
      }
    }
  }

  enum Refusal: Error, CustomStringConvertible {
    case negative(Double)
    var description: String {
      switch self {
      case .negative(let price): "a price can't be negative, got \(price)"
      }
    }
  }

  /// What a script is given, and gives back.
  struct Season: Codable, Equatable {
    var name: String
    var discounts: [String: Double]
  }

  private let state: LuaState
  private(set) var log: [String] = []
  let goods: [Good]

  init(_ goods: [Good], cancellation: LuaCancellation = LuaCancellation()) throws(LuaError) {
    self.goods = goods
    let printed = Printed()
    state = try LuaState(
      limits: LuaLimits(memory: 8 << 20, time: .seconds(1)), cancellation: cancellation
    ) { printed.take($0) }
    printed.market = self
    try state.register(tools)
    let list = try state.makeTable(list: goods.count)
    for (number, good) in goods.enumerated() { try list.set(number + 1, good) }
    try state.globals.set("goods", list)
  }

  /// Scripts print into the log, of which no script may fill the machine.
  private final class Printed {
    weak var market: Market?

    func take(_ text: String) -> Bool {
      market?.log.append(text)
      return (market?.log.count ?? 0) < 1000
    }
  }

  /// `[unowned self]`: the state is the market's, and keeps what it is given.
  private var tools: LuaModule {
    let tools = LuaModule("market", text: "What the market lends to scripts.")
    tools.constant("tax", 0.1, text: "The share of a price that is tax.")
    tools.define("round", ["price", "step"], LuaText("To a multiple of a step.", results: "price"))
    {
      (price: Double, step: Double?) in
      let step = step ?? 500
      return (price / step).rounded() * step
    }
    tools.define("find", ["name"], "The good of that name, or nil.") {
      [unowned self] (name: String) in goods.first { $0.name == name }
    }
    tools.define("total", ["goods"], "Of their prices.") { (goods: LuaVariadic<Good>) in
      goods.values.reduce(0) { $0 + $1.price }
    }
    return tools
  }

  /// Runs a script for a season and returns the season as the script left it.
  func run(_ script: String, for season: Season) throws(LuaError) -> Season {
    try state.globals.set("season", try state.encode(season))
    try state.run(script, name: "prices.lua")
    return try state.globals.get("season", as: LuaValue.self).decode()
  }

  /// What the author of a script is told.
  static func words(_ error: LuaError) -> String {
    let place = error.chunk.map { "\($0):\(error.line ?? 0): " } ?? ""
    return place + error.message + (error.sourceLine.map { "\n  | " + $0 } ?? "")
  }

  /// The manual, made of the descriptions themselves.
  var manual: [String] {
    (tools.bindings + Good.luaType.bindings).map { "\($0.signature)  \($0.text)" }
  }
}

@Suite("A sample host")
struct SampleHostTests {
  private let market: Market

  init() throws {
    market = try Market([.init(name: "gạo", cost: 18_000), .init(name: "chè", cost: 95_000)])
  }

  private func outcome(_ script: String) -> String {
    let season = Market.Season(name: "Tết", discounts: ["chè": 0.2])
    do throws(LuaError) {
      return try market.run(script, for: season).name
    } catch {
      return Market.words(error)
    }
  }

  @Test("prices goods by a script")
  func prices() {
    let script = """
      for _, good in ipairs(goods) do
        local off = season.discounts[good.name] or 0
        good.price = market.round(good.cost * 1.3 * (1 - off) * (1 + market.tax))
        print(good.name, good.price)
      end
      season.name = season.name .. ' ' .. market.total(goods[1], goods[2])
      """
    #expect(outcome(script) == "Tết 134000.0")
    #expect(market.goods.map(\.price) == [25_500, 108_500])
    #expect(market.log.joined().contains("gạo\t25500.0"))
    #expect(market.manual.contains { $0.hasPrefix("market.round(price[, step])") })
  }

  static let faults: [(script: String, said: String)] = [
    ("market.find('gạo').price = -1", "a price can't be negative, got -1.0"),
    ("market.find('gạo').price = 'dear'", "must be a number, got string"),
    ("market.find('gạo').prise = 1", "Good.prise cannot be set"),
    ("market.round('x')", "market.round: argument 1 (price) must be a number, got string"),
    ("while true do pcall(function() while true do end end) end", "ran for longer"),
    ("local t = {} for i = 1, 1e9 do t[i] = i end", "needed more than its memory limit"),
    ("while true do print('x') end", "printed more than may be printed"),
    ("season = 5", "must be a table"), ("local x = )", "unexpected symbol"),
  ]

  @Test("and says what is wrong with one", arguments: faults)
  func wrong(_ entry: (script: String, said: String)) {
    #expect(outcome(entry.script).contains(entry.said), "\(outcome(entry.script))")
    #expect(outcome("season.name = 'vẫn chạy'") == "vẫn chạy" || entry.script.contains("print"))
  }
}
