internal import BilingualText
internal import Diagnostics

/// One reading of a text from its beginning, in one encoding.
struct TranscodingPass {
    /// Nil to tell it by `forced` and by the beginning, else UTF-8.
    let encoding: TextEncoding?
    let forced: TextEncoding?
    let pieceLength: Int

    enum Outcome {
        case done(TextEncoding)
        case failed(TranscodingStop)
    }

    func run(
        reading: (UnsafeMutableRawBufferPointer) throws -> Int, writing: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Outcome {
        var pieces = PieceBuffer(length: pieceLength)
        try pieces.fill(reading)
        let signs = EncodingSigns(of: pieces.bytes)
        if let forced, let marked = signs.contradicting(forced) {
            return .failed(TranscodingStop(encoding: forced, problem: .otherMark(marked, forced: forced)))
        }
        let told = encoding.map { ($0, 0) } ?? signs.encoding(forced: forced) ?? signs.utf16.map { ($0, 0) }
        let (encoding, start) = told ?? (.utf8, 0)
        guard let converter = PieceConverter(from: encoding) else {
            return .failed(TranscodingStop(encoding: encoding, problem: .noConverter(encoding)))
        }
        pieces.drop(start)
        var offset = 0
        var sink = TextSink()
        while !pieces.bytes.isEmpty {
            let failure = try converter.convert(pieces.bytes) { piece in try sink.take(piece, writing) }
            if sink.holdsZero {
                return .failed(
                    TranscodingStop(encoding: encoding, problem: .nul(encoding), position: sink.end.position))
            }
            let taken = failure?.offset ?? pieces.bytes.count
            offset += taken
            pieces.drop(taken)
            if let failure, !failure.isTruncated || pieces.isAtEnd {
                return .failed(
                    TranscodingStop(
                        encoding: encoding, position: sink.end.position, byte: pieces.bytes.first ?? 0, offset: offset,
                        isTruncated: failure.isTruncated, isTold: told != nil, isChinese: sink.holdsChinese))
            }
            try pieces.fill(reading)
        }
        return .done(encoding)
    }
}

/// Where a pass ended before the text did.
struct TranscodingStop {
    let encoding: TextEncoding
    /// Nil for a byte that is no text in the encoding.
    var problem: FileProblem?
    var position: SourcePosition?
    var byte: UInt8 = 0
    var offset = 0
    var isTruncated = false
    /// True when mark or option says that it is in this encoding.
    var isTold = true
    /// True when the text before holds several Chinese characters, which show that it is in UTF-8.
    var isChinese = false

    /// True when another encoding is to be tried.
    var mayBeNational: Bool { problem == nil && !isTold && !isChinese }

    var refusal: TranscodingFailure { refusal(isTold ? .notIn(encoding) : .utf8Broken) }
    var undetectable: TranscodingFailure { refusal(.undetectable) }

    private func refusal(_ reason: FileProblem.UndecodableReason) -> TranscodingFailure {
        let found: FileProblem =
            problem ?? (isTruncated ? .cutOff(encoding) : .undecodable(byte: byte, offset: offset, reason))
        return TranscodingFailure(message: found.wording, position: position, encoding: encoding)
    }
}
