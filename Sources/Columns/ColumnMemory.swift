#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory for plain buffers, freed together when nobody holds it any more.
///
/// Pages that nothing was written to take no memory: a column has room for every period, though
/// figures may come for few of them. All bytes are 0 in the beginning.
package final class ColumnMemory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  package init() {}

  deinit { for block in blocks { free(block) } }

  /// A buffer of so many elements, each of bits 0; it lives as long as this object.
  package func buffer<Element: BitwiseCopyable>(
    _ type: Element.Type, count: Int
  ) -> UnsafeMutablePointer<Element> {
    // A size that the system can't give ends the program: nothing sensible can go on without.
    guard let block = calloc(max(1, count), MemoryLayout<Element>.stride) else {
      fatalError("no memory for \(count) elements of \(MemoryLayout<Element>.stride) bytes")
    }
    blocks.append(block)
    return block.bindMemory(to: Element.self, capacity: max(1, count))
  }

  /// A buffer with another one's elements.
  func copy<Element: BitwiseCopyable>(
    of other: UnsafePointer<Element>, count: Int
  ) -> UnsafeMutablePointer<Element> {
    let own = buffer(Element.self, count: count)
    own.update(from: other, count: count)
    return own
  }
}
