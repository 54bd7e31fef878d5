package import Messages

/// A declaration whose calls hit limits on three cells: it is not called again, and all its cells
/// are errors.
package struct SetAside {
  package let id: String
  package let place: Place
  /// The first limit that was hit.
  package let kind: ScriptFailure.Kind
}

extension Evaluation {
  /// By place.
  var setAside: [SetAside] {
    let heads = items.derived.flatMap(\.list).map(\.head) + checks.map(\.head)
    let found = heads.compactMap { head in
      limitHits.isSetAside(head.placeText).map {
        SetAside(id: head.id, place: head.place, kind: $0)
      }
    }
    return found.sorted { $0.place.stands(before: $1.place) }
  }
}
