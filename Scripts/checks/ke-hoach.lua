-- Kiểm tra bản kế hoạch và kết quả cả năm.

local HANG_THANG = require("lib.chung").theo_thang(plan)
local NHOM_1 = plan:leaves("1") -- bốn chỉ số công bố hằng năm
local CHO_PHEP = param("cach_muc_tieu", 15) -- điểm phần trăm

check "co_noi_phu_trach" {
  label = "Chỉ tiêu nào cũng có bộ phận theo dõi",
  severity = "warning",
  scope = "plan",
  each = plan:leaves(),
  test = function(_, code)
    return plan[code].owner ~= nil,
      "Chỉ tiêu " .. code .. " chưa giao bộ phận theo dõi: " .. plan[code].label
  end,
}

check "co_muc_tieu" {
  label = "Chỉ tiêu nào cũng có mục tiêu",
  severity = "warning",
  scope = "plan",
  each = plan:leaves(),
  test = function(_, code)
    return plan[code].target ~= nil, "Chỉ tiêu " .. code .. " chưa có mục tiêu trong kế hoạch"
  end,
}

check "cach_xa_muc_tieu" {
  label = "Lũy kế đến tháng cuối không cách mục tiêu quá xa",
  severity = "warning",
  scope = "unit",
  each = { "3.2", "5.2", "5.3.2", "5.3.3" },
  left = function(c, code) return c:ytd(code) end,
  op = ">=",
  right = function(c, code) return c:target(code) - CHO_PHEP end,
  message = "{unit}, đến {period}, chỉ tiêu {code}: lũy kế mới đạt {left:1}%",
}

check "khong_phat_sinh" {
  label = "Chỉ tiêu có phát sinh trong năm",
  severity = "info",
  scope = "unit",
  each = HANG_THANG,
  test = function(c, code)
    return c:ytd():state(code) ~= "zero_denominator",
      ("%s, chỉ tiêu %s: cả năm không phát sinh, đề nghị ghi \"không đánh giá\"")
        :format(c.unit.name, code)
  end,
}

check "tut_hang" {
  label = "Không tụt quá ba bậc so với năm trước",
  severity = "warning",
  by = "year",
  each = NHOM_1,
  test = function(c, code)
    local now, before = c:rank(code), c:year_ago():rank(code)
    return now - before <= 3,
      ("%s, năm %s, chỉ số %s: từ hạng %d xuống hạng %d")
        :format(c.unit.name, c.period.text, code, before, now)
  end,
}

check "hang_khop_gia_tri" {
  label = "Thứ hạng công bố khớp với giá trị của các đơn vị",
  severity = "error",
  by = "year",
  each = NHOM_1,
  left = function(c, code)
    local published = c:rank(code)
    return published
  end,
  op = "==",
  right = function(c, code)
    local place = 1
    for _, value in ipairs(c:peers(code)) do
      if value > c[code] then place = place + 1 end
    end
    return place
  end,
  message = "{unit}, {period}, chỉ số {code}: công bố hạng {left}, theo giá trị là hạng {right}",
}
