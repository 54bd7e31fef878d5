import IndicatorImport
import ScriptHost
import LuaKit
import Indicators
import Messages
import Evaluation
import PlainText

extension RunOptions {
  /// The selection, with units and level looked up.
  func selection(_ snapshot: Snapshot) throws(UsageFault) -> Selection {
    var selection = Selection()
    selection.kinds = PeriodKind.granularities.filter(by.contains)
    selection.periods = period
    selection.levels = try levels(snapshot.units)
    if !units.isEmpty { selection.units = try unitIndices(snapshot) }
    return selection
  }

  private func levels(_ register: UnitRegister) throws(UsageFault) -> [String] {
    try levels.map { word throws(UsageFault) in
      let level = UnitLevels.level(word)
      guard register.levels.contains(level) else {
        let known = Message.list(register.levels.map(LevelNames.message))
        throw UsageFault(Message(.unknownLevel, word, parts: [known]))
      }
      return level
    }
  }

  private func unitIndices(_ snapshot: Snapshot) throws(UsageFault) -> [Int] {
    var indices: [Int] = []
    for code in units {
      guard let index = snapshot.units.index(of: code) else {
        throw UsageFault(unknownUnit(code, snapshot.units))
      }
      indices.append(index)
    }
    return indices
  }

  private func unknownUnit(_ code: String, _ register: UnitRegister) -> Message {
    let wanted = VietnameseText.fold(code)
    let named = register.units.filter { VietnameseText.fold($0.name).contains(wanted) }.map(\.code)
    let near =
      named.isEmpty
      ? Nearest.matches(code, among: register.units.lazy.map(\.code)) : Array(named.prefix(3))
    return near.isEmpty
      ? Message(.unknownUnitOption, code)
      : Message(.unknownUnitOptionNear, code, near.joined(separator: ", "))
  }

  /// The scripts named, else the stored ones.
  func sources(_ workspace: Workspace) throws(UsageFault) -> [ScriptSource] {
    if scripts.isEmpty { return workspace.scripts.stored }
    var sources: [ScriptSource] = []
    for path in scripts {
      do throws(FileFault) {
        sources.append(try workspace.scripts.script(at: path))
      } catch {
        throw UsageFault(error.message)
      }
    }
    return sources
  }

  func settings(_ snapshot: Snapshot) -> ScriptSettings {
    let last = snapshot.lastPeriod ?? .year(snapshot.plan.year ?? 2000)
    var settings = ScriptSettings(date: date ?? CalendarDate(lastDayOf: last))
    settings.limits = limits
    settings.parameters = parameters
    settings.seed = seed
    settings.language = language
    settings.cancellation = cancellation
    return settings
  }
}
