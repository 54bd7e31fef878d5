-- Ví dụ 2: quy tắc kiểm tra đầu tiên.
-- Chạy thử:  chitieu run . Scripts/examples/2-kiem-tra-dau-tien.lua
--
-- Vế trái (left) phải có quan hệ op với vế phải (right); ô nào không thỏa thì được nêu tên.

check "ket_qua_dien_tu_du" {
  label = "Ít nhất 80% kết quả được trả bản điện tử",
  severity = "warning", -- "error": lỗi, "warning": cảnh báo, "info": để biết
  each = { "5.3.6" }, -- xét lần lượt từng mã; thêm mã khác vào đây
  left = function(c, code) return c[code] end,
  op = ">=",
  right = function() return 80 end,
  message = "{unit}, {period}: chỉ tiêu {code} mới đạt {left:1}%",
}
