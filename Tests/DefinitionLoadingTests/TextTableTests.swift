import AuditTestSupport
import Testing

@testable import DefinitionLoading

@Suite("values by text, few or many")
struct TextTableTests {
    @Test("as a dictionary has them, in the order in which they came", arguments: [3, 60, 300])
    func random(different: Int) {
        var random = SeededGenerator(seed: 11)
        var table = TextTable<Int>()
        var dictionary: [String: Int] = [:]
        var keys: [String] = []
        for value in 0..<1_000 {
            let key = "项目\(Int.random(in: 0..<different, using: &random))"
            #expect(table[key] == dictionary[key])
            if dictionary[key] == nil { keys.append(key) }
            #expect(table.updateValue(value, forKey: key) == dictionary.updateValue(value, forKey: key))
        }
        #expect(table.keys == keys)
        #expect(keys.allSatisfy { table[$0] == dictionary[$0] })
        #expect(table["nobody"] == nil)
    }

    @Test("two spellings of one character are one text", arguments: [0, 100])
    func normalized(others: Int) {
        var table = TextTable<Int>()
        for other in 0..<others { table.updateValue(other, forKey: "\(other)") }
        table.updateValue(-1, forKey: "caf\u{E9}")
        #expect(table.updateValue(-2, forKey: "cafe\u{301}") == -1)
        #expect(table.keys.count == others + 1)
    }
}
