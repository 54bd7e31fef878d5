import Indicators
import Columns
import Messages

extension ImportSession {
  /// The forms among the files.
  var forms: [(index: Int, form: FormDocument)] {
    recognised.enumerated().compactMap { index, recognition in
      if case .form(let form) = recognition { (index, form) } else { nil }
    }
  }

  mutating func readForms(_ units: UnitRegister, _ columns: ColumnRegister) {
    for (index, form) in forms {
      let read = FormFigures(
        form, file: files[index].path, fileIndex: Int32(clamping: index), units: units,
        columns: columns)
      rows[index] = form.dataRows.count
      for figure in read.figures { years.add(figure.period.year) }
      figures += read.figures
      issues += read.issues
      if read.figures.isEmpty { unreadForms[index] = read.issues.first?.message }
    }
  }
}
