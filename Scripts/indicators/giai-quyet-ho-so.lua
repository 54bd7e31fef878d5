-- Tiếp nhận và giải quyết hồ sơ, theo biểu II.06a/VPCP/KSTT.
--   Tiếp nhận:       4 trực tuyến, 5 trực tiếp và bưu chính, 6 kỳ trước chuyển sang
--   Đã giải quyết:   7 tổng số, 8 trước hạn, 9 đúng hạn, 10 quá hạn
--   Đang giải quyết: 11 tổng số, 12 trong hạn, 13 quá hạn

local chung = require "lib.chung"

-- "Tỷ lệ đúng hạn" có bốn cách tính đang dùng; báo cáo phải nói rõ dùng cách nào.

derived "dung_han_766" {
  label = "Tỷ lệ đúng hạn, cách (a): theo Quyết định 766",
  uom = "%",
  decimals = 1,
  tags = { "đúng hạn" },
  note = "Đã giải quyết đúng hạn và đang giải quyết còn trong hạn, trên mọi hồ sơ phải giải quyết",
  formula = function(c)
    return ratio(c.ii06a_c8 + c.ii06a_c9 + c.ii06a_c12, chung.phai_giai_quyet(c))
  end,
}

derived "dung_han_loai_tru" {
  label = "Tỷ lệ đúng hạn, cách (b): 100% trừ phần quá hạn",
  uom = "%",
  decimals = 1,
  tags = { "đúng hạn" },
  note = "Chỉ bằng cách (a) khi biểu cân; lệch nhau là biểu có lỗi",
  formula = function(c)
    return 100 - ratio(c.ii06a_c10 + c.ii06a_c13, chung.phai_giai_quyet(c))
  end,
}

derived "dung_han_da_xong" {
  label = "Tỷ lệ đúng hạn, cách (c): trên hồ sơ đã giải quyết",
  uom = "%",
  decimals = 1,
  target = ">= 98",
  tags = { "đúng hạn" },
  note = "Cách phần lớn báo cáo của xã dùng",
  formula = function(c)
    return ratio(c.ii06a_c8 + c.ii06a_c9, c.ii06a_c7)
  end,
}

derived "dung_han_den_han" {
  label = "Tỷ lệ đúng hạn, cách (d): trên hồ sơ đến hạn trong kỳ",
  uom = "%",
  decimals = 1,
  tags = { "đúng hạn" },
  note = "Đến hạn = đã giải quyết và chưa giải quyết mà quá hạn",
  formula = function(c)
    local done = c.ii06a_c8 + c.ii06a_c9
    return ratio(done, done + c.ii06a_c10 + c.ii06a_c13)
  end,
}

derived "tiep_nhan_moi" {
  label = "Hồ sơ mới tiếp nhận trong kỳ",
  uom = "hồ sơ",
  tags = { "tiếp nhận" },
  formula = function(c) return c.ii06a_c4 + c.ii06a_c5 end,
}

derived "ty_le_truc_tuyen" {
  label = "Tỷ lệ hồ sơ nộp trực tuyến, theo biểu II.06a",
  uom = "%",
  decimals = 1,
  target = ">= 60",
  tags = { "tiếp nhận" },
  formula = function(c) return ratio(c.ii06a_c4, c.tiep_nhan_moi) end,
}

derived "ty_le_giai_quyet" {
  label = "Đã giải quyết so với mới tiếp nhận",
  uom = "%",
  decimals = 1,
  tags = { "tồn đọng" },
  note = "Trên 100% là đang bớt tồn đọng, dưới 100% là đang dồn thêm",
  formula = function(c) return ratio(c.ii06a_c7, c.tiep_nhan_moi) end,
}

derived "ton_dong_tang" {
  label = "Hồ sơ đang giải quyết tăng, giảm so với kỳ trước",
  uom = "hồ sơ",
  tags = { "tồn đọng" },
  formula = function(c) return c.ii06a_c11 - c:prev().ii06a_c11 end,
}

derived "ton_dong_qua_han" {
  label = "Tỷ lệ quá hạn trong số hồ sơ đang giải quyết",
  uom = "%",
  decimals = 1,
  target = "<= 5",
  tags = { "tồn đọng" },
  formula = function(c) return ratio(c.ii06a_c13, c.ii06a_c11) end,
}
