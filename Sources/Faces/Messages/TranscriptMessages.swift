package import Messages

/// Transcripts.
extension MessageKey {
  package static let testPassed = MessageKey(
    "test_passed",
    vi: "{0}: {1} bước đều đúng",
    en: "{0}: all {1} steps as expected")
  package static let testDiffers = MessageKey(
    "test_differs",
    vi: "{0}:{1}: kết quả khác với mong đợi",
    en: "{0}:{1}: went otherwise than expected")
  package static let testExpected = MessageKey(
    "test_expected",
    vi: "  mong đợi:",
    en: "  expected:")
  package static let testShown = MessageKey("test_shown", vi: "  thực tế:", en: "  shown:")
  package static let testUpdated = MessageKey(
    "test_updated",
    vi: "{0}: đã ghi lại theo kết quả hiện nay",
    en: "{0}: rewritten with what is shown now")
  package static let testNone = MessageKey(
    "test_none",
    vi: "không có tệp .transcript nào để chạy; hãy nêu tên tệp, hoặc đặt vào Scripts/tests",
    en: "there is no .transcript file to run; name one, or put it into Scripts/tests")
  package static let explainWhat = MessageKey(
    "explain_what", vi: "hãy nêu một mã chỉ tiêu: chitieu explain 5.2",
    en: "name one indicator: chitieu explain 5.2")
  package static let testEmpty = MessageKey(
    "test_empty", vi: "{0}: không có bước nào (dòng bắt đầu bằng \"> \") để chạy",
    en: "{0}: holds no step (a line that begins with \"> \")")
  package static let replayRefuses = MessageKey(
    "replay_refuses", vi: "{0} không chạy khi chạy lại một phiên đã ghi",
    en: "{0} is not run while a recorded session is replayed")
}
