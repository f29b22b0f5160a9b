internal import Glibc

/// Turns bytes of one encoding into UTF-8: the only owner of the C library's converter.
struct CharacterConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Nil when this machine has no converter for `encoding`.
    init?(from encoding: TextEncoding) {
        guard let descriptor = iconv_open("UTF-8", encoding.converterName), descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

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
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        bytes.withUnsafeBytes { source in
            // The C interface takes a mutable pointer but never writes through it.
            var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let (status, produced) = step(&input, &left, &chunk)
                conversion.utf8.append(contentsOf: chunk.prefix(produced).lazy.map { UInt8(bitPattern: $0) })
                if status == 0 || status == E2BIG { continue }
                conversion.failure = .init(offset: source.count - left, isTruncated: status == EINVAL)
                return
            }
        }
        return conversion
    }

    /// One call of the converter: 0 or the reason why it stopped, and how many bytes it produced.
    private borrowing func step(
        _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ chunk: inout [CChar]
    ) -> (status: Int32, produced: Int) {
        chunk.withUnsafeMutableBufferPointer { buffer in
            var output = buffer.baseAddress
            var room = buffer.count
            let result = iconv(descriptor, &input, &left, &output, &room)
            return (result == -1 ? errno : 0, buffer.count - room)
        }
    }
}
