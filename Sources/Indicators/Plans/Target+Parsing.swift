extension Target {
  /// Reads a target's sentence: "từ 87% trở lên, nhóm 25 dẫn đầu, vị trí 5/14".
  ///
  /// A bare number means "at least". Numbers are Vietnamese style (`1.900 ha` is 1900); a dot
  /// that cannot part thousands is a decimal point, so that ">= 62.5" means the same in scripts
  /// and documents. What nothing can be read from, soft words ("phấn đấu", "cơ bản") and
  /// classes (trong nhóm "Tốt") become `.words`: not computable, never guessed.
  ///
  /// - Parameter uom: the unit of measurement where the document has a column for it; used where
  ///   the sentence names none.
  package init(parsing text: String, uom: String = "") {
    let sentence = text.composed.trimmedAndFolded
    let tokens = TargetScanner.tokens(sentence)
    let conditions = TargetClauses(tokens).clauses.compactMap { clause in
      TargetParser.condition(clause, uom: uom.composed.trimmedAndFolded)
    }
    self.init(text: sentence, conditions: conditions)
  }
}

/// Parts a sentence into clauses, each of which is one condition.
struct TargetClauses {
  private(set) var clauses: [[TargetToken]] = []

  init(_ tokens: [TargetToken]) {
    var clause: [TargetToken] = []
    var depth = 0
    for token in tokens {
      if token.key == "(" { depth += 1 }
      if depth == 0, token.key == "," || token.key == ";" {
        close(&clause)
      } else {
        clause.append(token)
      }
      if token.key == ")" { depth = max(0, depth - 1) }
    }
    close(&clause)
  }

  private mutating func close(_ clause: inout [TargetToken]) {
    let parts = TargetClauses.partedByAnd(clause)
    for part in parts where !part.isEmpty { append(part) }
    clause = []
  }

  /// "Và" parts two conditions only where something can be read from either side.
  private static func partedByAnd(_ clause: [TargetToken]) -> [[TargetToken]] {
    let parts = clause.split { $0.key == "va" || $0.key == "dong" && $0.text == "đồng thời" }
      .map(Array.init)
    let areReadable = parts.allSatisfy { TargetParser.condition($0, uom: "")?.isReadable == true }
    return parts.count > 1 && areReadable ? parts : [clause]
  }

  /// A clause of words after "100% cán bộ" goes on naming who or what is meant ("100% cán bộ,
  /// công chức"), unless one of its words may be a demand.
  private mutating func append(_ part: [TargetToken]) {
    let isSubject = part.allSatisfy { $0.isWord && !TargetWords.demanding.contains($0.key) }
    if isSubject, let last = clauses.last, let percent = last.lastIndex(where: { $0.key == "%" }),
      last[(percent + 1)...].contains(where: \.isWord)
    {
      clauses[clauses.count - 1] += part
    } else {
      clauses.append(part)
    }
  }
}

extension Condition {
  fileprivate var isReadable: Bool {
    if case .words = self { false } else { true }
  }
}
