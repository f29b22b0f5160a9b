internal import Glibc

extension [UInt8] {
    /// True when the byte stands anywhere in it.
    func holds(_ byte: UInt8) -> Bool {
        withUnsafeBytes { bytes in
            bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
        }
    }
}
