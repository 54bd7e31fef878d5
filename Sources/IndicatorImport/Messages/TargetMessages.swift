package import Messages

// What is said of how a target was read.
extension MessageKey {
  package static let targetForPeople = MessageKey(
    "target_for_people",
    vi: "{0}: mục tiêu “{1}” không tính được bằng số; phải có người đánh giá.",
    en: "{0}: the target “{1}” is not computable; people have to judge it.")
  package static let ceilingByLabel = MessageKey(
    "ceiling_by_label",
    vi: "{0}: chỉ tiêu đếm “{1}” nên con số được hiểu là mức trần (càng thấp càng tốt). Nếu không "
      + "phải, hãy ghi “từ … trở lên”, hoặc khai cột chiều (direction).",
    en: "{0}: the row counts “{1}”, so the number was read as a ceiling (lower is better). If that "
      + "is wrong, write “từ … trở lên” or declare its direction.")
  package static let percentagePoints = MessageKey(
    "percentage_points",
    vi: "{0}: chỉ tiêu tính bằng %, nên mức tăng, giảm theo % được hiểu là điểm phần trăm.",
    en: "{0}: the row is in %, so the change in % was read as percentage points.")
  package static let valueIsChange = MessageKey(
    "value_is_change",
    vi: "{0}: chỉ tiêu tự nó là mức tăng hoặc giảm, nên con số được so thẳng với giá trị.",
    en: "{0}: the row is itself a rise or fall, so the number is held against its value.")
  package static let otherSubject = MessageKey(
    "other_subject",
    vi: "{0}: phần “{1}” nói về đối tượng khác, không dùng để đánh giá chỉ tiêu này. Nếu cần, hãy "
      + "ghi thành một dòng riêng.",
    en: "{0}: “{1}” speaks of something else and is not judged here. Give it a row of its own if "
      + "it is to be.")
  package static let rivalNumbers = MessageKey(
    "rival_numbers",
    vi: "{0}: mục tiêu có nhiều con số, không rõ số nào của chỉ tiêu này. Hãy tách thành nhiều "
      + "dòng.",
    en: "{0}: the target has several numbers; which is this row's is not clear. Part it into "
      + "several rows.")
  package static let againstDirection = MessageKey(
    "against_direction",
    vi: "{0}: “{1}” trái với chiều đã khai (direction) nên không được đánh giá. Hãy sửa một trong "
      + "hai.",
    en: "{0}: “{1}” contradicts the declared direction and is not judged. Correct one of the two.")
  package static let twoNumbers = MessageKey(
    "two_numbers",
    vi: "{0}: “{1}” có thể là số thập phân hoặc số hàng nghìn; chưa rõ nên không được đánh giá. "
      + "Hãy viết lại: dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn.",
    en: "{0}: “{1}” may be a decimal number or one of thousands; it is not judged. Write a comma "
      + "before decimals and dots between thousands.")
  package static let doubtfulTimes = MessageKey(
    "doubtful_times",
    vi: "{0}: “{1} lần” có thể hiểu nhiều cách nên không được đánh giá. Hãy viết bằng % hoặc bằng "
      + "giá trị phải đạt.",
    en: "{0}: “{1} lần” may be meant in several ways and is not judged. Write it in % or as the "
      + "value to be reached.")
  package static let noBaseline = MessageKey(
    "no_baseline",
    vi: "{0}: “{1}” so với thứ không có trong số liệu nên không tính được.",
    en: "{0}: “{1}” compares with something that no figures tell, so it is not computable.")
  package static let convertedUnit = MessageKey(
    "converted_unit",
    vi: "{0}: “{1}” được đổi ra đơn vị tính của chỉ tiêu ({2}).",
    en: "{0}: “{1}” was converted into the row's unit of measure ({2}).")
  package static let otherUnit = MessageKey(
    "other_unit",
    vi: "{0}: “{1}” không cùng đơn vị tính với chỉ tiêu ({2}) nên không được đánh giá.",
    en: "{0}: “{1}” is not in the row's unit of measure ({2}) and is not judged.")
  package static let countAsShare = MessageKey(
    "count_as_share",
    vi: "{0}: chỉ tiêu tính bằng %, nên “{1}” được đổi ra tỷ lệ.",
    en: "{0}: the row is in %, so “{1}” was taken as a share.")
  package static let placeByLabel = MessageKey(
    "place_by_label",
    vi: "{0}: chỉ tiêu “{1}” là thứ hạng, nên con số được hiểu là hạng phải đạt.",
    en: "{0}: the row “{1}” is a ranking, so the number was read as a place.")
  package static let rangeFromZero = MessageKey(
    "range_from_zero",
    vi: "{0}: khoảng bắt đầu từ 0, nên chỉ mức trên được hiểu là mức trần.",
    en: "{0}: the range begins at 0, so only its upper end was read, as a ceiling.")
  package static let shareOfBaseline = MessageKey(
    "share_of_baseline",
    vi: "{0}: con số được hiểu là tỷ lệ so với giá trị năm gốc.",
    en: "{0}: the number was read as a share of the baseline year's value.")
}
