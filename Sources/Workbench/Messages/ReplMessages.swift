package import Messages

/// The prompt: cells, commands, what they answer.
extension MessageKey {
  package static let acrossWhat = MessageKey(
    "across_what", vi: "chỉ tiêu nào? ví dụ :across 5.2", en: "which indicator? as in :across 5.2")
  package static let startFileFailed = MessageKey(
    "start_file_failed", vi: "lỗi trên là của {0}, chạy mỗi khi mở dấu nhắc",
    en: "the error above is in {0}, which is run when the prompt starts")
  package static let dataReloaded = MessageKey(
    "data_reloaded", vi: "đã đọc lại số liệu trong Data", en: "the figures in Data were read again")
  package static let planChanged = MessageKey(
    "plan_changed",
    vi: "kế hoạch hoặc danh sách đơn vị trong Data đã đổi; hãy thoát rồi mở lại dấu nhắc",
    en: "the plan or the list of units in Data has changed; leave the prompt and start it again")
  package static let noCell = MessageKey(
    "no_cell",
    vi: "chưa có đơn vị và kỳ nào: trong Data chưa có số liệu",
    en: "there is no unit and period: Data holds no figures")
  package static let noUnit = MessageKey(
    "no_unit",
    vi: "không có đơn vị nào mã hay tên \"{0}\"",
    en: "there is no unit with the code or name \"{0}\"")
  package static let noUnitNear = MessageKey(
    "no_unit_near",
    vi: "không có đơn vị nào mã hay tên \"{0}\" (ý bạn là {1}?)",
    en: "there is no unit with the code or name \"{0}\" (did you mean {1}?)")
  package static let severalUnits = MessageKey(
    "several_units",
    vi: "\"{0}\" có thể là nhiều đơn vị: {1}; hãy gõ mã",
    en: "\"{0}\" could be several units: {1}; type the code")
  package static let noPeriod = MessageKey(
    "no_period",
    vi: "\"{0}\" không phải kỳ báo cáo; hãy gõ 2024-03, 2024-Q1, 2024-H1, 2024-9M hoặc 2024",
    en: "\"{0}\" is no period; type 2024-03, 2024-Q1, 2024-H1, 2024-9M or 2024")
  package static let periodWithoutFigures = MessageKey(
    "period_without_figures",
    vi: "(kỳ {0} chưa có số liệu nào)",
    en: "(there are no figures for {0})")
  package static let whatIfNone = MessageKey(
    "what_if_none",
    vi: "không có giả định nào; gõ :what-if 5.2=80 để thử",
    en: "nothing is supposed; try :what-if 5.2=80")
  package static let whatIfDropped = MessageKey(
    "what_if_dropped",
    vi: "đã bỏ mọi giả định, dùng lại số liệu thật",
    en: "dropped; the figures are the real ones again")
  package static let whatIfForm = MessageKey(
    "what_if_form",
    vi: "không hiểu \"{0}\"; hãy gõ mã=giá trị (5.2=80), mã=tử/mẫu (5.2=30/60) hoặc mã=missing",
    en:
      "can't read \"{0}\"; type code=value (5.2=80), code=numerator/denominator (5.2=30/60) or code=missing"
  )
  package static let whatIfDerived = MessageKey(
    "what_if_derived",
    vi:
      "\"{0}\" không có số liệu báo cáo (đề mục hoặc chỉ tiêu dẫn xuất); hãy giả định số mà nó được tính từ đó",
    en: "\"{0}\" has no reported figures (a heading or a derived); suppose what it is computed from"
  )
  package static let whatIfOutside = MessageKey(
    "what_if_outside",
    vi: "kỳ {0} nằm ngoài các năm có số liệu",
    en: "{0} lies outside the years that have figures")
  package static let nothingKnown = MessageKey(
    "nothing_known",
    vi: "không biết \"{0}\" là gì; thử :apropos với một từ trong tên",
    en: "nothing is known of \"{0}\"; try :apropos with a word of its name")
  package static let nothingKnownNear = MessageKey(
    "nothing_known_near",
    vi: "không biết \"{0}\" là gì (ý bạn là {1}?)",
    en: "nothing is known of \"{0}\" (did you mean {1}?)")
  package static let whichFile = MessageKey(
    "which_file",
    vi: "hãy gõ tên tệp",
    en: "type the name of a file")
  package static let noCheck = MessageKey(
    "no_check",
    vi: "không có quy tắc kiểm tra \"{0}\"",
    en: "there is no check \"{0}\"")
  package static let noCheckNear = MessageKey(
    "no_check_near",
    vi: "không có quy tắc kiểm tra \"{0}\" (ý bạn là {1}?)",
    en: "there is no check \"{0}\" (did you mean {1}?)")
  package static let reloaded = MessageKey(
    "reloaded",
    vi: "đã nạp lại kịch bản; {0} tệp thay đổi: {1}",
    en: "scripts loaded again; {0} files changed: {1}")
  package static let nothingToEdit = MessageKey(
    "nothing_to_edit",
    vi: "không có chỉ tiêu, quy tắc hay tệp nào tên \"{0}\" để sửa",
    en: "there is no indicator, check or file \"{0}\" to edit")
  package static let whyWhat = MessageKey(
    "why_what", vi: "hãy gõ mã chỉ tiêu: :why 5.2", en: "type an indicator: :why 5.2")
  package static let editWhat = MessageKey(
    "edit_what", vi: "chưa gõ câu nào để sửa", en: "there is no input to edit yet")
  package static let reloadedNothing = MessageKey(
    "reloaded_nothing", vi: "đã nạp lại kịch bản; không có tệp nào thay đổi",
    en: "scripts loaded again; no file has changed")
}
