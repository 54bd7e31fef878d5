-- Chapters 3.4.7, 6.5 to 6.7: tables, sorting, mathematics, utf8.
local M, m = math.maxinteger, math.mininteger
local function list(...)
  local t = table.pack(...)
  for i = 1, t.n do t[i] = tostring(t[i]) end
  return table.concat(t, ",")
end
local function after(f, t, ...) f(t, ...) return table.concat(t, ",") end
for _, c in ipairs{
  {#{}, 0}, {#{1, 2, 3}, 3}, {#{n = 1}, 0}, {#{1, 2, nil}, 2}, {#"abc", 3}, {#{table.unpack({1, 2, 3})}, 3}, {#{(table.unpack({1, 2, 3}))}, 1}, {({1, 2, [1] = 9})[1], 1}, {({[2] = "b", "a"})[2], "b"},
  {after(table.insert, {1, 2}, 3), "1,2,3"}, {after(table.insert, {1, 2}, 1, 0), "0,1,2"}, {after(table.insert, {1, 2}, 3, 9), "1,2,9"}, {after(table.insert, {}, 1, 5), "5"}, {after(table.insert, {1, 2, 3}, 2, 9), "1,9,2,3"},
  {after(table.remove, {1, 2, 3}), "1,2"}, {after(table.remove, {1, 2, 3}, 1), "2,3"}, {after(table.remove, {1, 2, 3}, 4), "1,2,3"}, {after(table.remove, {}), ""}, {table.remove({}, 0), nil}, {table.remove({7}), 7}, {table.remove({1, 2, 3}, 2), 2},
  {table.concat({}), ""}, {table.concat({1, 2.5, "x"}, "-"), "1-2.5-x"}, {table.concat({1, 2, 3}, ",", 2), "2,3"}, {table.concat({1, 2, 3}, ",", 2, 2), "2"}, {table.concat({1, 2}, ",", 3), ""}, {table.concat({1}, "", M, M - 1), ""},
  {table.concat(table.move({1, 2, 3}, 1, 3, 2), ","), "1,1,2,3"}, {table.concat(table.move({1, 2, 3}, 2, 3, 1), ","), "2,3,3"}, {table.concat(table.move({1, 2}, 1, 2, 1, {8, 9, 7}), ","), "1,2,7"}, {table.concat(table.move({1}, 1, 0, 5), ","), "1"},
  {table.pack().n, 0}, {table.pack(nil, nil).n, 2}, {select("#", table.unpack({}, 1, 3)), 3}, {select("#", table.unpack({1, 2}, 3)), 0}, {list(table.unpack({1, 2, 3}, 2)), "2,3"}, {list(table.unpack({1, 2, 3}, -1, 1)), "nil,nil,1"}, {next({}), nil}, {rawlen({1, 2}), 2}, {rawlen("abc"), 3}, {rawequal("a", "a"), true},
} do eq(c[1], c[2]) end
fails("position out of bounds", table.insert, {}, 5, 1) fails("position out of bounds", table.insert, {}, 0, 1) fails("wrong number of arguments to 'insert'", table.insert, {}) fails("wrong number of arguments", table.insert, {}, 1, 2, 3)
fails("position out of bounds", table.remove, {1, 2}, 5) fails("in table for 'concat'", table.concat, {1, {}}) fails("too many results to unpack", table.unpack, {}, 1, 1e8)
fails("too many elements to move", table.move, {}, m, M, 1) fails("destination wrap around", table.move, {}, 1, M, 2) fails("table expected, got nil", table.insert, nil, 1)
-- Sorting.
local function sorted(t, f) table.sort(t, f) return table.concat(t, ",") end
eq(sorted{3, 1, 2}, "1,2,3") eq(sorted{}, "") eq(sorted{1}, "1") eq(sorted{"b", "a", "B"}, "B,a,b") eq(sorted({3, 1, 2}, function(a, b) return a > b end), "3,2,1") eq(sorted{2, 1.5, -1}, "-1,1.5,2") eq(sorted{1, 1, 1}, "1,1,1")
for n = 0, 60 do
  local t, seed = {}, n * 7 + 1
  for i = 1, n do seed = (seed * 1103515245 + 12345) % 2147483648 t[i] = seed % 50 end
  table.sort(t)
  local right = true
  for i = 2, n do right = right and t[i - 1] <= t[i] end
  eq(right, true)
end
fails("attempt to compare", table.sort, {1, "x"}) fails("function expected", table.sort, {1, 2}, 1) fails("stop", table.sort, {1, 2, 3}, function() error("stop") end)
-- Mathematics.
for _, c in ipairs{
  {math.floor(2.7), 2}, {math.floor(-2.7), -3}, {math.floor(5), 5}, {math.floor(1e100), 1e100}, {math.ceil(2.1), 3}, {math.ceil(-2.1), -2}, {math.abs(-3), 3}, {math.abs(-3.5), 3.5}, {math.abs(m), m}, {math.max(1, 2.5), 2.5}, {math.max(2, 2.0), 2}, {math.min(1, -1), -1},
  {math.fmod(7, 3), 1}, {math.fmod(-7, 3), -1}, {math.fmod(7, -3), 1}, {math.fmod(7.5, 2), 1.5}, {math.fmod(m, -1), 0}, {math.sqrt(16), 4.0}, {math.exp(0), 1.0}, {math.log(1), 0.0}, {math.log(8, 2), 3.0}, {math.log(100, 10), 2.0}, {math.tointeger(3.0), 3}, {math.tointeger(3.5), nil},
  {math.tointeger({}), nil}, {math.ult(1, -1), true}, {math.ult(-1, 1), false}, {math.type(1 // 1), "integer"}, {math.type(1 / 1), "float"}, {math.huge, 1 / 0}, {math.pi > 3.14159 and math.pi < 3.1416, true}, {M, 0x7fffffffffffffff}, {math.sin(0), 0.0}, {math.cos(0), 1.0}, {math.atan(1, 1) * 4, math.pi}, {select(2, math.modf(3.5)), 0.5}, {math.modf(-3.5) + 0.0, -3.0}, {math.modf(1 / 0), 1 / 0},
} do eq(c[1], c[2]) end
fails("bad argument #2 to 'fmod' %(zero%)", function() math.fmod(1, 0) end) fails("bad argument #1", math.max) fails("interval is empty", math.random, 2, 1) fails("wrong number of arguments", math.random, 1, 2, 3)
for _ = 1, 50 do local r = math.random(3) eq(r >= 1 and r <= 3, true) r = math.random() eq(r >= 0 and r < 1, true) end
-- utf8.
for _, c in ipairs{
  {utf8.char(), ""}, {utf8.char(65, 0x20AC, 0x10FFFF), "A\u{20AC}\u{10FFFF}"}, {utf8.len("chữ"), 3}, {utf8.len(""), 0}, {utf8.len("\u{e9}x", 3), 1}, {utf8.codepoint("é"), 233}, {utf8.offset("aé€", 3), 4}, {utf8.offset("aé€", -1), 4}, {utf8.offset("aé", 0, 3), 2}, {utf8.offset("a", 3), nil}, {utf8.offset("a", 2), 2}, {utf8.len("\u{7FFFFFFF}", 1, -1, true), 1}, {#utf8.charpattern, 14},
} do eq(c[1], c[2]) end
results(pack(utf8.len("a\xff")), nil, 2) results(pack(utf8.len("\xed\xa0\x80")), nil, 1) results(pack(utf8.len("\xc0\x80")), nil, 1) results(pack(utf8.codepoint("aé", 1, -1)), 97, 233)
local seen = {} for p, c in utf8.codes("aé€") do seen[#seen + 1] = p .. ":" .. c end eq(table.concat(seen, " "), "1:97 2:233 4:8364")
fails("invalid UTF%-8 code", utf8.codepoint, "\xff") fails("invalid UTF%-8 code", function() for _ in utf8.codes("a\xff") do end end) fails("value out of range", utf8.char, -1) fails("initial position is a continuation byte", utf8.offset, "é", 1, 2) fails("out of bounds", utf8.codepoint, "a", 2, 5)
