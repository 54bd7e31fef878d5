-- Tiến độ thực hiện kế hoạch: đã đi được bao xa, còn thiếu bao nhiêu, cuối năm có kịp không.
-- Đổi chỉ tiêu theo dõi:  chitieu run --set chi_tieu_theo_doi=5.3.3

local chung = require "lib.chung"
local HANG_THANG = chung.theo_thang(plan)
local MA = param("chi_tieu_theo_doi", "5.3.2")

derived "muc_hoan_thanh" {
  label = "Mức độ hoàn thành kế hoạch, lũy kế từ đầu năm",
  uom = "%",
  decimals = 1,
  tags = { "tiến độ" },
  note = "Bình quân tỷ lệ thực hiện/mục tiêu của các chỉ tiêu tính được; mỗi chỉ tiêu tối đa 100%",
  formula = function(c)
    local year = c:ytd().maybe
    local parts = {}
    for _, code in ipairs(HANG_THANG) do
      parts[#parts + 1] = year:attainment(code)
    end
    if #parts == 0 then return nil end
    return 100 * stat.mean(parts)
  end,
}

derived "so_chi_tieu_tinh_duoc" {
  label = "Số chỉ tiêu tính được, lũy kế",
  uom = "chỉ tiêu",
  tags = { "tiến độ" },
  note = "Luôn xem cạnh mức độ hoàn thành: ít chỉ tiêu thì con số kia nói được ít",
  formula = function(c)
    local year = c:ytd().maybe
    local count = 0
    for _, code in ipairs(HANG_THANG) do
      if year:met(code) ~= nil then count = count + 1 end
    end
    return count
  end,
}

derived "so_chi_tieu_dat" {
  label = "Số chỉ tiêu đã đạt mục tiêu, lũy kế",
  uom = "chỉ tiêu",
  tags = { "tiến độ" },
  formula = function(c)
    local year = c:ytd().maybe
    local count = 0
    for _, code in ipairs(HANG_THANG) do
      if year:met(code) then count = count + 1 end
    end
    return count
  end,
}

derived "con_thieu" {
  label = "Số hồ sơ còn thiếu để lũy kế đạt mục tiêu",
  uom = "hồ sơ",
  tags = { "tiến độ" },
  note = "Tính cho chỉ tiêu theo dõi (mặc định 5.3.2)",
  formula = function(c)
    local year = c:ytd()
    local need = year:target(MA) / 100 * year:den(MA)
    return math.max(0, math.ceil(need - year:num(MA)))
  end,
}

derived "can_dat_phan_con_lai" {
  label = "Tỷ lệ cần đạt trong các tháng còn lại để cả năm đạt mục tiêu",
  uom = "%",
  decimals = 1,
  tags = { "tiến độ" },
  note = "Coi các tháng còn lại có số hồ sơ như bình quân từ đầu năm. Trên 100% là không thể đạt",
  formula = function(c)
    local passed, left = c.period.index, c.period.count - c.period.index
    if left == 0 then return na("đã hết năm") end
    local year = c:ytd()
    local den_left = year:den(MA) / passed * left
    local need = year:target(MA) / 100 * (year:den(MA) + den_left) - year:num(MA)
    return ratio(math.max(0, need), den_left)
  end,
}

derived "du_bao_cuoi_nam" {
  label = "Dự báo cả năm nếu giữ nhịp của ba tháng gần nhất",
  uom = "%",
  decimals = 1,
  tags = { "tiến độ", "dự báo" },
  formula = function(c)
    local year = c:ytd()
    local recent_num, recent_den = chung.ba_thang(c, MA)
    local left = c.period.count - c.period.index
    local den_left = year:den(MA) / c.period.index * left
    local num_left = ratio(recent_num, recent_den) / 100 * den_left
    return ratio(year:num(MA) + num_left, year:den(MA) + den_left)
  end,
}

derived "kha_nang_dat" {
  label = "Khả năng đạt mục tiêu năm",
  kind = "text",
  tags = { "tiến độ", "dự báo" },
  formula = function(c)
    if c.du_bao_cuoi_nam >= c:target(MA) then return "Đúng tiến độ" end
    local required = c:opt("can_dat_phan_con_lai")
    if not required then return "Không đạt" end
    if required > 100 then return "Không thể đạt" end
    return "Có nguy cơ"
  end,
}

derived "so_hoa_so_quy_truoc" {
  label = "Số hóa hồ sơ: tăng, giảm so với quý trước",
  uom = "điểm %",
  decimals = 1,
  by = "quarter",
  coverage = 1,
  tags = { "so sánh" },
  note = "Chỉ so khi cả hai quý đủ ba tháng báo cáo",
  formula = function(c)
    return c["3.2"] - c:prev()["3.2"]
  end,
}
