package import Messages

/// Promotion of inputs to stored scripts.
extension MessageKey {
  package static let promoteDone = MessageKey(
    "promote_done",
    vi: "đã lưu {0} và bài kiểm {1}; c.{2} = {3}",
    en: "stored {0} and its test {1}; c.{2} = {3}")
  package static let promoteDiffers = MessageKey(
    "promote_differs",
    vi: "đã lưu {0}, nhưng c.{1} cho {2} chứ không phải {3}; hãy xem lại công thức",
    en: "stored {0}, but c.{1} gives {2}, not {3}; look at the formula")
  package static let promoteTest = MessageKey(
    "promote_test",
    vi: "Giá trị thấy khi viết công thức",
    en: "The value seen when the formula was written")
}
