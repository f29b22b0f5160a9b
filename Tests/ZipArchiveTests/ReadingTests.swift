import AuditTestSupport
import Testing

@testable import ZipArchive

@Suite("archives that other programs wrote") struct ReadingTests {
    static let text = [UInt8](String(repeating: "audit: 1\n", count: 1_000).utf8)

    @Test(
        "are read, however their sizes are stored",
        arguments: ["deflated.zip", "fastest.zip", "streamed.zip", "comment.zip"])
    func contents(file: String) throws {
        let archive = try ZipArchive(WrittenArchives.bytes(file))
        #expect(archive.entries.map(\.name) == ["答案/一.yaml", "empty.csv", "照片/"])
        #expect(archive.entries.map(\.size) == [9_000, 0, 0])
        #expect(archive.entries.map(\.isFolder) == [false, false, true])
        #expect(archive.entries.map(\.isEncrypted) == [false, false, false])
        #expect(archive.entries.map(\.index) == [0, 1, 2])
        #expect(try archive.content(of: archive.entries[0]) == Self.text)
        #expect(try archive.content(of: archive.entries[1]) == [])
        #expect(archive.entry(named: "empty.csv") == archive.entries[1])
        #expect(archive.entry(named: "EMPTY.csv") == nil)
    }

    @Test("with numbers of 64 bits") func largeNumbers() throws {
        let archive = try ZipArchive(WrittenArchives.bytes("large.zip"))
        #expect(try archive.content(of: archive.entries[0]) == Array(repeating: UInt8(ascii: "x"), count: 100_000))
    }

    @Test("with more entries than 16 bits count") func manyEntries() throws {
        let bytes = try WrittenArchives.bytes("many.zip")
        #expect(failure(reading: bytes) == .tooManyEntries(limit: 20_000))
        var limits = ZipLimits.submission
        limits.entries = 70_000
        let archive = try ZipArchive(bytes, limits: limits)
        #expect(archive.entries.count == 70_000)
        #expect(archive.entries.last?.name == "69999")
    }

    @Test("with nothing in them") func nothing() throws {
        #expect(try ZipArchive(WrittenArchives.bytes("nothing.zip")).entries.isEmpty)
    }

    @Test("with an archive in them, which is bytes like any other") func nested() throws {
        let outer = try ZipArchive(WrittenArchives.bytes("nested.zip"))
        let inner = try ZipArchive(outer.content(of: outer.entries[0]))
        #expect(try inner.content(of: inner.entries[0]) == Array("in".utf8))
    }

    @Test("are read piece by piece, in any order and as often as wanted", arguments: [1, 7, 4_096, 100_000])
    func pieces(size: Int) throws {
        let archive = try ZipArchive(WrittenArchives.bytes("deflated.zip"))
        for _ in 1...2 {
            var stream = try ZipStream(of: archive.entries[0], in: archive)
            var other = try ZipStream(of: archive.entries[0], in: archive)
            var buffer = [UInt8](repeating: 0, count: size)
            var content: [UInt8] = []
            while true {
                let count = try stream.read(into: &buffer)
                guard count > 0 else { break }
                content += buffer.prefix(count)
                _ = try other.read(into: &buffer)
            }
            #expect(content == Self.text)
            #expect(try stream.read(into: &buffer) == 0)
            var empty: [UInt8] = []
            #expect(try other.read(into: &empty) == 0)
        }
    }

    @Test("an entry of another archive is refused, not read") func foreignEntry() throws {
        let archive = try ZipArchive(WrittenArchives.bytes("deflated.zip"))
        let other = try ZipArchive(WrittenArchives.bytes("large.zip"))
        #expect(throws: ZipFailure.damagedEntry("big.txt")) { try archive.content(of: other.entries[0]) }
    }
}
