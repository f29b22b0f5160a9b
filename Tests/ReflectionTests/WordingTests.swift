import BilingualText
import Diagnostics
import Reflection
import Testing

@Suite("what is said about a report")
struct WordingTests {
    static let faults: [ReflectionFault] = [
        .missing, .empty, .placeholder("x"), .sameText(as: .needs), .staffVoice("x"), .thirdPerson("x"),
        .thoughtWithoutNeed(2), .needWithoutThought(2), .numberTwice(2), .pairWithSameText(2),
        .negation(of: .rightIdea), .lack("x"), .noVisibleAct("x"), .unclearAct, .slogan("x"), .sloganBesideContent("x"),
        .exaggeration("x"), .leavesCase, .doesNotFollow,
    ]

    @Test(
        "each fault has words of its own in both languages, with a rule and a remedy",
        arguments: ReflectionField.allCases)
    func wordings(_ field: ReflectionField) throws {
        var met: Set<String> = []
        for fault in Self.faults {
            let message = ReflectionRemark(fault, in: field, at: nil).message
            let (zh, en) = (try #require(message.zh), try #require(message.en))
            #expect(zh.hasPrefix("规则 \(field.rule)（\(field.title.zh ?? "")）："))
            #expect(en.hasPrefix("rule \(field.rule), \(field.title.en ?? ""): "))
            #expect(zh.contains("；") || zh.contains("？"), "\(zh)")
            #expect(en.contains(";") || en.contains("?"), "\(en)")
            #expect(!en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(en)")
            #expect(met.insert(en).inserted, "\(en)")
        }
    }

    @Test("a question ends as one; a breach never asks")
    func questions() {
        for fault in Self.faults {
            let remark = ReflectionRemark(fault, in: .wrongIdea, at: nil)
            let asks = [remark.message.zh, remark.message.en].compactMap(\.self).map {
                $0.contains("？") || $0.contains("?")
            }
            #expect(asks == Array(repeating: remark.severity == .question, count: 2), "\(fault)")
            #expect(remark.diagnostic(in: "f").severity == (remark.severity == .breach ? .error : .warning))
        }
    }
}
