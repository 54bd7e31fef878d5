package import Messages

/// What is said of figures once all of them are looked at together.
extension MessageKey {
  package static let figuresOutsideUnit = MessageKey(
    "figures_outside_unit",
    vi: "đơn vị {0} không tồn tại trong kỳ {1} (theo cột từ, đến của bảng đơn vị): {2} số liệu của "
      + "tệp không được dùng (dòng {3}); hãy sửa mã đơn vị, kỳ hoặc bảng đơn vị",
    en:
      "unit {0} did not exist in {1} (by from and to in the units table): {2} figures of the file "
      + "are not used (rows {3}); correct the unit, the period or the units table")
  package static let sameFigureTwice = MessageKey(
    "same_figure_twice", vi: "{0}: số liệu này đã có ở {1}, giống nhau; nên bỏ một dòng",
    en: "{0}: this figure is already at {1}, the same; drop one of the lines")
  package static let differentFigureTwice = MessageKey(
    "different_figure_twice",
    vi: "{0}: ở {1} đã có số khác cho cùng ô này; ô bị coi là lỗi cho đến khi bỏ một dòng",
    en: "{0}: {1} gives another figure for the same cell; it counts as an error until one goes")
  package static let sameFigureTwiceOrZero = MessageKey(
    "same_figure_twice_or_zero",
    vi:
      "{0}: số liệu này đã có ở {1}, giống nhau; nên bỏ một dòng, hoặc một dòng là của {2} (Excel "
      + "bỏ số 0 cuối)",
    en: "{0}: this figure is already at {1}, the same; drop one of the lines, or one is of {2} "
      + "(Excel dropped the zero at the end)")
  package static let differentFigureTwiceOrZero = MessageKey(
    "different_figure_twice_or_zero",
    vi: "{0}: ở {1} đã có số khác cho cùng ô này; có thể một dòng là của {2} (Excel bỏ số 0 cuối); "
      + "ô bị coi là lỗi cho đến khi sửa mã hoặc bỏ một dòng",
    en: "{0}: {1} gives another figure for the same cell; perhaps one is of {2} (Excel dropped the "
      + "zero at the end); it counts as an error until a code is corrected or one goes")
}
