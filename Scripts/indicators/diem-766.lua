-- Ước điểm theo Bộ chỉ số của Quyết định 766/QĐ-TTg, để biết nên làm gì trước.
-- Điểm chính thức do Cổng Dịch vụ công quốc gia công bố; số ở đây chỉ để tham khảo.
-- Mức "đạt điểm tối đa" có nơi áp dụng khác:  --set nguong_so_hoa=100

local NGUONG_SO_HOA = param("nguong_so_hoa", 80)
local NGUONG_TRUC_TUYEN = param("nguong_truc_tuyen", 50)
local NGUONG_THANH_TOAN = param("nguong_thanh_toan", 60)

derived "diem_tien_do" {
  label = "Điểm tiến độ giải quyết (tối đa 20)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  -- dung_han_766 nằm trong giai-quyet-ho-so.lua, tệp nạp sau: thứ tự tệp không quan trọng.
  formula = function(c) return score.ratio(c.dung_han_766, 20, 100) end,
}

derived "diem_truc_tuyen" {
  label = "Điểm dịch vụ công trực tuyến (tối đa 12)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  note = "Chia đều 6 + 6 cho 5.3.1 và 5.3.2, vì điểm của từng phần chưa được công bố",
  formula = function(c)
    return score.ratio(c["5.3.1"], 6, 80) + score.ratio(c["5.3.2"], 6, NGUONG_TRUC_TUYEN)
  end,
}

derived "diem_thanh_toan" {
  label = "Điểm thanh toán trực tuyến (tối đa 10)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  formula = function(c) return score.ratio(c["5.3.3"], 10, NGUONG_THANH_TOAN) end,
}

derived "diem_so_hoa" {
  label = "Điểm số hóa và kết quả điện tử (tối đa 10)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  note = "Số hóa hồ sơ 4 điểm (3.2), kết quả điện tử 6 điểm (5.3.6)",
  formula = function(c)
    return score.ratio(c["3.2"], 4, NGUONG_SO_HOA) + score.ratio(c["5.3.6"], 6, 100)
  end,
}

derived "diem_dong_bo" {
  label = "Điểm đồng bộ hồ sơ (tối đa 6)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  formula = function(c) return score.ratio(c["5.3.5"], 6, 100) end,
}

local PHAN = {
  { id = "diem_tien_do", max = 20, ten = "Tiến độ giải quyết" },
  { id = "diem_truc_tuyen", max = 12, ten = "Dịch vụ công trực tuyến" },
  { id = "diem_thanh_toan", max = 10, ten = "Thanh toán trực tuyến" },
  { id = "diem_so_hoa", max = 10, ten = "Số hóa hồ sơ" },
  { id = "diem_dong_bo", max = 6, ten = "Đồng bộ hồ sơ" },
}

derived "tong_diem_766" {
  label = "Tổng điểm ước tính, phần xã tự tính được (tối đa 58)",
  uom = "điểm",
  decimals = 2,
  tags = { "766" },
  note = "Thiếu một phần thì không có tổng: phần thiếu không phải là 0 điểm",
  formula = function(c)
    local total = 0
    for _, part in ipairs(PHAN) do total = total + c[part.id] end
    return round(total, 2)
  end,
}

derived "xep_loai_766" {
  label = "Xếp loại theo tổng điểm ước tính",
  kind = "text",
  tags = { "766" },
  formula = function(c)
    return score.bands(c.tong_diem_766 / 58 * 100, {
      { 90, "Xuất sắc" }, { 80, "Tốt" }, { 70, "Khá" }, { 50, "Trung bình" }, { 0, "Yếu" },
    })
  end,
}

derived "mat_diem_nhieu_nhat" {
  label = "Phần đang mất nhiều điểm nhất",
  kind = "text",
  tags = { "766" },
  note = "Nên ưu tiên phần này trước",
  formula = function(c)
    local worst, lost = nil, -1
    for _, part in ipairs(PHAN) do
      local here = part.max - c[part.id]
      if here > lost then worst, lost = part.ten, here end
    end
    return worst
  end,
}
