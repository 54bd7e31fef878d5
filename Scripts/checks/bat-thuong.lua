-- Dấu hiệu bất thường: chưa chắc là sai, nhưng nên hỏi lại đơn vị trước khi tổng hợp.
-- Chỉnh ngưỡng khi chạy:  chitieu run --set nguong_giam=15

local chung = require "lib.chung"
local HANG_THANG = chung.theo_thang(plan)
local NGUONG_GIAM = param("nguong_giam", 20) -- điểm phần trăm trong một tháng
local NGUONG_LECH = param("nguong_lech", 20) -- điểm phần trăm so với trung vị
local NGUONG_Z = param("nguong_z", 3.5) -- điểm z hiệu chỉnh, mức thường dùng

check "giam_dot_ngot" {
  label = "Không giảm đột ngột so với tháng trước",
  severity = "warning",
  each = { "3.2", "5.2", "5.3.2", "5.3.3" },
  by = "month",
  test = function(c, code)
    local fall = c:prev()[code] - c[code]
    return fall <= NGUONG_GIAM,
      ("%s, chỉ tiêu %s: giảm %s điểm so với tháng trước")
        :format(chung.noi_va_ky(c), code, vi.format(fall, 1))
  end,
}

check "lech_xa_cac_xa_khac" {
  label = "Không lệch xa các đơn vị cùng huyện",
  severity = "warning",
  each = { "3.2", "5.3.5", "5.3.6" },
  left = function(c, code) return math.abs(c[code] - c:median(code)) end,
  op = "<=",
  -- 1,4826 lần độ lệch tuyệt đối trung vị tương đương một độ lệch chuẩn
  right = function(c, code)
    return math.max(NGUONG_LECH, 3 * 1.4826 * c:mad(code))
  end,
  message = "{unit}, {period}, chỉ tiêu {code}: lệch trung vị của huyện {left:1} điểm",
}

check "tiep_nhan_bat_thuong" {
  label = "Số hồ sơ tiếp nhận không khác hẳn các tháng trước",
  severity = "warning",
  by = "month",
  test = function(c)
    local now = c.tiep_nhan_moi
    local before = c:prev():series("tiep_nhan_moi", 6)
    if chung.dem(before) < 4 then return nil end -- chưa đủ tháng để biết thế nào là thường lệ
    local usual = stat.median(before)
    local z = stat.modified_z(now, before)
    local twice = now > 2 * usual or now < usual / 2
    return not (twice and z and math.abs(z) > NGUONG_Z),
      ("%s: tiếp nhận %d hồ sơ, thường lệ khoảng %s")
        :format(chung.noi_va_ky(c), now, vi.format(usual, 0))
  end,
}

check "lap_lai_thang_truoc" {
  label = "Không chép lại số liệu tháng trước",
  severity = "warning",
  by = "month",
  test = function(c)
    local here, before = c.maybe, c:prev().maybe
    local same, compared = 0, 0
    for _, code in ipairs { "3.2", "5.2", "5.3.2", "5.3.3", "5.3.5", "5.3.6" } do
      local num, num_before = here:num(code), before:num(code)
      if num and num_before then
        compared = compared + 1
        if num == num_before and here:den(code) == before:den(code) then same = same + 1 end
      end
    end
    if compared < 4 then return nil end
    return same < compared,
      ("%s: cả %d chỉ tiêu giống hệt tháng trước"):format(chung.noi_va_ky(c), same)
  end,
}

check "moi_ty_le_deu_100" {
  label = "Không phải mọi tỷ lệ đều tròn 100%",
  severity = "warning",
  test = function(c)
    local full, known = 0, 0
    for _, code in ipairs(HANG_THANG) do
      local value = c:opt(code)
      if value then
        known = known + 1
        if value == 100 then full = full + 1 end
      end
    end
    if known < 8 then return nil end
    return full < known,
      ("%s: cả %d tỷ lệ đều tròn 100%%, đề nghị rà soát"):format(chung.noi_va_ky(c), full)
  end,
}
