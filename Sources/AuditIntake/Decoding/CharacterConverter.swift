internal import Glibc

/// Turns bytes of one encoding into UTF-8: the only owner of the C library's converter.
struct CharacterConverter: ~Copyable {
    private let descriptor: iconv_t
    private let output: UnsafeMutableBufferPointer<CChar>

    /// Nil when this machine has no converter for `encoding`.
    init?(from encoding: TextEncoding) {
        guard let descriptor = iconv_open("UTF-8", encoding.converterName), descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.descriptor = descriptor
        output = .allocate(capacity: 1 << 16)
    }

    deinit {
        iconv_close(descriptor)
        output.deallocate()
    }

    /// The text up to the first byte that is none, and where that is.
    struct Conversion {
        var utf8: [UInt8] = []
        var failure: Failure?

        struct Failure {
            /// Offset into the bytes that were given.
            let offset: Int
            /// True when the text ends in the middle of a character.
            let isTruncated: Bool
        }
    }

    consuming func convert(_ bytes: ArraySlice<UInt8>) -> Conversion {
        var conversion = Conversion()
        conversion.utf8.reserveCapacity(bytes.count + bytes.count / 2)
        bytes.withUnsafeBytes { source in
            conversion.failure = convert(source) { conversion.utf8.append(contentsOf: $0) }
        }
        return conversion
    }

    /// Hands on the text of one piece; the failure, if any, is where it stopped. A truncated character may go on in the
    /// next piece.
    borrowing func convert<Failed: Error>(
        _ source: UnsafeRawBufferPointer, into take: (UnsafeRawBufferPointer) throws(Failed) -> Void
    ) throws(Failed) -> Conversion.Failure? {
        // The C interface takes a mutable pointer but never writes through it.
        var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        while left > 0 {
            var target = output.baseAddress
            var room = output.count
            let result = iconv(descriptor, &input, &left, &target, &room)
            let status = result == -1 ? errno : 0
            try take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<(output.count - room)]))
            if status == 0 || status == E2BIG { continue }
            return .init(offset: source.count - left, isTruncated: status == EINVAL)
        }
        return nil
    }
}
