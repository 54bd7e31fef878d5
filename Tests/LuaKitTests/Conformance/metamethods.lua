-- Chapters 2.4, 3.3.8: metamethods, and variables to be closed.
local log = {}
local function operator(name) return function(a, b) return name, type(a), type(b) end end
local mt = {}
for _, name in ipairs{"add", "sub", "mul", "div", "mod", "pow", "unm", "idiv", "band", "bor", "bxor", "bnot", "shl", "shr"} do mt["__" .. name] = operator(name) end
local o = setmetatable({}, mt)
for _, c in ipairs{
  {o + 1, "add"}, {1 + o, "add"}, {o - 1, "sub"}, {o * "x", "mul"}, {o / o, "div"}, {o % 2, "mod"}, {o ^ 2, "pow"}, {-o, "unm"}, {o // 2, "idiv"}, {o & 1, "band"}, {1.5 | o, "bor"}, {o ~ 1, "bxor"}, {~o, "bnot"}, {o << 1, "shl"}, {"a" >> o, "shr"}, {nil == o, false}, {o == 1, false},
} do eq(c[1], c[2]) end
local left, right = setmetatable({}, {__add = function() return "left" end}), setmetatable({}, {__add = function() return "right" end})
eq(left + right, "left") eq(right + left, "right") eq(1 + right, "right")
local cmp = {__eq = function() return 1 end, __lt = function(a, b) return a.v < b.v end, __le = function(a, b) return a.v <= b.v end}
local a, b = setmetatable({v = 1}, cmp), setmetatable({v = 2}, cmp)
eq(a == b, true) eq(a ~= b, false) eq(rawequal(a, b), false) eq(a < b, true) eq(a > b, false) eq(a <= b, true) eq(a >= b, false) eq(a == {}, true) eq(a == 1, false)
local defaults = setmetatable({}, {__index = {x = 1}, __newindex = log, __len = function() return 42 end, __call = function(self, ...) return select("#", ...), ... end, __tostring = function() return "T" end, __name = "Name"})
eq(defaults.x, 1) eq(defaults.y, nil) eq(rawget(defaults, "x"), nil) defaults.z = 3 eq(log.z, 3) eq(rawget(defaults, "z"), nil) eq(#defaults, 42) eq(rawlen(defaults), 0) results(pack(defaults(7, nil)), 2, 7, nil) eq(tostring(defaults), "T")
local by = setmetatable({}, {__index = function(t, k) return k .. "!" end, __newindex = function(t, k, v) rawset(t, k, v * 2) end})
eq(by.abc, "abc!") eq(by["1"], "1!") by.n = 4 eq(by.n, 8) by.n = 5 eq(by.n, 5)
local chain = setmetatable({}, {__index = setmetatable({}, {__index = setmetatable({deep = true}, {__index = function() return "end" end})})}) eq(chain.deep, true) eq(chain.none, "end")
eq(#setmetatable({}, {__call = 1}), 0) fails("attempt to call a number value", function() setmetatable({}, {__call = 1})() end) fails("attempt to call a nil value %(field 'f'%)", function() log.f() end) fails("attempt to call a number value", function() log:z() end)
local keys = {} for k, v in pairs(setmetatable({}, {__pairs = function() return function(_, k) if not k then return 1, "one" end end, nil, nil end})) do keys[k] = v end eq(keys[1], "one")
local l = {} for i, v in ipairs(setmetatable({}, {__index = function(_, i) if i < 4 then return i * i end end})) do l[i] = v end eq(table.concat(l, ","), "1,4,9")
eq(getmetatable(setmetatable({}, {__metatable = "hidden"})), "hidden") fails("cannot change a protected metatable", setmetatable, setmetatable({}, {__metatable = 1}), {}) eq(getmetatable({}), nil) fails("nil or table expected", setmetatable, {}, 1)
-- <close> and <const>.
local function closer(name, fault) return setmetatable({}, {__close = function(_, e) log[#log + 1] = name .. ":" .. tostring(e) if fault then error(fault, 0) end end}) end
local function closed(f) log = {} local r = pack(pcall(f)) return table.concat(log, " "), r[1], r[2] end
results(pack(closed(function() local x <close> = closer("x") local y <close> = closer("y") return "r" end)), "y:nil x:nil", true, "r")
results(pack(closed(function() local x <close> = closer("x") error("E", 0) end)), "x:E", false, "E")
results(pack(closed(function() local x <close> = closer("x") local y <close> = closer("y", "Y") error("E", 0) end)), "y:E x:Y", false, "Y")
results(pack(closed(function() for i = 1, 3 do local x <close> = closer("i" .. i) if i == 2 then break end end end)), "i1:nil i2:nil", true, nil)
results(pack(closed(function() for k in next, {1}, nil, closer("for") do end end)), "for:nil", true, nil) results(pack(closed(function() for k in next, {1}, nil, closer("for") do return 5 end end)), "for:nil", true, 5)
results(pack(closed(function() do local x <close> = closer("x") goto out end ::out:: end)), "x:nil", true, nil) results(pack(closed(function() local x <close> = nil local y <close> = false end)), "", true, nil)
fails("variable 'x' got a non%-closable value", function() local x <close> = {} end) refuses("attempt to assign to const variable 'x'", "local x <const> = 1 x = 2") refuses("attempt to assign to const variable 'x'", "local x <close> = nil x = 2") refuses("multiple to%-be%-closed variables", "local a <close>, b <close> = 1") refuses("unknown attribute 'odd'", "local a <odd> = 1")
