package import Messages

/// Script files that can't be read as text.
extension MessageKey {
  package static let strayPlace = MessageKey(
    "stray_place",
    vi:
      "chỉ nạp các tệp trong Scripts/indicators, Scripts/checks và Scripts/reports; hãy chuyển tệp vào đó",
    en:
      "only files under Scripts/indicators, Scripts/checks and Scripts/reports are loaded; move it there"
  )
  package static let strayFolder = MessageKey(
    "stray_folder",
    vi: "thư mục phải tên là Scripts/{0}; hãy đổi tên",
    en: "the folder must be called Scripts/{0}; rename it")
  package static let strayName = MessageKey(
    "stray_name",
    vi: "chỉ nạp các tệp có tên kết thúc bằng .lua; hãy đổi tên",
    en: "only files whose names end in .lua are loaded; rename it")
  package static let scriptEncoding = MessageKey(
    "script_encoding",
    vi: "Tệp ở bảng mã {0} nên không đọc được. Hãy lưu lại ở bảng mã UTF-8.",
    en: "The file is in {0} and can't be read. Save it again as UTF-8.")
  package static let scriptLegacyEncoding = MessageKey(
    "script_legacy_encoding",
    vi: "Tệp không ở bảng mã UTF-8 mà có lẽ là {0} (byte {1} ở dòng này). Hãy lưu lại ở bảng mã "
      + "UTF-8.",
    en: "The file is not UTF-8 but perhaps {0} (byte {1} in this line). Save it again as UTF-8.")
  package static let scriptNotUTF8 = MessageKey(
    "script_not_utf8",
    vi: "Tệp không ở bảng mã UTF-8 (byte {0} ở dòng này; có thể là Windows-1258, TCVN3 hoặc VNI). "
      + "Hãy lưu lại ở bảng mã UTF-8.",
    en: "The file is not UTF-8 (byte {0} in this line; perhaps Windows-1258, TCVN3 or VNI). Save "
      + "it again as UTF-8.")
  package static let scriptBinary = MessageKey(
    "script_binary",
    vi: "Tệp không phải văn bản nên không đọc được. Kịch bản phải là tệp văn bản UTF-8.",
    en: "The file is not text. A script is a text file in UTF-8.")
}
