internal import Diagnostics

/// The text of a submitted file, and the encoding it was found to have.
struct DecodedText {
    let utf8: [UInt8]
    let encoding: TextEncoding
}

/// Text that could not be decoded, as far as it went.
struct DecodingFailure: Error {
    let problem: FileProblem
    let position: SourcePosition?
    let encoding: TextEncoding
    let readable: [UInt8]
}

/// Decodes a file: a forced encoding, else byte-order mark, UTF-16 by its zero bytes (which no other text has), strict
/// UTF-8, GB18030, CP936, in this order.
///
/// Never the reverse: short Chinese texts in UTF-8 are also valid GB18030 and would become other characters.
func decode(_ bytes: [UInt8], as forced: TextEncoding?) throws(DecodingFailure) -> DecodedText {
    let signs = EncodingSigns(of: bytes)
    if let forced, let marked = signs.contradicting(forced) {
        throw DecodingFailure(
            problem: .otherMark(marked, forced: forced), position: nil, encoding: forced, readable: [])
    }
    if let (encoding, start) = signs.encoding(forced: forced) {
        return try finished(try attempt(bytes[start...], as: encoding))
    }
    if let encoding = signs.utf16 { return try finished(try attempt(bytes[...], as: encoding)) }
    let utf8 = attemptUTF8(bytes[...])
    guard let failure = utf8.failure else { return try finished(DecodedText(utf8: utf8.utf8, encoding: .utf8)) }
    if hasChineseUTF8(utf8.utf8) { throw refusal(utf8, failure, of: bytes[...], encoding: .utf8, reason: .utf8Broken) }
    return try finished(try decodeNational(bytes, utf8: utf8, failure: failure))
}

/// GB18030, then CP936 where only the byte 0x80 stood in the way.
private func decodeNational(
    _ bytes: [UInt8], utf8: CharacterConverter.Conversion, failure: CharacterConverter.Conversion.Failure
) throws(DecodingFailure) -> DecodedText {
    guard let converter = CharacterConverter(from: .gb18030) else {
        throw DecodingFailure(
            problem: .noConverter(.gb18030), position: nil, encoding: .gb18030, readable: [])
    }
    let national = converter.convert(bytes[...])
    guard let broken = national.failure else { return DecodedText(utf8: national.utf8, encoding: .gb18030) }
    if bytes[broken.offset] == 0x80, let older = CharacterConverter(from: .gbk)?.convert(bytes[...]),
        older.failure == nil
    {
        return DecodedText(utf8: older.utf8, encoding: .gbk)
    }
    // The reading that got further is the likelier one, so its place is the one to look at.
    if failure.offset > broken.offset {
        throw refusal(utf8, failure, of: bytes[...], encoding: .utf8, reason: .undetectable)
    }
    throw refusal(national, broken, of: bytes[...], encoding: .gb18030, reason: .undetectable)
}

private func attempt(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) throws(DecodingFailure) -> DecodedText {
    let conversion: CharacterConverter.Conversion
    if encoding == .utf8 {
        conversion = attemptUTF8(bytes)
    } else if let converter = CharacterConverter(from: encoding) {
        conversion = converter.convert(bytes)
    } else {
        throw DecodingFailure(problem: .noConverter(encoding), position: nil, encoding: encoding, readable: [])
    }
    guard let failure = conversion.failure else { return DecodedText(utf8: conversion.utf8, encoding: encoding) }
    throw refusal(conversion, failure, of: bytes, encoding: encoding, reason: .notIn(encoding))
}

private func attemptUTF8(_ bytes: ArraySlice<UInt8>) -> CharacterConverter.Conversion {
    if String(validating: bytes, as: UTF8.self) != nil { return .init(utf8: Array(bytes), failure: nil) }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { valid += scalar.count }
    let rest = bytes.dropFirst(valid)
    return .init(utf8: Array(bytes.prefix(valid)), failure: .init(offset: valid, isTruncated: isCutOffUTF8(rest)))
}

/// True when the text holds several three-byte characters, which text in GB18030 practically never forms by chance: then
/// the file is damaged UTF-8, and reading it as GB18030 would turn its Chinese into other characters.
private func hasChineseUTF8(_ valid: [UInt8]) -> Bool {
    var found = 0
    for byte in valid where byte & 0xF0 == 0xE0 {
        found += 1
        if found == 4 { return true }
    }
    return false
}

private func refusal(
    _ conversion: CharacterConverter.Conversion, _ failure: CharacterConverter.Conversion.Failure,
    of bytes: ArraySlice<UInt8>, encoding: TextEncoding, reason: FileProblem.UndecodableReason
) -> DecodingFailure {
    let byte = bytes.dropFirst(failure.offset).first ?? 0
    let text = withoutMark(conversion.utf8)
    let problem: FileProblem =
        failure.isTruncated ? .cutOff(encoding) : .undecodable(byte: byte, offset: failure.offset, reason)
    return DecodingFailure(problem: problem, position: endPosition(of: text), encoding: encoding, readable: text)
}

/// A mark that survived conversion (GB18030 has one too) goes; a NUL is refused.
private func finished(_ text: DecodedText) throws(DecodingFailure) -> DecodedText {
    let utf8 = withoutMark(text.utf8)
    guard utf8.holds(0), let zero = utf8.firstIndex(of: 0) else {
        return DecodedText(utf8: utf8, encoding: text.encoding)
    }
    let readable = Array(utf8[..<zero])
    throw DecodingFailure(
        problem: .nul(text.encoding), position: endPosition(of: readable), encoding: text.encoding, readable: readable)
}

private func withoutMark(_ utf8: [UInt8]) -> [UInt8] {
    utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(utf8.dropFirst(3)) : utf8
}

/// The place behind the last character of `utf8`.
private func endPosition(of utf8: [UInt8]) -> SourcePosition {
    var place = TextEnd()
    utf8.withUnsafeBytes { place.take($0) }
    return place.position
}
