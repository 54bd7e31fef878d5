import IndicatorScripting
import Indicators

/// A script as it lies on the disk, made text for Lua.
struct ScriptFile {
  let path: String
  let bytes: [UInt8]

  /// What can't be read as text is named, none of its bytes shown.
  var source: ScriptSource {
    let sha256 = SHA256.hex(bytes)
    switch TextEncoding(bytes) {
    case .utf8(let text):
      return ScriptSource(path: path, text: SourceText.file(text), sha256: sha256)
    case .wide(let name): return refused(sha256, Message(.scriptEncoding, name))
    case .legacy(let encoding, let offset):
      let byte = "0x" + String(bytes[offset], radix: 16, uppercase: true)
      let message =
        encoding.map { Message(.scriptLegacyEncoding, $0.rawValue, byte) }
        ?? Message(.scriptNotUTF8, byte)
      return refused(sha256, message, at: offset)
    case .binary: return refused(sha256, Message(.scriptBinary))
    }
  }

  private func refused(
    _ sha256: String, _ message: Message, at offset: Int? = nil
  ) -> ScriptSource {
    let row = offset.map { end in bytes[..<end].count { $0 == 0x0A } + 1 }
    let place = Place(file: path, row: row)
    return ScriptSource(path: path, sha256: sha256, fault: ScriptFault(message, place: place))
  }
}
