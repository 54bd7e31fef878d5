/// A published place in a ranking: `12`, or `12/136`.
package struct PublishedRank: Sendable, Hashable {
  package let place: Int
  /// How many were ranked, where that was published.
  package let total: Int?

  package init(place: Int, total: Int?) {
    self.place = place
    self.total = total
  }
}
