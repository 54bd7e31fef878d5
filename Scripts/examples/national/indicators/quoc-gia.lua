-- Một năm của cả nước: mười hai chỉ tiêu, mỗi xã, mỗi tháng. Viết như viết cho một xã.
local codes = {
  "2", "3.1", "3.2", "5.1", "5.2", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.3.6", "5.4",
}

derived "completion" {
  label   = "Mức độ hoàn thành bình quân",
  uom     = "%",
  formula = function(c)
    local sum, count = 0, 0
    for _, code in ipairs(codes) do
      local attainment = c.maybe:attainment(code)
      if attainment then sum, count = sum + attainment, count + 1 end
    end
    if count > 0 then return 100 * sum / count end
  end,
}

derived "met_count" {
  label   = "Số chỉ tiêu đạt mục tiêu",
  formula = function(c)
    local count = 0
    for _, code in ipairs(codes) do
      if c.maybe:met(code) then count = count + 1 end
    end
    return count
  end,
}

derived "online" {
  label   = "Tỷ lệ hồ sơ trực tuyến, một phần và toàn trình",
  uom     = "%",
  formula = function(c)
    return ratio(c:num("5.3.1") + c:num("5.3.2"), c:den("5.3.1") + c:den("5.3.2"))
  end,
}

derived "digit_delta" {
  label   = "Tỷ lệ 3.2 tăng giảm so với tháng trước",
  uom     = "điểm",
  formula = function(c) return c["3.2"] - c:prev()["3.2"] end,
}

derived "files_ytd" {
  label   = "Tỷ lệ 5.2 từ đầu năm",
  uom     = "%",
  formula = function(c) return c:ytd("5.2") end,
}

derived "class" {
  label   = "Xếp loại theo mức độ hoàn thành",
  formula = function(c)
    local completion = c.completion
    if completion >= 95 then return 1 end
    if completion >= 90 then return 2 end
    if completion >= 80 then return 3 end
    if completion >= 70 then return 4 end
    return 5
  end,
}

derived "place" {
  label   = "Hạng trong tỉnh",
  formula = function(c) return (c:rank("completion")) end,
}
