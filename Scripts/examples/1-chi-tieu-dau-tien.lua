-- Ví dụ 1: chỉ tiêu tính thêm đầu tiên.
-- Chạy thử:  chitieu run . Scripts/examples/1-chi-tieu-dau-tien.lua
--
-- Tên trong dấu nháy là mã của chỉ tiêu mới: chữ thường không dấu, nối bằng gạch dưới.
-- c là một ô: một đơn vị ở một kỳ. c["5.2"] là giá trị của chỉ tiêu 5.2 ở ô đó.

derived "vuot_muc_tieu" {
  label = "Hồ sơ công việc trên mạng: vượt (+) hay thiếu (-) so với mục tiêu",
  uom = "điểm %",
  formula = function(c)
    return c["5.2"] - c:target("5.2")
  end,
}

-- Thiếu số liệu thì ô đó tự thành "thiếu" kèm lý do, không phải lo trong công thức.
