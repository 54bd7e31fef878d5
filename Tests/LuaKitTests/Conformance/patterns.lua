-- Chapter 6.4.1: patterns in find, match, gmatch and gsub.
for _, c in ipairs{
  {"hello", "l", 3, 3}, {"hello", "xyz"}, {"hello", "", 1, 0}, {"", "", 1, 0}, {"", "x"}, {"hello", "^h", 1, 1}, {"hello", "^e"}, {"hello", "o$", 5, 5}, {"hello", "l$"},
  {"a.b", "%.", 2, 2}, {"a+b", "+", 2, 2}, {"abc123", "%d+", 4, 6}, {"abc", "%a-", 1, 0}, {"abc", "^%a-$", 1, 3}, {"f(a(b)c)d", "%b()", 2, 8}, {"THE (quick) fox", "%f[%a]%a+%f[%A]", 1, 3},
  {"a\0b", "%z", 2, 2}, {"a\0b", "\0", 2, 2}, {"x^y", "x^", 1, 2}, {"a$b", "a$b", 1, 3}, {"aaa", "a*", 1, 3}, {"aaa", "a-b"}, {"aab", "a-b", 1, 3}, {"ab", "a?b", 1, 2}, {"b", "a?b", 1, 1},
  {"x]y", "[]]", 2, 2}, {"x-y", "[a%-]", 2, 2}, {"x-y", "[x-]+", 1, 2}, {"x^", "[%^]", 2, 2}, {"ab^", "[b^]+", 2, 3}, {"abc", "[^a]+", 2, 3}, {"é", "[\xc3]", 1, 1}, {" \t\n", "%s+", 1, 3}, {"aB_1", "%w+", 1, 2},
  {"a,b", "%p", 2, 2}, {"ab\n", "%c", 3, 3}, {"0xFg", "%x+", 1, 1}, {"aXb", "%u", 2, 2}, {"AxB", "%l", 2, 2}, {"a b", "%g+", 1, 1}, {"abAB", "%L+", 3, 4}, {"]", "[^]]"}, {"a-z", "[a-c-z]+", 1, 3},
} do results(pack(c[1]:find(c[2])), table.unpack(c, 3, math.max(#c, 3))) end
for _, c in ipairs{
  {"key = value", "(%w+) = (%w+)", "key", "value"}, {"hello", "()ll()", 3, 5}, {"abc", "((a)(b))", "ab", "a", "b"}, {"aa", "(a)%1", "a"}, {"ab", "(a)%1"}, {'"x\'y"', '(["\'])(.-)%1', '"', "x'y"},
  {"2024-11-24", "(%d+)-(%d+)-(%d+)", "2024", "11", "24"}, {"abc", "b()", 3}, {"abc", ".-", ""}, {"abc", "(.-)c", "ab"}, {"  trim  ", "^%s*(.-)%s*$", "trim"}, {"[[x]]", "%[%[(.*)%]%]", "x"}, {"aXbXc", "(.*)X(.*)", "aXb", "c"},
} do results(pack(c[1]:match(c[2])), table.unpack(c, 3, math.max(#c, 3))) end
results(pack(("hello"):find("l", 4)), 4, 4) results(pack(("hello"):find("l", -2)), 4, 4) results(pack(("hello"):find("", 6)), 6, 5) results(pack(("hello"):find("", 7)), nil)
results(pack(("a.b"):find(".", 1, true)), 2, 2) results(pack(("hello"):find("h", -100)), 1, 1) results(pack(("hello"):match("^l", 3)), "l") results(pack(("(a)"):find("(a)", 1, true)), 1, 3)
for _, c in ipairs{
  {"hello", "l", "L", "heLLo", 2}, {"hello", "", "-", "-h-e-l-l-o-", 6}, {"abc", "%w", "%0%0", "aabbcc", 3}, {"hello world", "(%w+) (%w+)", "%2 %1", "world hello", 1}, {"abc", "b", "%%", "a%c", 1},
  {"abc", "x*", "-", "-a-b-c-", 4}, {"abc", "^a", "x", "xbc", 1}, {"aaa", "^a", "x", "xaa", 1}, {"$n is $v", "%$(%w+)", {n = "x", v = 3}, "x is 3", 2}, {"$n $z", "%$(%w+)", {n = "x"}, "x $z", 2}, {"abc", ".", {a = false}, "abc", 3},
  {"abc", "(b)()", "%2", "a3c", 1}, {"abc", "%f[%w]%w+", string.upper, "ABC", 1}, {"abc", ".", function(c) if c == "b" then return "[b]" end end, "a[b]c", 3}, {"", "x", "y", "", 0}, {"", "", "y", "y", 1}, {"a  b", " +", " ", "a b", 1},
} do results(pack(c[1]:gsub(c[2], c[3])), c[4], c[5]) end
results(pack(("aaa"):gsub("a", "b", 2)), "bba", 2) results(pack(("aaa"):gsub("a", "b", 0)), "aaa", 0) results(pack(("aaa"):gsub("a", "b", -1)), "aaa", 0) results(pack(("abc"):gsub("%w", "%1")), "abc", 3)
local function all(s, p, ...) local t = {} for a, b in s:gmatch(p, ...) do t[#t + 1] = b and a .. "=" .. b or tostring(a) end return table.concat(t, "|") end
eq(all("one two", "%a+"), "one|two") eq(all("a=1, b=2", "(%w+)=(%w+)"), "a=1|b=2") eq(all("abc", ""), "|||") eq(all("abc", "()"), "1|2|3|4") eq(all("aXbX", "(.-)X"), "a|b") eq(all("abc", "%a", 2), "b|c") eq(all("abc", "%a", -1), "c") eq(all("ab", "^a"), "")
fails("malformed pattern %(ends with '%%'%)", string.find, "a", "%") fails("malformed pattern %(missing ']'%)", string.find, "a", "[a") fails("missing '%[' after '%%f' in pattern", string.find, "a", "%fa")
fails("missing arguments to '%%b'", string.find, "a", "%b") fails("unfinished capture", string.find, "a", "(a") fails("invalid pattern capture", string.find, "a", "(a))") fails("invalid capture index %%1", string.find, "a", "%1")
fails("invalid capture index", string.gsub, "a", "a", "%2") fails("invalid use of '%%' in replacement string", string.gsub, "a", "a", "%x") fails("invalid replacement value %(a table%)", string.gsub, "a", "a", function() return {} end)
fails("string/function/table expected", string.gsub, "a", "a", true) fails("too many captures", string.find, ("a"):rep(40), ("(a)"):rep(33))
