import LuaKit
import Plain

/// Scripts that stay inside Lua: with every limit set they should cost what they cost without.
enum Workloads {
  static let scripts: [(name: String, text: String)] = [
    ("empty loop", "local x = 0 for i = 1, 30000000 do x = x + i end"),
    (
      "fib",
      "local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end fib(31)"
    ),
    (
      "tables",
      """
      for round = 1, 20 do
        local list = {}
        for i = 1, 50000 do list[i] = { id = i, value = i * 2 } end
        local sum = 0
        for _, row in ipairs(list) do sum = sum + row.value end
      end
      """
    ),
    (
      "table library",
      """
      for round = 1, 20 do
        local list = {}
        for i = 1, 50000 do table.insert(list, (i * 7919) % 50021) end
        table.sort(list)
        local text = table.concat(list, ",")
        while #list > 0 do table.remove(list) end
      end
      """
    ),
    (
      "strings",
      """
      local text = ("Tỷ lệ hồ sơ 5.3.2 đạt 83,5 %; "):rep(200)
      for round = 1, 60 do
        local count = 0
        for word in text:gmatch("%S+") do count = count + #word end
        text:gsub("%d+", function(digits) return "<" .. digits .. ">" end)
        for i = 1, 500 do local line = ("%s=%d;%5.2f"):format("x", i, i / 3) end
        text:find("không có", 1, true)
        text:upper():lower():sub(5, 60):byte(1, 10)
      end
      """
    ),
    (
      "methods",
      """
      local Account = {}
      Account.__index = Account
      function Account.new(x) return setmetatable({ x = x }, Account) end
      function Account:add(y) self.x = self.x + y return self end
      local account = Account.new(1)
      for i = 1, 8000000 do account:add(i) end
      """
    ),
    (
      "closures and coroutines",
      """
      for round = 1, 20000 do
        local generator = coroutine.wrap(function() for i = 1, 20 do coroutine.yield(i) end end)
        for value in generator do end
      end
      """
    ),
  ]

  static func comparisons() throws -> [Comparison] {
    try scripts.map { name, text in
      let limits = LuaLimits(memory: 1 << 30, time: .seconds(600))
      let state = try LuaState(limits: limits, cancellation: LuaCancellation())
      let function = try state.load(text, name: "bench")
      let plain = plain_open()
      return Comparison(name: name, bar: nil, count: 1) {
        try function.call()
      } plain: {
        plain_run(plain, text)
      }
    }
  }
}
