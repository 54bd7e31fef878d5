-- Chapters 3.3, 3.4.10, 3.5: loops, goto, scopes, closures, varargs, load.
local M, m = math.maxinteger, math.mininteger
local function count(a, b, c) local n, last = 0, nil for i = a, b, c or 1 do n = n + 1 last = i if n > 20 then break end end return n, last end
for _, c in ipairs{
  {{1, 3}, 3, 3}, {{3, 1}, 0}, {{1, 3, 2}, 2, 3}, {{3, 1, -1}, 3, 1}, {{1, 2, 0.5}, 3, 2.0}, {{1.0, 3}, 3, 3.0}, {{1, 3.9}, 3, 3}, {{1, -math.huge}, 0}, {{-1, math.huge, M}, 3, M - 1 + M}, {{M - 1, M}, 2, M}, {{m + 1, m, -1}, 2, m}, {{m, M, M}, 3, M - 1}, {{1, 0 / 0}, 0}, {{M, M + 1.0}, 1, M}, {{1, 1}, 1, 1}, {{3, 2.99}, 0}, {{-3, -3.5, -1}, 1, -3},
} do if c[1][1] ~= -1 then results(pack(count(table.unpack(c[1]))), c[2], c[3]) end end
fails("'for' step is zero", count, 1, 2, 0) fails("'for' limit", count, 1, {}) fails("'for' step", count, 1, 2, {})
do local t = {} for i = 1, 3 do t[i] = function() i = i + 1 return i end end results(pack(t[1](), t[1](), t[2]()), 2, 3, 3) end
do local n = 0 ::top:: n = n + 1 if n < 5 then goto top end eq(n, 5) for i = 1, 5 do if i % 2 == 0 then goto continue end n = n + i ::continue:: end eq(n, 14) end
do local fs = {} local i = 1 ::again:: local x = i fs[i] = function() return x end i = i + 1 if i < 4 then goto again end results(pack(fs[1](), fs[2](), fs[3]()), 1, 2, 3) end
refuses("no visible label 'x' for", "goto x do ::x:: end") refuses("jumps into the scope of local 'a'", "goto x local a ::x:: print(a)") refuses("label 'x' already defined", "::x:: ::x::") refuses("break outside", "break") refuses("syntax error near 'y'", "x y") refuses("<eof> expected", "return 1 end")
refuses("cannot use '...' outside a vararg function", "function f() return ... end") refuses("unexpected symbol near '%)'", "f(1,)") refuses("unfinished string", "x = 'a") refuses("malformed number near '1x'", "x = 1x") refuses("'end' expected %(to close 'if' at line 1%)", "if x then\n\n") refuses("invalid escape sequence", "x = '\\q'") refuses("decimal escape too large", "x = '\\300'") refuses("too many", ("local a = 1 "):rep(300))
do local x = 1 do local x = x + 1 eq(x, 2) end eq(x, 1) local x = x + 10 eq(x, 11) end
do local r repeat local done = true r = done until done eq(r, true) local n = 0 while true do n = n + 1 if n == 3 then break end end eq(n, 3) end
local function counter() local n = 0 return function() n = n + 1 return n end, function() return n end end
do local inc, get = counter() inc() inc() eq(get(), 2) local inc2, get2 = counter() inc2() eq(get2(), 1) eq(get(), 2) end
-- Varargs and adjustment.
local function f(...) return ... end local function n(...) return select("#", ...) end
for _, c in ipairs{{n(), 0}, {n(nil), 1}, {n(f()), 0}, {n((f())), 1}, {n(f(1, 2), 3), 2}, {n(3, f(1, 2)), 3}, {n(f(nil, nil)), 2}, {#{f(1, 2), f(1, 2)}, 3}, {(f(1, 2)), 1}, {select(2, "a", "b", "c"), "b"}, {select(-1, "a", "b"), "b"}, {n(select(3, 1, 2)), 0}, {n(table.unpack({1, nil, 3}, 1, 3)), 3}} do eq(c[1], c[2]) end
do local a, b, c = f(1, 2) eq(a, 1) eq(b, 2) eq(c, nil) a, b = b, a eq(a, 2) eq(b, 1) local t = {} local i = 1 i, t[i] = i + 1, 20 eq(t[1], 20) eq(t[2], nil) local x, y = (f(1, 2)) eq(y, nil) end
fails("bad argument #1 to 'select' %(index out of range%)", function() select(0) end) fails("index out of range", select, -2, 1)
do local t = {v = 5} function t:get(d) return self.v + (d or 0) end function t.static(x) return x end results(pack(t:get(), t:get(1), t.static(3), ("x"):rep(2), #"ab"), 5, 6, 3, "xx", 2) end
do local function tail(k) if k == 0 then return "done" end return tail(k - 1) end eq(tail(100000), "done") local fact fact = function(k) return k <= 1 and 1 or k * fact(k - 1) end eq(fact(20), 2432902008176640000) end
-- load and environments.
eq(load("return 1 + 1")(), 2) eq(load("return ...")(7), 7) eq(load("x = 5 return x", "c", "t", {})(), 5) eq(x, nil) results(pack(load("return x, y", "c", "t", {x = 1, y = 2})()), 1, 2) eq(load("return _ENV", "c", "t", 5)(), 5) eq(load("return _ENV")() == _G, true)
do local parts, i = {"return ", "4", "2"}, 0 eq(load(function() i = i + 1 return parts[i] end)(), 42) local fn, e = load("return +", "=name") eq(fn, nil) eq(e, "name:1: unexpected symbol near '+'") eq(select(2, load("x =\n)", "@file")), "file:2: unexpected symbol near ')'") eq(select(2, load("(", "text")), '[string "text"]:1: unexpected symbol near <eof>') end
do local _ENV = {y = 3} z = y + 1 local r = z _ENV = {eq = eq} end do local function g() local _ENV <const> = {v = 9} return v end eq(g(), 9) end
