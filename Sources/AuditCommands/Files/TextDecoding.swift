internal import AuditIntake
internal import Diagnostics

/// A small text file in any encoding that submissions may have, as UTF-8 without a byte-order mark.
///
/// - Throws: what refuses the text, at its place.
func utf8Text(_ bytes: [UInt8], file: String, as forced: TextEncoding?) throws(TextRefusal) -> [UInt8] {
    var text: [UInt8] = []
    var offset = 0
    do {
        _ = try transcode(
            as: forced,
            reading: { room in
                let piece = bytes[offset..<min(offset + room.count, bytes.count)]
                piece.withUnsafeBytes { room.copyMemory(from: $0) }
                offset += piece.count
                return piece.count
            }, writing: { text += $0 },
            restarting: {
                text = []
                offset = 0
            })
    } catch let failure as TranscodingFailure {
        throw TextRefusal(diagnostic: Diagnostic(file: file, at: failure.position, failure.message))
    } catch {
        // Memory is read and written here, which cannot fail.
        return text
    }
    return text
}

/// Text that could not be decoded, as a message about its file.
struct TextRefusal: Error {
    let diagnostic: Diagnostic
}
