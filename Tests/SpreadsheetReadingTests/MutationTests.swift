import AuditTestSupport
import BilingualText
import Testing
import ZipArchive

@testable import SpreadsheetReading

@Suite struct MutationTests {
    static let limits = SpreadsheetLimits(
        archive: ZipLimits(entries: 100, entryBytes: 1 << 20, totalBytes: 4 << 20), cells: 10_000, textBytes: 1 << 20)

    /// A bit of everything.
    static let builder = WorkbookBuilder(
        """
        <row r="1" spans="1:9"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46307.378472222219</v></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><r><t>李</t></r><t xml:space="preserve"> 四_x0021_</t></is></c>\
        <c r="B2" s="2"><f>A1&amp;"x"</f><v>0.28999999999999998</v></c><c r="C2" t="b"><v>1</v></c></row>\
        <row><c t="e"><v>#N/A</v></c><c t="str"><f/><v>x</v></c><c t="d"><v>2026-10-12T09:05:00Z</v></c><c s="3"><v>1E-3</v></c></row>
        """,
        after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>",
        strings: ["<si><r><t>张</t></r><r><t>三_xD83D__xDE00_</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>"],
        styles: ["0", "22", "0.0%", "[h]:mm"], properties: "<workbookPr date1904=\"0\"/>")

    private func failure(_ bytes: [UInt8]) -> SpreadsheetFailure? {
        do throws(SpreadsheetFailure) {
            let book = try readSpreadsheet(bytes, limits: Self.limits)
            #expect(!book.sheets.isEmpty)
            for sheet in book.sheets {
                let numbers = sheet.rows.map(\.number)
                #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
            }
            return nil
        } catch { return error }
    }

    @Test("a sound one is read") func sound() { #expect(failure(Self.builder.bytes) == nil) }

    @Test("a workbook with damaged XML is refused or read, and nothing else happens", arguments: 1...8) func parts(
        block: Int
    ) {
        var refused = 0
        for seed in (block * 1_000)..<(block * 1_000 + 300) {
            var random = SeededGenerator(seed: UInt64(seed))
            var entries = Self.builder.parts.map { ZipBuilder.Entry($0.name, $0.xml) }
            let index = random.oneIn(2) ? Int.random(in: entries.indices, using: &random) : 4
            var xml = entries[index].packed
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.mutate(&xml, &random) }
            entries[index] = ZipBuilder.Entry(Self.builder.parts[index].name, xml)
            guard let failure = failure(ZipBuilder(entries).bytes) else { continue }
            refused += 1
            #expect(failure.message.zh?.isEmpty == false, "seed \(seed)")
        }
        #expect((30..<300).contains(refused), "block \(block): \(refused)")
    }

    @Test("a damaged workbook of another program is refused or read, and nothing else happens", arguments: 1...4)
    func files(block: Int) throws {
        let sources = try ["kinds.xlsx", "office/kinds.xlsx", "office/flat.xlsx"].map(WrittenWorkbooks.bytes)
        for seed in (block * 1_000)..<(block * 1_000 + 200) {
            var random = SeededGenerator(seed: UInt64(seed))
            var bytes = random.pick(sources)
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            guard let failure = failure(bytes) else { continue }
            #expect(failure.message.en?.isEmpty == false, "seed \(seed)")
        }
    }

    /// What a careless program, or a careful attacker, would write.
    private static let pieces =
        [
            "<", ">", "/>", "\"", "&", "&#0;", "&#xD800;", "]]>", "<!--", "<![CDATA[", "<?", "<!DOCTYPE a>", "-1", "0",
            "999999999",
            "99999999999999999999", "1E999", "NaN", "<c>", "</c>", "<v/>", "<row>", "</row>", "<c r=\"A1\"/>",
            "_x0000_", "_xDFFF_",
            "\u{1}", "\u{FFFF}", "展", "x:", " r=\"A1\"", " r=\"\"", " t=\"\"", " s=\"\"", "utf-16", "../", "/",
        ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xE5]]

    static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: bytes.indices, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 3: bytes.insert(contentsOf: random.pick(pieces), at: place)
        default: bytes.replaceSubrange(place..<end, with: random.pick(pieces))
        }
    }
}
