-- Ví dụ 3: so với tháng trước và với các xã khác trong huyện.
-- Chạy thử:  chitieu run . Scripts/examples/3-so-voi-thang-truoc.lua

derived "thanh_toan_tang" {
  label = "Thanh toán trực tuyến tăng (+), giảm (-) so với tháng trước",
  uom = "điểm %",
  formula = function(c)
    return c["5.3.3"] - c:prev()["5.3.3"]
  end,
}

-- Một chỉ tiêu tính thêm đọc được chỉ tiêu tính thêm khác, như đọc số liệu báo cáo.
derived "hang_tang_thanh_toan" {
  label = "Thứ hạng trong huyện theo mức tăng thanh toán trực tuyến",
  formula = function(c)
    local place = c:rank("thanh_toan_tang") -- kết quả thứ hai là số đơn vị được xếp hạng
    return place
  end,
}
