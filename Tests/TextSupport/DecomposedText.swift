@_spi(_Unicode) import Swift

/// Each letter's marks after it, as some systems write Vietnamese (NFD).
package func decomposed(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfd { scalars.append(scalar) }
  return String(scalars)
}
