/// SHA-256 (FIPS 180-4), to say in `run.json` exactly which files a run read. Our own because
/// the main job builds with Lua alone; it is not used against attackers.
enum SHA256 {
  /// 64 hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    var state = initial
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      constants.withUnsafeBufferPointer { constants in
        mix(bytes[...], &state, schedule, constants)
        mix(padding(bytes)[...], &state, schedule, constants)
      }
    }
    return state.map(digits).joined()
  }

  private static func digits(_ word: UInt32) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }

  /// What is left after the whole blocks, a 1 bit, zeros, and the length in bits.
  private static func padding(_ bytes: [UInt8]) -> [UInt8] {
    var tail = Array(bytes[(bytes.count / 64 * 64)...]) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    return tail + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
  }

  /// Takes in the whole blocks of a text.
  private static func mix(
    _ bytes: ArraySlice<UInt8>, _ state: inout [UInt32],
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    bytes.withUnsafeBytes { bytes in
      for block in 0..<bytes.count / 64 {
        spread(bytes, from: block * 64, schedule)
        mix(schedule, constants, &state)
      }
    }
  }

  private static func spread(
    _ bytes: UnsafeRawBufferPointer, from start: Int,
    _ schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for at in 0..<16 {
      let word = bytes.loadUnaligned(fromByteOffset: start + at * 4, as: UInt32.self)
      schedule[at] = UInt32(bigEndian: word)
    }
    for at in 16..<64 {
      let (early, late) = (schedule[at &- 15], schedule[at &- 2])
      let first = turn(early, 7) ^ turn(early, 18) ^ early &>> 3
      let second = turn(late, 17) ^ turn(late, 19) ^ late &>> 10
      schedule[at] = schedule[at &- 16] &+ first &+ schedule[at &- 7] &+ second
    }
  }

  private static func mix(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    _ state: inout [UInt32]
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for at in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let first =
        h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ choice &+ constants[at]
        &+ schedule[at]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    let mixed = (a, b, c, d, e, f, g, h)
    withUnsafeBytes(of: mixed) { words in
      for at in 0..<8 { state[at] &+= words.load(fromByteOffset: at * 4, as: UInt32.self) }
    }
  }

  private static func turn(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word &>> by | word &<< (32 &- by)
  }

  /// Fractional parts of the square roots of the first 8 primes.
  private static let initial: [UInt32] = primes.prefix(8).map { root in
    fraction(Double(root).squareRoot())
  }

  /// Fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes.map { cubeRootFraction(UInt64($0)) }

  private static func fraction(_ root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  /// By bisection in whole numbers: a Double's cube root is not exact enough for all 64.
  private static func cubeRootFraction(_ prime: UInt64) -> UInt32 {
    var (low, high) = (UInt64(0), UInt64(7) << 32)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isCubeBelow(middle, prime) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether root³ ≤ prime x 2⁹⁶.
  private static func isCubeBelow(_ root: UInt64, _ prime: UInt64) -> Bool {
    let root = UInt128(root)
    return root * root * root <= UInt128(prime) << 96
  }

  private static let primes: [Int] = (2...311).filter { number in
    (2..<number).allSatisfy { number % $0 != 0 }
  }
}
