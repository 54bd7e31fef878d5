/// Records of a table that are made as they are asked for: a country's year has hundreds of
/// thousands, and each is written once.
package struct RecordList<Element>: RandomAccessCollection, ExpressibleByArrayLiteral {
  package let count: Int
  private let make: (Int) -> Element

  package init(count: Int, _ make: @escaping (Int) -> Element) {
    (self.count, self.make) = (count, make)
  }

  package init(_ elements: [Element]) {
    self.init(count: elements.count) { elements[$0] }
  }

  package init(arrayLiteral elements: Element...) { self.init(elements) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package subscript(position: Int) -> Element { make(position) }
}
