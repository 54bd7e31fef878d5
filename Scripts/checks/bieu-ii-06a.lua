-- Kiểm tra biểu II.06a/VPCP/KSTT: đã nộp chưa, các cột có cân không.
-- Ô để trống trong biểu được hiểu là 0 (missing = "zero"), vì xã thường bỏ trống cột quá hạn.
-- Các đẳng thức đúng cho từng tháng, nên luôn kiểm tra theo tháng.

check "da_nop_bieu_ii06a" {
  label = "Đã nộp biểu II.06a của tháng",
  severity = "error",
  by = "month",
  missing = "fail",
  left = function(c) return c.ii06a_c3 end,
  op = ">=",
  right = function() return 0 end,
  message = "{unit}, {period}: chưa có biểu II.06a, đề nghị nộp bổ sung",
}

check "can_tiep_nhan" {
  label = "Tổng tiếp nhận bằng trực tuyến + trực tiếp + kỳ trước chuyển sang",
  severity = "error",
  by = "month",
  missing = "zero",
  left = function(c) return c.ii06a_c3 end,
  op = "==",
  right = function(c) return c.ii06a_c4 + c.ii06a_c5 + c.ii06a_c6 end,
  message = "{unit}, {period}: cột 3 là {left}, các cột 4 + 5 + 6 cộng được {right}",
}

check "can_da_giai_quyet" {
  label = "Tổng đã giải quyết bằng trước hạn + đúng hạn + quá hạn",
  severity = "error",
  by = "month",
  missing = "zero",
  left = function(c) return c.ii06a_c7 end,
  op = "==",
  right = function(c) return c.ii06a_c8 + c.ii06a_c9 + c.ii06a_c10 end,
  message = "{unit}, {period}: cột 7 là {left}, các cột 8 + 9 + 10 cộng được {right}",
}

check "can_dang_giai_quyet" {
  label = "Tổng đang giải quyết bằng trong hạn + quá hạn",
  severity = "error",
  by = "month",
  missing = "zero",
  left = function(c) return c.ii06a_c11 end,
  op = "==",
  right = function(c) return c.ii06a_c12 + c.ii06a_c13 end,
  message = "{unit}, {period}: cột 11 là {left}, các cột 12 + 13 cộng được {right}",
}

check "can_ca_bieu" {
  label = "Tiếp nhận bằng đã giải quyết + đang giải quyết",
  severity = "error",
  by = "month",
  missing = "zero",
  left = function(c) return c.ii06a_c3 end,
  op = "==",
  right = function(c) return c.ii06a_c7 + c.ii06a_c11 end,
  message = "{unit}, {period}: cột 3 là {left}, cột 7 + 11 là {right}, lệch {imbalance:0} hồ sơ",
}

check "khop_ky_truoc" {
  label = "Kỳ trước chuyển sang bằng số đang giải quyết cuối tháng trước",
  severity = "error",
  by = "month",
  left = function(c) return c.ii06a_c6 end,
  op = "==",
  right = function(c) return c:prev().ii06a_c11 end,
  message = "{unit}, {period}: chuyển sang {left} hồ sơ, cuối tháng trước còn {right}",
}

check "khop_truc_tuyen" {
  label = "Hồ sơ trực tuyến của chỉ tiêu 5.3.2 khớp cột 4 của biểu",
  severity = "warning",
  by = "month",
  left = function(c) return c:num("5.3.2") end,
  op = "==",
  right = function(c) return c.ii06a_c4 end,
  tolerance = 2, -- hai hệ thống chốt số khác giờ nhau, lệch một hai hồ sơ là thường
  message = "{unit}, {period}: chỉ tiêu 5.3.2 báo {left} hồ sơ trực tuyến, biểu II.06a ghi {right}",
}

check "khong_tre_ma_con_qua_han" {
  label = "Đúng hạn 100% thì không còn hồ sơ tồn quá hạn",
  severity = "warning",
  by = "month",
  test = function(c)
    local all_in_time = c.ii06a_c10 == 0 and c.ii06a_c7 > 0
    local stuck = c.ii06a_c13
    return not (all_in_time and stuck > 0),
      ("%s, %s: không có hồ sơ giải quyết trễ nhưng còn %d hồ sơ tồn quá hạn")
        :format(c.unit.name, c.period.text, stuck)
  end,
}

check "don_vi_chua_nop_bieu" {
  label = "Mọi đơn vị cấp xã đã nộp biểu II.06a của tháng",
  severity = "info",
  by = "month",
  scope = "period",
  test = function(c)
    local late = {}
    for unit in units:each() do
      if unit.level == "commune" and c:of(unit):state("ii06a_c3") == "missing" then
        late[#late + 1] = unit.name
      end
    end
    return #late == 0, c.period.text .. ": chưa nộp biểu II.06a: " .. table.concat(late, ", ")
  end,
}
