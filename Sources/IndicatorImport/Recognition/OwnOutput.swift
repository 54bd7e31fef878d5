import DocumentTables

/// A file that a run of ours wrote, known by its header.
struct OwnOutput {
  /// Those of `derived.csv` name the derived.
  let titles: [String]

  private static let headers: [Set<String>] = [
    ["unit", "period", "id", "state", "reason"],
    ["check", "severity", "unit", "period", "indicator", "imbalance", "script", "line"],
    ["unit", "period", "indicator", "target", "verdict", "attainment", "coverage"],
  ]

  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    if OwnOutput.isRunRecord(bytes, from: start) {
      titles = []
      return
    }
    let line = ArraySlice(bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D })
    guard line.count < 1_000_000, let delimiter = Delimiter.used(in: line), delimiter != .tab else {
      return nil
    }
    var reader = RecordReader(bytes, delimiter: delimiter, start: start)
    guard reader.next() else { return nil }
    let titles = reader.cells.map { reader.text($0) }
    guard
      OwnOutput.headers.contains(where: { $0.isSubset(of: titles) }) || OwnOutput.isDerived(titles)
    else { return nil }
    self.titles = titles
  }

  /// `unit,period` and ids, none of which is a column of a figures file.
  private static func isDerived(_ titles: [String]) -> Bool {
    guard titles.starts(with: ["unit", "period"]) else { return false }
    let words = TableHeader.figures.reduce(into: Set<String>()) { $0.formUnion($1.1) }
    return titles.dropFirst(2).allSatisfy { title in
      title.first?.isLetter == true && !title.contains(where: \.isWhitespace)
        && !words.contains(TableHeader.key(title))
    }
  }

  /// `run.json`.
  private static func isRunRecord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard bytes[start...].first == UInt8(ascii: "{") else { return false }
    let head = String(decoding: bytes[start...].prefix(400), as: UTF8.self)
    return ["\"schema\"", "\"tool\"", "\"chitieu\""].allSatisfy { head.contains($0) }
  }
}
