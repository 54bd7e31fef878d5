-- Chapter 2.1, 3.4.1 to 3.4.5: values, arithmetic, conversions, comparisons.
local m, M = math.mininteger, math.maxinteger
local inf, nan = 1 / 0, 0 / 0
-- Integer and float results.
for _, c in ipairs{
  {7 // 2, 3}, {-7 // 2, -4}, {7 // -2, -4}, {-7 // -2, 3}, {7 // 2.0, 3.0}, {-7 // 2.0, -4.0},
  {7 % 3, 1}, {-7 % 3, 2}, {7 % -3, -2}, {-7 % -3, -1}, {7.5 % 2, 1.5}, {-7.5 % 2, 0.5},
  {7.5 % -2, -0.5}, {5 % inf, 5.0}, {-5 % inf, inf}, {5 % -inf, -inf}, {-5 % -inf, -5.0},
  {6 / 2, 3.0}, {1 / 2, 0.5}, {2 ^ 10, 1024.0}, {2 ^ -1, 0.5}, {(-8) ^ 2, 64.0}, {-2 ^ 2, -4.0},
  {2 ^ 3 ^ 2, 512.0}, {1 + 1.0, 2.0}, {3 - 3.0, 0.0}, {3 * 2, 6}, {3 * 2.0, 6.0},
  {M + 1, m}, {m - 1, M}, {M * 2, -2}, {m * -1, m}, {-m, m}, {m // -1, m}, {m % -1, 0},
  {M + 1.0, 2.0 ^ 63}, {1 // 0.0, inf}, {-1 // 0.0, -inf}, {1 / 0, inf}, {-1 / 0, -inf},
  {0 / 0, nan}, {1 % 0.0, nan}, {inf - inf, nan}, {inf * 0, nan}, {0x10, 16}, {0xA.8p0, 10.5},
  {0x.1p4, 1.0}, {0xffffffffffffffff, -1}, {0x1ffffffffffffffff, -1}, {1e2, 100.0}, {.5, 0.5},
  {5., 5.0}, {3e-2, 0.03}, {9223372036854775807, M}, {9223372036854775808, 2.0 ^ 63},
} do eq(c[1], c[2]) end
-- Bitwise operators work on 64 bits.
for _, c in ipairs{
  {5 & 3, 1}, {5 | 3, 7}, {5 ~ 3, 6}, {~0, -1}, {~5, -6}, {1 << 4, 16}, {256 >> 4, 16},
  {1 << 63, m}, {1 << 64, 0}, {1 << 100, 0}, {-1 >> 1, M}, {-1 >> 63, 1}, {-1 >> 64, 0},
  {1 << -1, 0}, {2 << -1, 1}, {1 >> -3, 8}, {3.0 | 0, 3}, 
  {-1 & 0xff, 255}, {1 | 2 ~ 3 & 1, 1 | (2 ~ (3 & 1))}, {1 << m, 0}, {-1 << M, 0},
} do eq(c[1], c[2]) end
fails("number has no integer representation", function() return 1.5 | 0 end)
fails("number has no integer representation", function() return 2.0 ^ 63 | 0 end)
fails("has no integer representation", function() return nan & 1 end)
fails("attempt to perform bitwise operation on a string value", function() return "3" | 0 end)
fails("attempt to perform bitwise operation on a table value", function() return {} | 0 end)
fails("attempt to perform bitwise operation on a nil value", function() return ~nil end)
fails("attempt to [pd][ei][rv]", function() return 1 // 0 end)
fails("attempt to perform 'n%%%%?0'", function() return 1 % 0 end)
-- Strings become numbers in arithmetic, numbers strings in concatenation.
for _, c in ipairs{
  {"10" + 1, 11}, {"10" + 1.0, 11.0}, {"0x10" + 0, 16}, {" 10 " + 0, 10}, {"1e1" + 0, 10.0},
  {"10" * "2", 20}, {-"2", -2}, {-"-2", 2}, {"7" // "2", 3}, {"1." + 0, 1.0}, {"\t5\n" + 0, 5},
  {1 .. 2, "12"}, {1.0 .. "", "1.0"}, {-0.0 .. "", "-0.0"}, {2 ^ 53 .. "", "9.007199254741e+15"},
  {1e15 .. "", "1e+15"}, {1e100 .. "", "1e+100"}, {0.1 .. "", "0.1"}, {inf .. "", "inf"}, {-inf .. "", "-inf"},
  {M .. "", "9223372036854775807"}, {m .. "", "-9223372036854775808"}, {3 .. "", "3"},
} do eq(c[1], c[2]) end
fails("attempt to .* a .?string.?", function() return "x" + 1 end)
fails("attempt to perform arithmetic on a nil value %(local 'v'%)", function() local v return v + 1 end)
fails("attempt to concatenate a nil value", function() return "x" .. nil end)
fails("attempt to concatenate a boolean value", function() return "x" .. true end)
-- tonumber and tostring.
for _, c in ipairs{
  {tonumber("10"), 10}, {tonumber("  0x1p4  "), 16.0}, {tonumber("1e"), nil}, {tonumber(""), nil},
  {tonumber(" "), nil}, {tonumber("0x"), nil}, {tonumber("1 2"), nil}, {tonumber("1e+5"), 1e5},
  {tonumber("inf"), nil}, {tonumber("nan"), nil}, {tonumber("ff", 16), 255}, {tonumber("FF", 16), 255},
  {tonumber("-ff", 16), -255}, {tonumber("z", 36), 35}, {tonumber("8", 8), nil}, {tonumber("11", 2), 3},
  {tonumber("1.0", 10), nil}, {tonumber(""  , 10), nil}, {tonumber(" 7 ", 8), 7}, {tonumber({}), nil},
  {tonumber("9223372036854775808"), 2.0 ^ 63}, {tonumber("-9223372036854775808"), m},
  {tonumber("1\0"), nil}, {tonumber(5), 5}, {tonumber(5.5), 5.5}, {tonumber(nil), nil},
  {tostring(1e3), "1000.0"}, {tostring(-nan):gsub("-", ""), "nan"}, {tostring(true), "true"},
  {tostring(nil), "nil"}, {tostring("x"), "x"}, {tostring(10 // 3), "3"}, {tostring(3 | 0), "3"},
} do eq(c[1], c[2]) end
fails("base out of range", tonumber, "1", 1)
fails("base out of range", tonumber, "1", 37)
fails("string expected, got number", tonumber, 1, 10)
fails("value expected", tonumber)
-- Comparisons: integers and floats by their mathematical value.
for _, c in ipairs{
  {1 == 1.0, true}, {"1" == 1, false}, {0.0 == -0.0, true}, {nan == nan, false}, {nan ~= nan, true},
  {M < M + 0.0, true}, {M + 0.0 == M, false}, {m == -(2.0 ^ 63), true}, {M < inf, true}, {m > -inf, true},
  {2 ^ 53 == 2 ^ 53 + 1, true}, {(1 << 53) + 1 > 2.0 ^ 53, true}, {(1 << 53) + 1 == 2.0 ^ 53, false},
  {nan < 1, false}, {nan > 1, false}, {1 <= nan, false}, {M <= nan, false}, {"a" < "b", true}, {"a" < "B", false},
  {"" < "a", true}, {"a" < "aa", true}, {"a\0b" < "a\0c", true}, {"a\0b" > "a", true}, {"10" < "9", true},
  {not nil, true}, {not 0, false}, {not "", false}, {1 and 2, 2}, {nil and 1, nil}, {false or nil, nil}, {false or 1, 1},
  {1 < 2 == true, true}, {"a" .. "b" == "ab", true}, {not 1 == 2, false}, {-3 ^ 2 == -9, true}, {2 * 3 % 4, 2}, {1 .. 2 .. 3, "123"},
  {math.type(1), "integer"}, {math.type(1.0), "float"}, {math.type("1"), nil}, {#"a\0b", 3}, {-"0x10", -16},
} do eq(c[1], c[2]) end
fails("attempt to compare number with string", function() return 1 < "2" end)
fails("attempt to compare two table values", function() return {} < {} end)
fails("attempt to compare nil with number", function() return nil <= 1 end)
fails("attempt to compare two boolean values", function() return true < false end)
-- Float keys with integral values are integer keys.
local t = {[1.0] = "a", [2 ^ 53] = "b"}
eq(t[1], "a") eq(t[1 << 53], "b") eq(next({[3.0] = 1}), 3)
fails("index is nil", function() t[nil] = 1 end)
fails("index is NaN", function() t[nan] = 1 end)
eq(t[nil], nil) eq(t[nan], nil)
