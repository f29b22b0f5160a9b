import Glibc

/// The bytes of `text` in an encoding that the C library knows by `name`.
func bytes(_ text: String, in name: String) -> [UInt8] {
    guard let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
        preconditionFailure("no converter to \(name)")
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    return input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var (from, left) = (source.baseAddress, source.count)
            var (to, room) = (target.baseAddress, target.count)
            precondition(iconv(converter, &from, &left, &to, &room) != -1, "\(name) cannot write \(text)")
            return target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
        }
    }
}
