-- Kiểm tra từng số liệu: có báo cáo không, có hợp lý không.

local chung = require "lib.chung"
local HANG_THANG = chung.theo_thang(plan)

-- Danh sách mã chỉ tiêu chưa có số liệu của kỳ. "Không áp dụng" và mẫu số 0 là đã báo cáo.
local function chua_bao_cao(c)
  local missing = {}
  for _, code in ipairs(HANG_THANG) do
    if c:state(code) == "missing" then missing[#missing + 1] = code end
  end
  return missing
end

check "khong_bao_cao_ky" {
  label = "Đơn vị có báo cáo trong kỳ",
  severity = "error",
  test = function(c)
    return #chua_bao_cao(c) < #HANG_THANG,
      chung.noi_va_ky(c) .. ": không có số liệu của chỉ tiêu nào, đề nghị báo cáo bổ sung"
  end,
}

check "thieu_so_lieu" {
  label = "Báo cáo đủ các chỉ tiêu hằng tháng",
  severity = "warning",
  test = function(c)
    local missing = chua_bao_cao(c)
    if #missing == #HANG_THANG then return true end -- đã có khong_bao_cao_ky nói
    return #missing == 0,
      chung.noi_va_ky(c) .. ": còn thiếu số liệu chỉ tiêu " .. table.concat(missing, ", ")
  end,
}

check "tu_so_khong_vuot_mau_so" {
  label = "Số đã làm không vượt số phải làm",
  severity = "error",
  each = HANG_THANG,
  left = function(c, code) return c:num(code) end,
  op = "<=",
  right = function(c, code) return c:den(code) end,
  message = "{unit}, {period}, chỉ tiêu {code}: đã làm {left} nhưng phải làm chỉ có {right}",
}

check "luy_ke_khong_giam" {
  label = "Số lũy kế không giảm so với tháng trước",
  severity = "error",
  each = { "3.1", "5.1", "5.3.1", "5.4" },
  by = "month",
  left = function(c, code) return c:num(code) end,
  op = ">=",
  right = function(c, code) return c:prev():num(code) end,
  message = "{unit}, {period}, chỉ tiêu {code}: lũy kế còn {left}, tháng trước đã là {right}",
}

check "dem_la_so_nguyen" {
  label = "Số hồ sơ trong biểu II.06a là số nguyên, không âm",
  severity = "error",
  each = {
    "ii06a_c3", "ii06a_c4", "ii06a_c5", "ii06a_c6", "ii06a_c7", "ii06a_c8",
    "ii06a_c9", "ii06a_c10", "ii06a_c11", "ii06a_c12", "ii06a_c13",
  },
  test = function(c, code)
    local n = c[code]
    return n >= 0 and n == math.floor(n),
      ("%s: %s có giá trị %s"):format(chung.noi_va_ky(c), code, vi.format(n, 2))
  end,
}
