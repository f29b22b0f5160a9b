public import BilingualText
public import Diagnostics

/// Text that could not be rewritten as UTF-8.
public struct TranscodingFailure: Error {
    /// What, expected, remedy; the same words as for a file that is read as a whole.
    public let message: BilingualText
    /// The place of the broken byte; nil when it is the file as a whole.
    public let position: SourcePosition?
    /// The encoding in which it was read.
    public let encoding: TextEncoding
}

/// Rewrites a text of any size as UTF-8 without a byte-order mark, piece by piece and in bounded memory. What `readSubmissions` finds out
/// about the encoding of a whole file is found out here too, and the same files are refused.
///
/// - Parameters:
///   - forced: the encoding; nil finds it out.
///   - reading: fills a buffer from the file and says how many bytes it got, 0 at the end.
///   - writing: takes the next piece of UTF-8.
///   - restarting: called when what was written turns out to be wrong, because a later byte shows another encoding: empty
///     what was written, and let `reading` begin again.
/// - Returns: the encoding that was forced or found.
/// - Throws: `TranscodingFailure`, or what the closures throw.
public func transcode(
    as forced: TextEncoding? = nil, reading: (UnsafeMutableRawBufferPointer) throws -> Int,
    writing: (UnsafeRawBufferPointer) throws -> Void, restarting: () throws -> Void
) throws -> TextEncoding {
    try Transcoding().run(as: forced, reading: reading, writing: writing, restarting: restarting)
}

/// The readings of one text, until one of them succeeds.
struct Transcoding {
    /// Bytes that are read together.
    var pieceLength = 1 << 18

    func run(
        as forced: TextEncoding?, reading: (UnsafeMutableRawBufferPointer) throws -> Int,
        writing: (UnsafeRawBufferPointer) throws -> Void, restarting: () throws -> Void
    ) throws -> TextEncoding {
        let first = TranscodingPass(encoding: nil, forced: forced, pieceLength: pieceLength)
        switch try first.run(reading: reading, writing: writing) {
        case .done(let encoding): return encoding
        case .failed(let stop) where stop.mayBeNational:
            try restarting()
            return try runNational(after: stop, reading: reading, writing: writing, restarting: restarting)
        case .failed(let stop): throw stop.refusal
        }
    }

    /// GB18030, then CP936 where only the byte 0x80 stood in the way.
    private func runNational(
        after utf8: TranscodingStop, reading: (UnsafeMutableRawBufferPointer) throws -> Int,
        writing: (UnsafeRawBufferPointer) throws -> Void, restarting: () throws -> Void
    ) throws -> TextEncoding {
        let national = TranscodingPass(encoding: .gb18030, forced: nil, pieceLength: pieceLength)
        guard case .failed(let stop) = try national.run(reading: reading, writing: writing) else { return .gb18030 }
        if stop.problem != nil { throw stop.refusal }
        if stop.byte == 0x80 {
            try restarting()
            let older = TranscodingPass(encoding: .gbk, forced: nil, pieceLength: pieceLength)
            switch try older.run(reading: reading, writing: writing) {
            case .done: return .gbk
            case .failed(let stop) where stop.problem != nil: throw stop.refusal
            case .failed: break
            }
        }
        // The reading that got further is the likelier one, so its place is the one to look at.
        throw utf8.offset > stop.offset ? utf8.undetectable : stop.undetectable
    }
}
