package import Messages

/// What is said of the files in `Data`.
extension MessageKey {
  package static let nameNotUTF8 = MessageKey(
    "name_not_utf8",
    vi: "tên tệp không ở bảng mã UTF-8 nên không đọc; hãy đổi tên tệp",
    en: "the file's name is not UTF-8, so it is not read; rename the file")
  package static let hiddenEntry = MessageKey(
    "hidden_entry", vi: "tệp ẩn hoặc tệp tạm", en: "a hidden or temporary file")
  package static let linkedFolder = MessageKey(
    "linked_folder",
    vi: "liên kết tới một thư mục: không đọc; hãy chép thư mục ấy vào Data",
    en: "a link to a folder: not read; copy that folder into Data")
  package static let linkToNothing = MessageKey(
    "link_to_nothing",
    vi: "liên kết tới một tệp không có; hãy chép tệp ấy vào Data hoặc xóa liên kết",
    en: "a link to a file that is not there; copy that file into Data or delete the link")
  package static let linkInside = MessageKey(
    "link_inside",
    vi: "liên kết tới một tệp trong Data: không đọc hai lần",
    en: "a link to a file of Data: not read twice")
  package static let linkRead = MessageKey(
    "link_read", vi: "là liên kết: đã đọc tệp {0}", en: "is a link: the file {0} was read")
  package static let specialFile = MessageKey(
    "special_file",
    vi:
      "không phải tệp thường (ống dẫn, ổ cắm mạng hoặc thiết bị): không đọc; hãy chép số liệu vào "
      + "một tệp thường",
    en: "not a regular file (a pipe, socket or device): not read; copy the figures into a regular "
      + "file")
  package static let fileUnreachable = MessageKey(
    "file_unreachable",
    vi: "không tới được tệp này; hãy xem quyền truy cập thư mục",
    en: "the file can't be reached; check the folder's permissions")
}

/// What a file of `Data` turned out to be.
extension MessageKey {
}
