internal import Glibc

/// The name of an entry as text, if it can be used as one.
///
/// UTF-8 is recognised by its bytes, since few programs set the flag for it; what is none was written by a Chinese
/// Windows, in GB18030.
func entryName(_ bytes: ArraySlice<UInt8>) throws(ZipFailure) -> String {
    let longest = 1_024
    let shown = String(decoding: bytes.prefix(longest), as: UTF8.self)
    guard bytes.count <= longest else { throw .unusableName(shown, .tooLong) }
    guard let name = String(validating: bytes, as: UTF8.self) ?? textInGB18030(bytes) else {
        throw .unusableName(shown, .notText)
    }
    if let reason = unusable(name) { throw .unusableName(name, reason) }
    return name
}

private func unusable(_ name: String) -> UnusableName? {
    let scalars = name.unicodeScalars
    guard let first = scalars.first else { return .empty }
    if scalars.contains(where: { $0.properties.generalCategory == .control }) { return .control }
    if scalars.contains("\\") { return .backslash }
    if first == "/" || (first.properties.isAlphabetic && first.isASCII && scalars.dropFirst().first == ":") {
        return .absolute
    }
    var parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // The slash at the end of a folder's name.
    if parts.last?.isEmpty == true { parts.removeLast() }
    let leaves = parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    return leaves ? .leavesFolder : nil
}

/// Nil for bytes that are none, and on a machine that cannot convert.
private func textInGB18030(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // No character takes more than three bytes of UTF-8 for two.
    var target = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    let written = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target -> Int? in
            var (input, left) = (source.baseAddress, source.count)
            var (output, room) = (target.baseAddress, target.count)
            let result = iconv(converter, &input, &left, &output, &room)
            return result == -1 ? nil : target.count - room
        }
    }
    guard let written else { return nil }
    return String(decoding: target.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
