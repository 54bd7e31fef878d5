package import Messages

/// Promotion of inputs to stored scripts.
extension MessageKey {
  package static let promoteWhat = MessageKey(
    "promote_what",
    vi: "hãy gõ mã cho chỉ tiêu mới: :promote ti_le_moi",
    en: "type an id for the new indicator: :promote new_share")
  package static let promoteBadID = MessageKey(
    "promote_bad_id",
    vi: "\"{0}\" không dùng làm mã được; hãy dùng chữ cái không dấu, số và dấu _",
    en: "\"{0}\" can't be an id; use letters without accents, digits and _")
  package static let promoteResult = MessageKey(
    "promote_result",
    vi: "\"{0}\" dùng kết quả _ của dấu nhắc, công thức không có; hãy đặt kết quả ấy vào một biến",
    en: "\"{0}\" reads the prompt's result _, which no formula has; give that result a name")
  package static let promoteTaken = MessageKey(
    "promote_taken",
    vi: "\"{0}\" đã có ({1}); hãy chọn mã khác",
    en: "\"{0}\" is taken ({1}); choose another id")
  package static let promoteNothing = MessageKey(
    "promote_nothing",
    vi: "chưa có biểu thức nào cho ra giá trị để lưu",
    en: "no input has given a value yet")
  package static let promoteFailed = MessageKey(
    "promote_failed",
    vi:
      "câu vừa gõ bị lỗi nên chưa lưu gì: {0}\nhãy sửa rồi gõ lại, hoặc chọn dòng theo số: :promote {1} {2}",
    en:
      "the last input failed, and nothing was stored: {0}\ncorrect it, or name an input by its number: :promote {1} {2}"
  )
  package static let promoteSupposed = MessageKey(
    "promote_supposed",
    vi:
      "đang giả định {0}: bài kiểm tra đi kèm phải giữ số liệu thật; hãy gõ :what-if off, gõ lại câu, rồi lưu",
    en:
      "{0} is supposed, and the test that is stored must hold real figures; type :what-if off, then the input once more, and store it"
  )
  package static let promoteNoInput = MessageKey(
    "promote_no_input",
    vi: "không có dòng gõ số {0} nào dùng được; :history liệt kê các dòng",
    en: "input {0} can't be used; :history lists them")
  package static let promoteExists = MessageKey(
    "promote_exists",
    vi: "tệp {0} đã có; hãy chọn mã khác hoặc xóa tệp đó",
    en: "the file {0} exists; choose another id or remove it")
  package static let promoteLabel = MessageKey(
    "promote_label",
    vi: "Chỉ tiêu {0}",
    en: "Indicator {0}")
  package static let promoteKind = MessageKey(
    "promote_kind",
    vi: "giá trị của câu vừa gõ phải là số, đúng/sai hoặc chữ thì mới lưu thành chỉ tiêu được",
    en: "only a number, a boolean or a text can become an indicator")
}
