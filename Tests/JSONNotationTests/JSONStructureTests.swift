import AuditTestSupport
import ExactArithmetic
import Foundation
import JSONNotation
import Testing

/// Objects, lists and numbers of JSON, and how they are laid out.
@Suite("values in JSON") struct JSONStructureTests {
    private static let layouts: [JSONText.Layout] = [.indented, .line]

    @Test("whatever is nested in whatever is read back, in either layout", arguments: 1...20 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<15 {
            let tree = JSONTree.list([generator.jsonTree(depth: 4), generator.jsonTree(depth: 2)])
            for layout in Self.layouts {
                var json = JSONText(layout: layout)
                tree.write(to: &json)
                let read = try JSONDecoder().decode(JSONTree.self, from: Data(json.finish()))
                #expect(read.sorted == tree.sorted, "seed \(seed), round \(round), \(layout)")
            }
        }
    }

    @Test("members stand in the order in which they were given")
    func order() {
        var json = JSONText(layout: .line)
        let names = ["z", "a", "店", "a2", "Z"]
        json.object { json in for (number, name) in names.enumerated() { json.member(name, number) } }
        #expect(
            String(decoding: json.finish(), as: UTF8.self) == #"{"z": 0,"a": 1,"店": 2,"a2": 3,"Z": 4}"# + "\n")
    }

    private static func sample(_ json: inout JSONText) {
        json.object { json in
            json.member("a", "x\ny")
            json.member("b") { json in
                json.array { json in
                    json.element("1")
                    json.element { $0.object { $0.member("c", -2) } }
                    json.element { $0.array { _ in } }
                    json.element { $0.null() }
                }
            }
            json.member("d", true)
            json.member("e", false)
            json.member(null: "f")
            json.member("g") { $0.object { _ in } }
        }
    }

    @Test("a member or element a line, one space a level deeper")
    func indented() {
        var json = JSONText()
        Self.sample(&json)
        let expected = """
            {
             "a": "x\\ny",
             "b": [
              "1",
              {
               "c": -2
              },
              [],
              null
             ],
             "d": true,
             "e": false,
             "f": null,
             "g": {}
            }

            """
        #expect(String(decoding: json.finish(), as: UTF8.self) == expected)
    }

    @Test("everything on one line, which ends once")
    func line() {
        var json = JSONText(layout: .line)
        Self.sample(&json)
        let expected =
            #"{"a": "x\ny","b": ["1",{"c": -2},[],null],"d": true,"e": false,"f": null,"g": {}}"# + "\n"
        #expect(String(decoding: json.finish(), as: UTF8.self) == expected)
    }

    @Test(
        "whole numbers to the last digit, which no floating point would keep",
        arguments: [0, -1, .max, .min, 9_007_199_254_740_993, -9_007_199_254_740_993])
    func numbers(_ number: Int) throws {
        var json = JSONText(layout: .line)
        json.array { json in
            json.element { $0.number(number) }
            json.element { $0.object { $0.member("n", number) } }
        }
        let bytes = json.finish()
        #expect(String(decoding: bytes, as: UTF8.self) == "[\(number),{\"n\": \(number)}]\n")
        let read = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
        #expect(read == .list([.count(number), .object([JSONTree.Member(name: "n", value: .count(number))])]))
    }

    @Test("a score is read back as the fraction that it was, however long", arguments: 1...10 as ClosedRange<UInt64>)
    func exactScores(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            var value = try #require(
                Fraction(Int.random(in: -1_000...10_000, using: &generator), Int.random(in: 1...97, using: &generator)))
            // Far beyond what a machine number holds.
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                value = value * (try #require(Fraction(Int.random(in: 1...997, using: &generator), 991)))
            }
            var json = JSONText(layout: .line)
            json.object { $0.member("score", exact: value.ratioText, shown: value.decimalText(decimals: 2)) }
            let read = try #require(
                try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: [String: String]])
            let parts = try #require(read["score"]?["exact"]).split(separator: "/").map(String.init)
            try #require(parts.count == 2)
            #expect(Fraction(numeratorDigits: parts[0], denominatorDigits: parts[1]) == value, "seed \(seed)")
            #expect(read["score"]?["shown"] == value.decimalText(decimals: 2), "seed \(seed)")
        }
    }

    @Test("the room that is set aside beforehand changes nothing", arguments: [0, 1, 10_000])
    func capacity(_ capacity: Int) {
        var json = JSONText(capacity: capacity)
        Self.sample(&json)
        var plain = JSONText()
        Self.sample(&plain)
        #expect(json.finish() == plain.finish())
    }
}
