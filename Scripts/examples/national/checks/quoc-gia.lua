local codes = {
  "2", "3.1", "3.2", "5.1", "5.2", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.3.6", "5.4",
}

check "over" {
  label    = "Số đã làm không vượt số phải làm",
  severity = "error",
  each     = codes,
  left     = function(c, code) return c:num(code) end,
  op       = "<=",
  right    = function(c, code) return c:den(code) end,
}

check "drop" {
  label    = "Không giảm quá 20 điểm so với tháng trước",
  severity = "warning",
  each     = codes,
  test     = function(c, code) return c:prev()[code] - c[code] <= 20 end,
}

check "gap" {
  label    = "Chỉ tiêu phải có số liệu",
  severity = "info",
  each     = codes,
  test     = function(c, code) return c:state(code) ~= "missing" end,
}

check "outlier" {
  label    = "Mức độ hoàn thành không thấp bất thường so với các xã trong tỉnh",
  severity = "warning",
  test     = function(c)
    return c.completion >= c:median("completion") - 3 * c:mad("completion")
  end,
}
