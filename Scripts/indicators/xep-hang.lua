-- Xếp hạng trong huyện: đứng thứ mấy, cách đơn vị dẫn đầu bao xa, thuộc loại nào.

local NHOM_1 = plan:leaves("1") -- bốn chỉ số công bố hằng năm

derived "hang_hoan_thanh" {
  label = "Thứ hạng trong huyện theo mức độ hoàn thành",
  tags = { "xếp hạng" },
  formula = function(c)
    local place = c:rank("muc_hoan_thanh")
    return place
  end,
}

derived "hang_trong_cac_xa" {
  label = "Thứ hạng theo mức độ hoàn thành, chỉ so các xã với nhau",
  tags = { "xếp hạng" },
  formula = function(c)
    if c.unit.type ~= "xã" then return na("không phải xã") end
    local place = c:rank("muc_hoan_thanh", { type = "xã" })
    return place
  end,
}

derived "cach_dan_dau" {
  label = "Khoảng cách tới đơn vị dẫn đầu",
  uom = "điểm %",
  decimals = 1,
  tags = { "xếp hạng" },
  formula = function(c)
    local own = c.muc_hoan_thanh
    return stat.max(c:peers("muc_hoan_thanh")) - own
  end,
}

derived "cach_trung_vi" {
  label = "Cao hơn (+) hay thấp hơn (-) trung vị của huyện",
  uom = "điểm %",
  decimals = 1,
  tags = { "xếp hạng" },
  formula = function(c)
    return c.muc_hoan_thanh - c:median("muc_hoan_thanh")
  end,
}

derived "can_them_de_vao_top" {
  label = "Còn thiếu bao nhiêu để vào nhóm 25% dẫn đầu",
  uom = "điểm %",
  decimals = 1,
  tags = { "xếp hạng" },
  formula = function(c)
    return math.max(0, c:percentile("muc_hoan_thanh", 75) - c.muc_hoan_thanh)
  end,
}

derived "xep_loai" {
  label = "Xếp loại theo mức độ hoàn thành",
  kind = "text",
  tags = { "xếp hạng" },
  note = "Từ 95: Xuất sắc; từ 90: Tốt; từ 80: Khá; từ 70: Trung bình; còn lại: Yếu",
  formula = function(c)
    return score.bands(c.muc_hoan_thanh, {
      { 95, "Xuất sắc" }, { 90, "Tốt" }, { 80, "Khá" }, { 70, "Trung bình" }, { 0, "Yếu" },
    })
  end,
}

derived "doi_hang_cchc" {
  label = "Chỉ số CCHC (1.1): tăng (+), giảm (-) mấy bậc so với năm trước",
  uom = "bậc",
  by = "year",
  tags = { "xếp hạng", "năm" },
  formula = function(c)
    return c:year_ago():rank("1.1") - c:rank("1.1")
  end,
}

derived "so_chi_so_tang_hang" {
  label = "Số chỉ số nhóm 1 có thứ hạng cải thiện so với năm trước",
  uom = "chỉ số",
  by = "year",
  tags = { "xếp hạng", "năm" },
  formula = function(c)
    local count = 0
    for _, code in ipairs(NHOM_1) do
      local now, before = c:rank(code), c:year_ago():rank(code)
      if now < before then count = count + 1 end
    end
    return count
  end,
}

derived "nhom_1_deu_dat" {
  label = "Cả bốn chỉ số nhóm 1 đều cải thiện thứ hạng",
  kind = "boolean",
  by = "year",
  valid = "2024-01..2024-12", -- mục tiêu này chỉ có trong kế hoạch năm 2024
  tags = { "xếp hạng", "năm" },
  formula = function(c)
    for _, code in ipairs(NHOM_1) do
      if not c:met(code) then return false end
    end
    return true
  end,
}
