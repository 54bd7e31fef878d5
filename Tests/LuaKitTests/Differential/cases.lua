-- Generates calls of library functions from a seed, and returns what they gave, a line each.
-- It runs in the sandbox and in plain Lua; the lines must be the same.
local seed, rounds = ...

local state = seed
local function random(n) -- 1 to n
  state = (state * 6364136223846793005 + 1442695040888963407)
  return (state >> 33) % n + 1
end
local function pick(list) return list[random(#list)] end
local function joined(list, most)
  local words = {}
  for i = 1, random(most + 1) - 1 do words[i] = pick(list) end
  return table.concat(words)
end

local lines = {}
local function show(value)
  local kind = type(value)
  if kind == "string" or kind == "number" then return ("%q"):format(value) end
  if kind ~= "table" then return kind == "function" and kind or tostring(value) end
  local words = {}
  for i = 1, math.min(value.n or #value, 200) do words[i] = show(value[i]) end
  return "{" .. table.concat(words, ",") .. "}"
end

-- Called from Lua by its own name, so that errors name it alike.
local callers = {}
local function caller(name)
  callers[name] = callers[name]
    or load("local pack = table.pack return function(...) local r = pack(" .. name
      .. "(...)) return r end")()
  return callers[name]
end
local function try(name, ...)
  local ok, result = pcall(caller(name), ...)
  local words = {}
  local arguments = table.pack(...)
  for i = 1, arguments.n do words[i] = show(arguments[i]) end
  lines[#lines + 1] = name .. "(" .. table.concat(words, ", ") .. ") = "
    .. (ok and show(result) or "error: " .. tostring(result))
  return ok and result
end

local characters = { "a", "b", "c", "1", "2", " ", ".", "%", "(", ")", "x", "\0", "é", "_", "A", "]", "-" }
local items = {
  "a", "b", "1", ".", "%a", "%d", "%s", "%w", "%x", "%p", "%A", "%S", "%W", "%l", "%u", "%g", "%c",
  "[ab]", "[^a]", "[a-c]", "[%d_]", "[]]", "[^]]", "[a-]", "[%w%-]", "[^%s]", "[b-a]", "%b()",
  "%bab", "%f[%w]", "%f[^%w]", "%1", "%2", "(", ")", "()", "(a)", "(%a*)", "(.-)", "*", "+", "-", "?",
  "^", "$", "%", "%%", "[", "]", "%.", "\0", "é", "%z",
}
local replacements = { "", "x", "%0", "%1", "<%1>", "%2", "%%", "%", "%x", "%0%0", "é" }
local positions = { -100, -3, -1, 0, 1, 2, 5, 100, math.maxinteger, math.mininteger, 1.0, 2.5, "3", "x" }

local function patterns()
  local subject, pattern = joined(characters, 14), joined(items, 5)
  try("string.find", subject, pattern)
  try("string.match", subject, pattern)
  if random(4) == 1 then pattern = "^" .. pattern end
  try("string.find", subject, pattern, pick(positions))
  try("string.match", subject, pattern, pick(positions))
  try("string.find", subject, joined(characters, 2), pick(positions), true)
  try("string.gsub", subject, pattern, pick(replacements))
  try("string.gsub", subject, pattern, pick(replacements), random(4) - 2)
  try("string.gsub", subject, pattern, { a = 1, b = false, [1] = "one", c = true })
  try("string.gsub", subject, pattern, function(x, y)
    if x == "b" then return nil end
    if x == "1" then return false end
    if x == " " then return {} end
    return type(x) == "string" and x .. "!" or x
  end)
  local ok, found = pcall(function()
    local all = {}
    for x, y in subject:gmatch(pattern) do all[#all + 1] = show(x) .. ":" .. show(y) end
    for x in subject:gmatch(pattern, random(5) - 2) do all[#all + 1] = show(x) end
    return all
  end)
  lines[#lines + 1] = "gmatch " .. show(subject) .. show(pattern) .. (ok and show(found) or tostring(found))
end

local formats = {
  "%d", "%5d", "%-5d", "%05d", "%+d", "% d", "%i", "%u", "%c", "%x", "%X", "%#x", "%o", "%e", "%.3f",
  "%10.2f", "%g", "%a", "%q", "%s", "%10s", "%-10s", "%.2s", "%%", "%", "%y", "%100d", "%.100f",
  "%123d", "%5", "%-+ #0d", "%.20s", "%.3q", "é%s", "%0.3d",
}
local values = {
  0, 1, -1, 255, 1.5, -0.0, 1 / 0, 0 / 0, 2 ^ 53, math.maxinteger, math.mininteger, "a", "", "12",
  "0x10", "é\0b", "1e2", true, false, 3.0,
}
local function strings()
  try("string.format", pick(formats), pick(values))
  try("string.format", pick(formats) .. pick(formats), pick(values), pick(values))
  try("string.format", pick(formats))
  local text = joined(characters, 8)
  for _, name in ipairs { "upper", "lower", "reverse", "len" } do try("string." .. name, text) end
  try("string.rep", text, random(6) - 2)
  try("string.rep", text, random(6) - 2, joined(characters, 3))
  try("string.rep", text .. "x", pick(values)) -- plain Lua never ends with an empty one
  try("string.sub", text, pick(positions), pick(positions))
  try("string.byte", text, pick(positions), pick(positions))
  try("string.char", random(300) - 1, random(256) - 1)
  local formatted = joined({ "b", "i4", "!8", "s1", "z", "<", ">", "=", "x", "Xi4", "d", "c3", "i17", "q", " " }, 4)
  try("string.packsize", formatted)
  try("string.pack", formatted, random(100), "ab", 1.5)
  try("string.unpack", formatted, "abcdefghijklmnop", pick(positions))
  try(pick { "string.upper", "string.rep", "string.find", "string.gsub", "string.match", "string.gmatch" },
    pick { nil, {}, true, 5, "a" }, pick { nil, {}, true, 5, "a" }, pick { nil, {}, true, 5, "a" })
end

local function list()
  local made = {}
  for i = 1, random(8) - 1 do made[i] = pick { 1, 2, 3, "a", "b", 1.5, i } end
  return made
end
local function numbers(most)
  local made = {}
  for i = 1, random(most) - 1 do made[i] = random(1000) end
  return made
end
local function stand_in(data)
  return setmetatable({}, {
    __index = function(_, key) return data[key] end,
    __newindex = function(_, key, value) data[key] = value end,
    __len = function() return #data end,
  })
end
local indices = { -1, 0, 1, 2, 3, 4, 9, math.maxinteger, math.mininteger, 1.0, 1.5, "2", "x" }
local function tables()
  local data = list()
  try("table.insert", data, pick(values))
  try("table.insert", data, pick(indices), pick(values))
  try("table.insert", data)
  try("table.insert", data, 1, 2, 3)
  try("table.remove", data)
  try("table.remove", data, pick(indices))
  try("table.concat", data, pick { "", ",", ", ", 1 })
  try("table.concat", data, ",", pick(indices), pick { -1, 0, 1, 2, 3, 9 })
  try("table.unpack", data, pick { -1, 0, 1, 2, 3 }, pick { -1, 0, 1, 2, 3, 9 })
  try("table.unpack", data, 1, 1e7)
  try("table.pack", pick(values), nil, pick(values))
  try("table.move", data, pick { 1, 2, 3 }, pick { 0, 1, 2, 3 }, pick { -1, 0, 1, 2, 3, 5 })
  try("table.move", data, pick { 1, 2 }, pick { 1, 3 }, pick { 1, 2 }, list())
  try("table.move", data, pick(indices), pick { 1, 2, math.maxinteger }, pick { math.maxinteger, "x" })
  local under = list()
  local proxy = stand_in(under)
  try("table.insert", proxy, "new")
  try("table.remove", proxy, 1)
  try("table.concat", proxy, "-")
  try("table.unpack", proxy)
  lines[#lines + 1] = show(data) .. show(under)
  try(pick { "table.insert", "table.remove", "table.concat", "table.unpack", "table.sort", "table.move" },
    pick { nil, 1, "a", true })
end

local function sorting()
  local data = numbers(60)
  if try("table.sort", data) then lines[#lines + 1] = show(data) end
  table.sort(data, function(a, b) return a > b end)
  lines[#lines + 1] = show(data)
  local under = numbers(30)
  table.sort(stand_in(under))
  lines[#lines + 1] = show(under)
  local texts = {}
  for i = 1, random(20) do texts[i] = joined(characters, 3) end
  table.sort(texts)
  lines[#lines + 1] = show(texts)
  try("table.sort", { 1, 2 }, pick { 1, "x", {} })
  try("table.sort", { 3, 1, {} , {} }, function() error("own") end)
end

local bytes = { "a", "é", "ệ", "😀", "\xff", "\x80", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xfd\xbf\xbf\xbf\xbf\xbf", "\0", "\xc0\x80" }
local function utf()
  local text = joined(bytes, 6)
  try("utf8.len", text)
  try("utf8.len", text, pick(positions))
  try("utf8.len", text, pick(positions), pick(positions), random(2) == 1)
  try("utf8.offset", text, pick { -3, -2, -1, 0, 1, 2, 3, 9 })
  try("utf8.offset", text, pick { -3, -1, 0, 1, 2 }, pick(positions))
  try("utf8.codepoint", text, pick(positions), pick(positions))
  try("utf8.char", random(0x10ffff), pick { 1, -1, 2 ^ 31, 0x7fffffff })
  local ok, found = pcall(function()
    local all = {}
    for position, code in utf8.codes(text, random(2) == 1) do all[#all + 1] = position .. ":" .. code end
    return all
  end)
  lines[#lines + 1] = "codes " .. show(text) .. (ok and show(found) or tostring(found))
end

local numerals = { "0", "1", "7", "9", "a", "f", "z", "Z", "-", "+", " ", "0x", ".", "e", "\n", "\0", "p" }
local function conversions()
  local text = joined(numerals, 6)
  try("tonumber", text)
  try("tonumber", text, random(40) - 2)
  try("tonumber", pick(values), pick { 10, 16, 36, "10", 2.5 })
  try("tonumber", pick(values))
  try("tonumber")
  try("tostring", pick(values))
  try("load", pick { "return 1", "return", "x =", "=", 5 })
  local pieces = { "return ", "1", pick { "+1", "", "=" }, pick { false, nil, 5 } }
  local at = 0
  local loaded = try("load", function() at = at + 1 return pieces[at] end, pick { "name", "=name", "@name" })
  try("load", "return x", "chunk", pick { "t", "b", "bt" }, { x = 1 })
end

for round = 1, rounds do
  for _ = 1, 8 do patterns() end
  strings()
  tables()
  utf()
  conversions()
  if round % 4 == 0 then sorting() end
end
return table.concat(lines, "\30")
