import AuditTestSupport
import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// Who is found by a few bytes is the one whom the index of all names finds, and nobody else.
@Suite("people found by the bytes of their names are those whom the names mean")
struct PlainNameTests {
    @Test(
        "whom a text means",
        arguments: [
            ("张三", "P017"), ("P017", "P017"), ("p017", "P017"), ("小张", "P017"), ("张三丰", "P019"), ("李四", "P018"),
            ("WANG-WEI", "P022"), ("五六七八九十甲乙", "P023"),
            // What takes more than bytes is left to the index of all names.
            ("王伟", nil), ("张 三", nil), ("张三 ", nil), ("张\u{200B}三", nil), ("Ｐ017", nil), ("买买提·艾力", nil),
            ("Li Lei", nil), ("张", nil), ("三", nil), ("张三、李四", nil), ("", nil), ("五六七八九十甲乙丙", nil), ("P0170", nil),
        ])
    func finds(written: String, id: String?) throws {
        let people = [
            Person(id: "P017", name: "张三", aliases: ["小张", "P017", "张三", "张 三"]), Person(id: "P018", name: "李四"),
            Person(id: "P019", name: "张三丰"), Person(id: "P020", name: "王伟"), Person(id: "P021", name: "王伟"),
            Person(id: "P022", name: "Wang-Wei", aliases: ["Li Lei"]), Person(id: "P023", name: "五六七八九十甲乙"),
            Person(id: "P024", name: "五六七八九十甲乙丙", aliases: ["买买提·艾力", "", " "]),
        ]
        let names = try #require(PlainNames(people))
        #expect(names.place(written: written).map { people[$0].id } == id)
    }

    @Test(
        "dealers whose names bytes do not tell apart",
        arguments: [
            // A compatibility character is equal to the common one; so is the kelvin sign to K.
            [Person(id: "P1", name: "\u{F900}"), Person(id: "P2", name: "豈")],
            [Person(id: "P1", name: "e\u{301}")],
            [Person(id: "P1", name: "张三"), Person(id: "p1", name: "李四")],
            [Person(id: "P1", name: "张三"), Person(id: "P1", name: "李四")],
            [Person(id: "P1", name: "P2"), Person(id: "P2", name: "李四")],
            [Person(id: "P2", name: "李四"), Person(id: "P1", name: "张三", aliases: ["p2"])],
            [Person(id: "P-1234567890-1234567890-1234567890", name: "张三")],
            [Person(id: "", name: "张三")],
        ])
    func undecided(people: [Person]) {
        #expect(PlainNames(people) == nil)
    }

    @Test(
        "bytes that are no text mean nobody",
        arguments: [[0xE5], [0xE5, 0xBC], [0xE5, 0x41, 0x42], [0xFF], [0x00], [0xE4, 0xB8, 0x00]])
    func noText(bytes: [UInt8]) throws {
        let names = try #require(PlainNames([Person(id: "P1", name: "张三"), Person(id: "ab", name: "一")]))
        #expect(bytes.withUnsafeBytes { names.place($0) } == nil)
    }

    private static let parts = [
        "张", "三", "三丰", "王", "伟", "P", "p", "1", "2", "-", "a", "Z", " ", "\u{3000}", "\u{A0}", "\u{200B}", "\t", "·",
        "•",
        "・", "Ｐ", "１", "ｗ", "é", "e\u{301}", "\u{301}", "\u{F900}", "豈", "〇", "々", "\u{4DC0}", "\u{9FFF}", "\u{A000}",
        "𠮷",
        "\u{2F800}", "丽", "\u{212A}", "k", "K", "İ", "ß", "\u{37E}", ";", "、", "/", "\u{FE0F}", "😀", "\u{1FEF}", "`",
    ]

    private static func name(_ random: inout SeededGenerator) -> String {
        // Few parts make namesakes; half of the names have no hostile ones.
        let parts = random.oneIn(2) ? Array(parts.prefix(12)) : parts
        return (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(parts) }.joined()
    }

    @Test("like the index of all names", arguments: [0x9A3E_0001 as UInt64, 0x9A3E_0002, 0x9A3E_0003])
    func likeAllNames(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var (plain, found) = (0, 0)
        for round in 0..<4_000 {
            let people = (0..<Int.random(in: 1...5, using: &random)).map { number in
                Person(
                    id: random.oneIn(4) ? Self.name(&random) : "P\(number)", name: Self.name(&random),
                    aliases: (0..<Int.random(in: 0...2, using: &random)).map { _ in Self.name(&random) })
            }
            let index = DealerIndex(
                Dealer(id: "D", name: BilingualText("D"), region: nil, departments: [], units: [], people: people))
            guard let names = index.plainNames else { continue }
            plain += 1
            let written = people.flatMap { [$0.id, $0.name] + $0.aliases } + (0..<8).map { _ in Self.name(&random) }
            for text in written {
                let only = index.onlyPerson(text.nameKey)
                guard let place = names.place(written: text) else {
                    let isLeft = only == nil || PlainNameKey(text) == nil
                    #expect(isLeft, "seed \(seed), \(round): \(text) of \(people)")
                    continue
                }
                found += 1
                #expect(only.map { "\($0)" } == "\(people[place])", "seed \(seed), \(round): \(text) of \(people)")
            }
            for (place, person) in people.enumerated() {
                #expect(names.place(ofID: person.id) == place, "seed \(seed), \(round): \(people)")
            }
        }
        // The test would be idle if no names were plain.
        #expect(plain > 400 && found > 2_000, "\(plain) dealers, \(found) names")
    }
}

extension PlainNames {
    fileprivate func place(written text: String) -> Int? { Array(text.utf8).withUnsafeBytes { place($0) } }
}
