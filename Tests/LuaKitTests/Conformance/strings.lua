-- Chapter 6.4 without patterns: strings, escapes, format, pack.
for _, c in ipairs{
  {"\65\066\x43\u{44}\z
    E", "ABCDE"}, {"\u{20AC}", "\xE2\x82\xAC"}, {"\u{7FFFFFFF}", "\xFD\xBF\xBF\xBF\xBF\xBF"}, {"a\
b", "a\nb"}, {[[
x]], "x"}, {[==[]]]==], "]]"}, {'\'', "'"}, {"\a\b\f\v", "\7\8\12\11"},
  {("abc"):sub(2), "bc"}, {("abc"):sub(-2), "bc"}, {("abc"):sub(0), "abc"}, {("abc"):sub(2, 1), ""},
  {("abc"):sub(-100, 100), "abc"}, {("abc"):sub(4), ""}, {("abc"):sub(2, -2), "b"}, {("abc"):sub(3, 3), "c"},
  {("abc"):rep(3), "abcabcabc"}, {("a"):rep(3, ","), "a,a,a"}, {("a"):rep(0), ""}, {("a"):rep(-1), ""}, {("a"):rep(1, "x"), "a"},
  {(""):rep(9), ""}, {(""):rep(3, "-"), "--"}, {("aBc"):upper(), "ABC"}, {("aBc"):lower(), "abc"}, {("abc"):reverse(), "cba"},
  {(""):reverse(), ""}, {("abc"):len(), 3}, {string.char(), ""}, {string.char(72, 105), "Hi"}, {("a\0b"):len(), 3}, {#"\u{e9}", 2},
} do eq(c[1], c[2]) end
results(pack(("abc"):byte(1, -1)), 97, 98, 99) results(pack(("abc"):byte()), 97) results(pack(("abc"):byte(10)))
results(pack(("abc"):byte(-1)), 99) results(pack((""):byte())) results(pack(("abc"):byte(0, 1)), 97)
fails("value out of range", string.char, 256) fails("value out of range", string.char, -1)
fails("resulting string too large", string.rep, "x", math.maxinteger)
fails("number has no integer representation", string.rep, "x", 1.5)
fails("number expected, got no value", string.rep, "x")
for _, c in ipairs{
  {"%d", "42", 42}, {"%5d|", "   42|", 42}, {"%-5d|", "42   |", 42}, {"%05d", "00042", 42}, {"%+d", "+42", 42}, {"% d", " 42", 42},
  {"%.3d", "042", 42}, {"%i", "3", 3.0}, {"%d", "3", "3"}, {"%x", "ff", 255}, {"%X", "FF", 255}, {"%#x", "0xff", 255}, {"%o", "10", 8}, {"%x", "ffffffffffffffff", -1},
  {"%c", "A", 65}, {"%f", "1.500000", 1.5}, {"%.2f", "1.00", 1}, {"%8.3f|", "   3.142|", math.pi}, {"%e", "1.000000e+10", 1e10}, {"%g", "1e+20", 1e20}, {"%g", "0.1", 0.1},
  {"%.0f", "2", 2.5}, {"%.0f", "4", 3.5}, {"%a", "0x1p+0", 1.0}, {"%.14g", "0.1", 0.1}, {"%s", "x", "x"}, {"%5s|", "    x|", "x"}, {"%-5s|", "x    |", "x"},
  {"%.2s", "ab", "abc"}, {"%s", "nil", nil}, {"%s", "true", true}, {"%s", "1.0", 1.0}, {"%%", "%"}, {"%q", '"a\\\nb"', "a\nb"}, {"%q", '"\\0"', "\0"},
  {"%q", "1", 1}, {"%q", "0x1p-1", 0.5}, {"%q", "1e9999", 1 / 0}, {"%q", "-1e9999", -1 / 0}, {"%q", "(0/0)", 0 / 0}, {"%q", "0x8000000000000000", math.mininteger},
  {"%q", "nil", nil}, {"%q", '"\\"\\\\"', '"\\'}, {"%q", '"\\13"', "\r"}, {"%q", '"\\0011"', "\0011"}, {"%g", "inf", 1 / 0}, {"%5.1f|", "  2.0|", 1.96},
} do eq(c[1]:format(c[3]), c[2]) end
eq(("%s %d"):format("a", 1), "a 1") eq(("%s"):format(setmetatable({}, {__tostring = function() return "T" end})), "T")
fails("no value", string.format, "%d") fails("number expected, got string", string.format, "%d", "x")
fails("number has no integer representation", string.format, "%d", 1.5) fails("invalid conversion '%%y' to 'format'", string.format, "%y", 1)
fails("invalid conversion '%%", string.format, "%", 1) fails("value has no literal form", string.format, "%q", {})
fails("'__tostring' must return a string", string.format, "%s", setmetatable({}, {__tostring = function() return {} end}))
-- pack and unpack.
for _, c in ipairs{
  {"<i4", "\1\0\0\0", 1}, {">i4", "\0\0\0\1", 1}, {"<i2", "\255\255", -1}, {"<I2", "\255\255", 65535}, {"b", "\128", -128}, {"B", "\255", 255},
  {"<i8", "\255\255\255\255\255\255\255\127", math.maxinteger}, {"<i3", "\254\255\255", -2}, {">I3", "\1\2\3", 0x010203}, {"<i16", "\1" .. ("\0"):rep(15), 1}, {"<i16", ("\255"):rep(16), -1},
  {"<d", "\0\0\0\0\0\0\248\63", 1.5}, {">f", "\63\192\0\0", 1.5}, {"z", "ab\0", "ab"}, {"s1", "\2ab", "ab"}, {"<s2", "\2\0ab", "ab"}, {"c4", "ab\0\0", "ab\0\0"}, {"<j", "\5" .. ("\0"):rep(7), 5},
} do eq(string.pack(c[1], c[3]), c[2]) results(pack(string.unpack(c[1], c[2])), c[3], #c[2] + 1) end
eq(string.pack("c3", "a"), "a\0\0") eq(string.pack("<bxb", 1, 2), "\1\0\2") eq(string.pack("<!4bi4", 1, 2), "\1\0\0\0\2\0\0\0") eq(string.pack("<!4 b Xi4", 1), "\1\0\0\0")
for _, c in ipairs{{"i4", 4}, {"!8bi8", 16}, {"bxxb", 4}, {"", 0}, {"<i3i5", 8}, {"c10", 10}, {"!4bi8", 12}} do eq(string.packsize(c[1]), c[2]) end
results(pack(string.unpack("<bb", "\1\2\3", 2)), 2, 3, 4) results(pack(string.unpack("b", "\1\2", -1)), 2, 3)
fails("integer overflow", string.pack, "i1", 128) fails("overflow", string.pack, "I1", 256) fails("data string too short", string.unpack, "i4", "abc")
fails("unfinished string", string.unpack, "z", "abc") fails("variable", string.packsize, "s") fails("variable", string.packsize, "z")
fails("out of limits", string.pack, "i17", 1) fails("missing size", string.pack, "c", "x") fails("invalid format option", string.pack, "y", 1)
fails("longer than", string.pack, "c1", "ab") fails("contains zeros", string.pack, "z", "a\0b") fails("power of 2", string.pack, "!3i3", 1) fails("does not fit", string.unpack, "<i9", ("\255"):rep(8) .. "\1")
