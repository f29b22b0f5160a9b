import AuditTestSupport
import BilingualText
import Diagnostics
import Testing

@testable import AuditIntake

/// Text that is rewritten piece by piece comes out as the whole file is read, and is refused as it is.
@Suite struct TranscodingTests {
    /// What comes of one text: its UTF-8 and encoding, or the refusal.
    private static func pieceByPiece(_ bytes: [UInt8], forced: TextEncoding?, pieceLength: Int) throws -> String {
        var offset = 0
        var written: [UInt8] = []
        var restarts = 0
        do {
            let encoding = try Transcoding(pieceLength: pieceLength).run(
                as: forced,
                reading: { buffer in
                    // A pipe hands over less than it is asked for.
                    let count = min(buffer.count, 1_000, bytes.count - offset)
                    buffer.copyBytes(from: bytes[offset..<(offset + count)])
                    offset += count
                    return count
                }, writing: { written += $0 },
                restarting: {
                    offset = 0
                    written = []
                    restarts += 1
                })
            #expect(restarts <= 2)
            return "\(encoding): " + String(decoding: written, as: UTF8.self)
        } catch let failure as TranscodingFailure {
            return "\(failure.encoding) \(failure.position.map(\.shown) ?? "") \(failure.message.wording(in: .en))"
        }
    }

    private static func whole(_ bytes: [UInt8], forced: TextEncoding?) -> String {
        do throws(DecodingFailure) {
            let text = try decode(bytes, as: forced)
            return "\(text.encoding): " + String(decoding: text.utf8, as: UTF8.self)
        } catch {
            return "\(error.encoding) \(error.position.map(\.shown) ?? "") \(error.problem.wording.wording(in: .en))"
        }
    }

    private static let words = [
        "audit", "展厅地面干净", "合格", ",", "\n", "\r\n", "一", "上", "🚗", "𠮷", "é", "2026-10-12", "\"", "客户休息区", "€",
    ]

    @Test(arguments: 0..<30)
    func piecesAreReadAsTheWhole(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<20 {
            let length = random.pick([3, 40, 900, 4_000])
            let text = (0..<length).map { _ in random.pick(Self.words) }.joined()
            var data = bytes(text, in: random.pick(["UTF-8", "UTF-8", "GB18030", "GB18030", "UTF-16LE", "UTF-16BE"]))
            if random.oneIn(3) { data = random.pick([[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]) + data }
            if random.oneIn(2), !data.isEmpty {
                let place = Int.random(in: 0..<data.count, using: &random)
                data[place] = random.pick([0x80, 0xFF, 0x00, 0xE5, 0x41])
            }
            if random.oneIn(4) { data.removeLast() }
            let forced: TextEncoding? = random.oneIn(3) ? random.pick(TextEncoding.allCases) : nil
            let pieceLength = random.pick([EncodingSigns.length, 5_001, 1 << 18])
            let place: Comment =
                "seed \(seed), round \(round), forced \(forced?.rawValue ?? "–"), pieces of \(pieceLength)"
            let found = try Self.pieceByPiece(data, forced: forced, pieceLength: pieceLength)
            let whole = Self.whole(data, forced: forced)
            // A zero ends the pieces at once, and the whole file only when all of it is text.
            if found.contains("NUL character in") {
                #expect(TextEncoding.allCases.allSatisfy { !whole.hasPrefix("\($0): ") }, place)
            } else {
                #expect(found == whole, place)
            }
        }
    }

    @Test func aBrokenByteFarBehindHasItsPlace() throws {
        let text = String(repeating: "展厅,合格\n", count: 100_000)
        let data = bytes(text, in: "GBK") + [0xFF]
        let found = try Self.pieceByPiece(data, forced: .gbk, pieceLength: 1 << 18)
        #expect(
            found
                == "gbk 100001:1 byte 0xFF at offset 1000000 is not GBK text; name another encoding with --encoding or save the file as UTF-8"
        )
    }

    @Test func nothingIsUTF8() throws {
        #expect(try Self.pieceByPiece([], forced: nil, pieceLength: 4_096) == "utf8: ")
    }

    @Test func whatTheClosuresThrowGoesThrough() {
        struct Full: Error {}
        #expect(throws: Full.self) {
            try transcode(reading: { _ in throw Full() }, writing: { _ in }, restarting: {})
        }
    }
}
