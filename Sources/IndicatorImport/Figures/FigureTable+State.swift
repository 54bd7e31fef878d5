import DocumentTables
import Columns
import Messages
import Indicators

// Rank, note and the state as written.
extension FigureTable {
  mutating func readRest(into row: inout FigureRow) {
    if !bytes(places.rank).isEmpty { readRank(into: &row) }
    if !bytes(places.note).isEmpty { readNote(into: &row) }
    if !bytes(places.state).isEmpty { readState(into: &row) }
  }

  private mutating func readNote(into row: inout FigureRow) {
    let note = text(places.note)
    if !note.isEmpty { row.note = number(ofNote: note) }
    if maySplitNumbers, isSplit(at: places.note) { tellSplit(at: places.note, .splitNumber, &row) }
  }

  private mutating func readRank(into row: inout FigureRow) {
    let text = text(places.rank)
    guard !text.isEmpty else { return }
    row.rank = FigureWords.rank(text)
    if let rank = row.rank {
      if maySplitNumbers, isSplit(at: places.rank), isImplausible(rank, row) {
        tellSplit(at: places.rank, .splitByRank, &row)
      }
      return
    }
    repeated(places.rank, .badRank, text) { Message(.badRank, text.shortened) }
    row.fail()
  }

  /// What the state column says must not contradict the numbers; zeros beside "not applicable"
  /// are how forms are filled.
  private mutating func readState(into row: inout FigureRow) {
    let word = text(places.state)
    guard !word.isEmpty else { return }
    guard let state = FigureWords.state(word) else {
      repeated(places.state, .unknownState, word) {
        Message(.unknownState, word.shortened, FigureWords.states(near: word))
      }
      return row.fail()
    }
    guard row.state != .error else { return }
    if row.contradicts(state) {
      fault(places.state, Message(.stateContradicts, word.shortened))
      return row.fail()
    }
    if state != .value { row.take(state) }
  }
}
