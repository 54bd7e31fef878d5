-- Phần dùng chung cho các tệp chỉ tiêu và kiểm tra. Gọi: local chung = require "lib.chung"

local chung = {}

-- Các chỉ tiêu báo cáo hằng tháng: mọi dòng đo được, trừ nhóm 1 (công bố mỗi năm một lần).
function chung.theo_thang(plan)
  local list = {}
  for _, code in ipairs(plan:leaves()) do
    if not code:find("^1%.") then list[#list + 1] = code end
  end
  return list
end

-- Mở đầu mọi câu thông báo: "Xã Tây Xuân, 2024-03".
function chung.noi_va_ky(c)
  return c.unit.name .. ", " .. c.period.text
end

-- Tử số và mẫu số cộng dồn ba tháng gần nhất; tháng chưa báo cáo thì bỏ qua.
function chung.ba_thang(c, code)
  local num, den = 0, 0
  for _, cell in ipairs { c, c:prev(), c:prev(2) } do
    num = num + (cell.maybe:num(code) or 0)
    den = den + (cell.maybe:den(code) or 0)
  end
  return num, den
end

-- Số hồ sơ phải giải quyết trong kỳ: mới tiếp nhận và kỳ trước chuyển sang. Không cộng cột 3 của
-- nhiều tháng, vì hồ sơ chuyển kỳ sẽ bị đếm nhiều lần.
function chung.phai_giai_quyet(c)
  return c.ii06a_c4 + c.ii06a_c5 + c.ii06a_c6
end

-- Trong danh sách của c:series có bao nhiêu kỳ có số liệu.
function chung.dem(list)
  local count = 0
  for _, value in ipairs(list) do
    if value then count = count + 1 end
  end
  return count
end

return chung
