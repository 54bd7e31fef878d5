import CryptoLibrary

/// SHA-256 (FIPS 180-4), to say in `run.json` exactly which files a run read and wrote. OpenSSL's:
/// it uses the processor's own instructions, and a national year is a hundred megabytes.
enum SHA256 {
  /// 64 hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    return digest.map(digits).joined()
  }

  private static func digits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
