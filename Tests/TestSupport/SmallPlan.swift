/// A small made plan, units and figures that tests build on: two communes and a town in a
/// district, another district with one commune, all in one province.
package enum SmallPlan {
  package static let plan = """
    CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ AN BÌNH NĂM 2024
    STT\tChỉ tiêu\tChỉ tiêu phấn đấu năm 2024\tBộ phận theo dõi\tThực hiện
    1\tHồ sơ\t\t\t
    1.1\tTỷ lệ đúng hạn\t90%\tVăn phòng\tMột cửa
    1.2\tTỷ lệ trễ hạn\tkhông quá 5%\tVăn phòng\tMột cửa
    2\tThứ hạng\tCó vị trí cải thiện so với năm 2023\tVăn phòng\tMột cửa
    3\tSố công trình\t17 công trình\tĐịa chính\tĐịa chính
    """

  package static let units = """
    code,name,level,parent,type
    T,Tỉnh Bình,province,,
    H1,Huyện Một,district,T,
    H2,Huyện Hai,district,T,
    X1,Xã An Bình,commune,H1,xã
    X2,Xã An Hòa,commune,H1,xã
    X3,Thị trấn An Lộc,commune,H1,thị trấn
    X4,Xã Xa,commune,H2,xã
    """

  package static let inputs = """
    code,label,rollup
    dan_so,Dân số,last
    nhan,Tiếp nhận,sum
    dau_ky,Đầu kỳ,first
    diem,Điểm,none
    """

  /// The files of a workspace with these figures and scripts.
  package static func files(
    figures: String, scripts: [String: String] = [:], inputs: String = inputs
  ) -> [String: String] {
    var files = [
      "Data/ke-hoach.txt": plan, "Data/don-vi.csv": units, "Data/chi-tieu.csv": inputs,
      "Data/so-lieu.csv": figures,
    ]
    for (name, text) in scripts { files["Scripts/" + name] = text }
    return files
  }

  /// The derived `x`, computed by this expression of `c`.
  package static func derived(_ expression: String, fields: String = "") -> [String: String] {
    [
      "indicators/x.lua":
        "derived \"x\" { \(fields) formula = function(c) return \(expression) end }"
    ]
  }
}
