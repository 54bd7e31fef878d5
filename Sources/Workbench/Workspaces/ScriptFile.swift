import ScriptHost
import Messages
import Evaluation
import Indicators

/// A script as it lies on the disk, made text for Lua.
struct ScriptFile {
  let path: String
  let bytes: [UInt8]

  /// What can't be read as text is named, none of its bytes shown.
  var source: ScriptSource {
    let (sha256, encoding) = (SHA256.hex(bytes), TextEncoding(bytes))
    if case .utf8(let text) = encoding {
      return ScriptSource(path: path, text: SourceText.file(text), sha256: sha256)
    }
    let message = encoding.fault ?? Message(.scriptBinary)
    return ScriptSource(
      path: path, sha256: sha256, fault: ScriptFault(message, place: place(encoding)))
  }

  private func place(_ encoding: TextEncoding) -> Place {
    guard case .legacy(_, _, let offset) = encoding else { return Place(file: path) }
    let before = SourceText.input(String(decoding: bytes[..<offset], as: UTF8.self))
    return Place(file: path, row: before.utf8.count { $0 == 0x0A } + 1)
  }
}
