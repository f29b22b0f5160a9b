internal import Glibc

/// UTF-8 text in GB18030, which has a code for every character; the text as it is on a machine that cannot convert.
func inGB18030(_ utf8: [UInt8]) -> [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return utf8 }
    defer { iconv_close(converter) }
    var source = utf8.map { CChar(bitPattern: $0) }
    // No character takes more than twice its bytes of UTF-8.
    var target = [CChar](repeating: 0, count: utf8.count * 2 + 4)
    let written = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target -> Int? in
            var (input, left) = (source.baseAddress, source.count)
            var (output, room) = (target.baseAddress, target.count)
            let result = iconv(converter, &input, &left, &output, &room)
            return result == -1 ? nil : target.count - room
        }
    }
    guard let written else { return utf8 }
    return target.prefix(written).map { UInt8(bitPattern: $0) }
}
