package import Messages

/// A value that stands in a row itself or was taken over from another row, because the
/// document's merged cell became a blank.
package struct Inherited<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  /// Code of the row it was taken from; nil where it stands in the row itself.
  package let source: String?

  package init(_ value: Value, from source: String? = nil) {
    self.value = value
    self.source = source
  }
}

/// One row of a plan: a heading, or an indicator with its target and who answers for it.
package final class Indicator: Sendable {
  /// `5.2`; a dash row without a number has its parent's code and its ordinal: `5.3.1`.
  package let code: String
  package let label: String
  /// Unit of measurement, where the document has a column for it; else empty.
  package let uom: String
  package let target: Inherited<Target>?
  /// Who watches and guides.
  package let owner: Inherited<String>?
  /// Who does it; empty where nobody is named.
  package let implementers: Inherited<[String]>?
  /// 1 for a row at the top.
  package let level: Int
  /// Code of the row above.
  package let parent: String?
  /// Codes of the rows below, in plan order.
  package let children: [String]
  package let isHeading: Bool
  /// What else the document's row held: column title and text, in document order.
  package let columns: [Column]
  package let place: Place

  /// A cell of the document's row that is none of the usual ones.
  package struct Column: Sendable, Hashable {
    package let title: String
    package let text: String

    package init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  package init(
    code: String, label: String, uom: String = "", target: Inherited<Target>?,
    owner: Inherited<String>?,
    implementers: Inherited<[String]>?, level: Int, parent: String?, children: [String],
    isHeading: Bool, columns: [Column], place: Place
  ) {
    self.code = code
    self.label = label
    self.uom = uom
    self.target = target
    self.owner = owner
    self.implementers = implementers
    self.level = level
    self.parent = parent
    self.children = children
    self.isHeading = isHeading
    self.columns = columns
    self.place = place
  }
}

extension Indicator: Hashable {
  /// The same row of the same document.
  package static func == (left: Indicator, right: Indicator) -> Bool {
    left === right || (left.code, left.place) == (right.code, right.place)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
  }
}

/// The year's indicators with targets and owners, as read from the plan document.
package struct Plan: Sendable, Hashable {
  package let title: String
  /// Name of the unit whose plan it is, as the document writes it: `Tây Xuân`.
  package let unitName: String
  /// What kind of unit that is: `xã`, `phường`, `huyện`; empty where the document says none.
  package let unitType: String
  /// The year it is for; nil where the document does not say.
  package let year: Int?
  /// Rows in document order.
  package let indicators: [Indicator]
  /// Path of the document, relative to the workspace.
  package let file: String
  private let indexByCode: [String: Int]

  package init(
    title: String, unitName: String, unitType: String = "", year: Int?, indicators: [Indicator],
    file: String
  ) {
    self.title = title
    self.unitName = unitName
    self.unitType = unitType
    self.year = year
    self.indicators = indicators
    self.file = file
    indexByCode = Dictionary(
      indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of code: String) -> Int? { indexByCode[code] }

  package subscript(code: String) -> Indicator? { index(of: code).map { indicators[$0] } }

  /// The unit as people call it: `xã Tây Xuân`.
  package var fullUnitName: String {
    unitType.isEmpty ? unitName : "\(unitType) \(unitName)"
  }

  /// The rows that are measured, in plan order.
  package var leaves: [Indicator] { indicators.filter { !$0.isHeading } }

  /// A plan with no rows, for a workspace without a plan document.
  package static let none = Plan(title: "", unitName: "", year: nil, indicators: [], file: "")
}
