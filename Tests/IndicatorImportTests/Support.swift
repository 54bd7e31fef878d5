@_spi(_Unicode) import Swift
import Glibc
import IndicatorImport
import Messages
import Indicators

/// A file of a made workspace.
func file(_ path: String, _ text: String) -> SourceFile {
  SourceFile(path: "Data/" + path, bytes: Array(text.utf8))
}

/// A small plan: headings 1 and 2, leaves 1.1, 1.2 and 2.1.
let smallPlan = file(
  "plan.txt",
  """
  CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH XÃ TÂY XUÂN NĂM 2024

  STT\tChỉ tiêu\tChỉ tiêu phấn đấu năm 2024\tBộ phận theo dõi\tThực hiện
  1\tNhóm một\t\t\t
  1.1\tHồ sơ\t100%\tVăn phòng\tCác ban
  1.2\tTrực tuyến\t60%\tVăn phòng\tCác ban
  2\tNhóm hai\t\t\t
  2.1\tXếp hạng\tvị trí 5/14\tVăn phòng\tCác ban
  """)

let twoUnits = file(
  "units.csv",
  """
  code,name,level,parent
  52,Tỉnh Gia Lai,province,
  00123,Xã Tây Xuân,commune,52
  00456,Xã Bình Nghi,commune,52
  """)

/// What is said of the files, as `severity key file:row:column`.
func said(_ data: ImportedData, from severity: Severity = .warning) -> [String] {
  data.issues.filter { $0.severity >= severity }
    .map { "\($0.severity.rawValue) \($0.message.key.name) \($0.place.text)" }
}

/// The bytes of a file of the repository.
func repositoryFile(_ path: String, here: String = #filePath) -> [UInt8] {
  let root = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  guard let stream = fopen(root.joined(separator: "/") + "/" + path, "rb") else { return [] }
  defer { fclose(stream) }
  var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
  while true {
    let count = fread(&buffer, 1, buffer.count, stream)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
