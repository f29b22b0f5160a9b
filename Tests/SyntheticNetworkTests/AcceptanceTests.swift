import AuditTestSupport
import BilingualText
import ChecklistModel
import DefinitionLoading
import Diagnostics
import Foundation
import Scoring
import SyntheticNetwork
import Testing

@Suite("every audit of a sample is accepted")
struct AcceptanceTests {
    private static let october = Month("2026-10")

    @Test("the usual checklists, whatever the seed", arguments: [0, 7, UInt64.max])
    func usual(seed: UInt64) throws {
        let checklists = try Shipped.usual.map(Shipped.checklist)
        let sample = SyntheticNetwork(
            dealers: 15, months: 2, seed: seed, last: try #require(Self.october), checklists: checklists)
        let read = try ReadSample(sample, checklists)
        #expect(read.scorecards.count == read.files.count)
        for card in read.scorecards where card.outcome != .incomplete { #expect(card.final != nil, "\(card.audit.id)") }
    }

    /// Every checklist of the repository by itself, templates and published schemes included.
    static let shipped: [String] =
        (FileManager.default.enumerator(atPath: Shipped.folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

    @Test("any checklist of the repository", arguments: shipped)
    func anyShipped(path: String) throws {
        let checklist = try Shipped.checklist(path)
        let sample = SyntheticNetwork(
            dealers: 15, months: 2, seed: 3, last: try #require(Self.october), checklists: [checklist])
        let read = try ReadSample(sample, [checklist])
        #expect(!read.scorecards.isEmpty)
    }

    @Test("checklists are found")
    func found() { #expect(Self.shipped.count >= 15) }

    @Test("every kind of answer, every policy and every proof")
    func wholeLanguage() throws {
        let loaded = loadChecklist(Array(Self.language.utf8), file: "language", network: nil)
        #expect(loaded.diagnostics.map { $0.rendered(in: .en) } == [])
        let checklist = try #require(loaded.value)
        let kinds = Set(checklist.items.map(\.answer.name))
        #expect(kinds.symmetricDifference(AnswerKind.Name.allCases) == [.result])
        for seed in 1...12 as ClosedRange<UInt64> {
            let sample = SyntheticNetwork(
                dealers: 15, months: 1, seed: seed, last: try #require(Self.october), checklists: [checklist])
            let read = try ReadSample(sample, [checklist])
            let complete = read.scorecards.filter { $0.outcome != .incomplete }
            #expect(complete.count >= 11, "seed \(seed)")
        }
    }

    static let language = """
        checklist: language
        version: 2.0.0
        title: {zh: 语言, en: Language}
        languages: [zh, en]
        not-applicable: {policy: exclude, reason: required, at-most: 2}
        pass: 60
        department: any
        departments: {front: {zh: 前台, en: "Front: desk"}, back: {zh: 后台, en: Back}}
        roles: {host: {zh: "接待, 主管", en: Host}}
        units: {car: {zh: 车, en: Car}, "null": {zh: 其他, en: Other}}
        bonus: [{item: award, text: T, points: 1, answer: {count: T}}]
        items:
          - {item: yes-no, text: T, on-finding: [note, evidence]}
          - {item: turned, text: T, answer: {yes-no: {good: no, yes: [有, √], no: [无]}}, on-finding: [note]}
          - {item: choice, text: T, answer: {choice: [{option: a, title: "是, 都有", rate: 1}, {option: b, title: "none: {", rate: 0.5}, {option: c, title: "a, b: {c}", rate: 0}]}}
          - {item: many, text: T, per: car, answer: {multi-choice: [{option: wifi, title: "tea, smoke", points: 2}, {option: tea, points: 2}, {option: smoke, points: -3}]}}
          - {item: parts, text: T, per: person, role: host, answer: {parts: [{part: a, title: 视频}, {part: ab, title: 视频音量}, {part: c}], mark: share}}
          - {item: all, text: T, answer: {parts: [{part: a}, {part: b}], mark: all}, on-finding: [note]}
          - {item: scale, text: T, answer: {scale: {min: 1, max: 5, step: 1/3, zero: 1}}, combine: worst, at-least: 3}
          - {item: fine, text: T, answer: {scale: {min: -2, max: 2, step: 0.25, zero: -2}}, on-finding: [evidence]}
          - {item: wait, text: T, per: person, answer: {measure: duration, linear: {full: 2 min, zero: 3 h}}, on-finding: [note]}
          - {item: steps, text: T, answer: {measure: duration, steps: {full: 10 min, every: 5 min, rate: 0.1, past: above}}}
          - {item: degrees, text: T, answer: {measure: number, unit: ℃, bands: [{at-least: 18.5, at-most: 26, rate: 1}, {at-least: -10, below: 18.5, rate: 0.5}, {rate: 0}]}, on-finding: [note]}
          - {item: feedback, text: T, per: "null", at-least: 7, not-applicable: forbid, answer: {measure: duration, between: [received, first-feedback], bands: [{at-most: 24 h, rate: 1}, {rate: 0}]}, on-finding: [note]}
          - {item: closing, text: T, per: "null", not-applicable: full, answer: {measure: duration, between: [first-feedback, closed], bands: [{at-most: 3 d, rate: 1}, {rate: 0}]}}
          - {item: sample, text: T, per: person, combine: pooled, answer: {share: sample}, on-finding: [evidence]}
          - {item: target, text: T, answer: {share: target, steps: {full: 100%, every: 5%, rate: 0.05, zero-beyond: 60%}}}
          - {item: churn, text: T, answer: {share: sample, bands: [{at-most: 10%, rate: 1}, {at-most: 20%, rate: 0.5}, {rate: 0}]}}
          - {item: index, text: T, per: car, answer: {index: {min: 0, max: 2, step: 0.5}, bands: [{at-least: 1, rate: 1}, {rate: 0}]}}
          - {item: level, text: T, answer: {index: {min: 0, max: 1, step: 1}}}
          - {item: count, text: T, answer: {count: 处, bands: [{at-most: 0, rate: 1}, {at-most: 2, rate: 0.5}, {rate: 0}]}, on-finding: [note]}
          - {item: ideal, text: T, per: car, answer: {count: 人, bands: [{at-least: 3, at-most: 3, rate: 1}, {rate: 0}]}}
          - {item: deduction, text: T, points: 10, combine: mean, answer: {deduction: [{kind: R1, points: 0.5, limit: 3}, {kind: R12, points: 2}, {kind: x, title: "R1, R12", points: all}]}, on-finding: [note, evidence]}
          - {item: grave, text: T, answer: {deduction: [{kind: x, points: all}]}}
          - {item: when-yes, text: T, applies-when: {item: yes-no, is: yes}}
          - {item: when-no, text: T, applies-when: {item: yes-no, is: no}, on-finding: [note]}
          - {item: when-when, text: T, applies-when: {item: when-no, is: yes}}
          - {item: when-first, text: T, applies-when: {item: guests, at-least: 5}}
          - {item: when-option, text: T, applies-when: {item: choice, is: [a, c]}}
          - {item: veto, text: T, not-applicable: forbid, critical: true}
          - {item: zero, text: T, not-applicable: zero, criterion: {zh: 不适用, en: not applicable}}
          - {item: rare, text: T, per: car, not-applicable: {policy: exclude, at-most: 1}, criterion: {zh: 否则不适用, en: else not applicable}}
          - {item: note, text: T, answer: {information: text}}
          - {item: guests, text: T, answer: {information: number}}
          - {item: money, text: T, per: person, answer: {information: money, unit: {zh: 元, en: CNY}, tally: true}}
          - {item: day, text: T, per: car, answer: {information: date}}
        """

    @Test(
        "names that mean something to YAML, CSV, Markdown or a spreadsheet",
        arguments: [
            "<b>x</b>", "=1+1", #"a|b, \"c\""#, "a: b #c", "- x", "null", "{x}", "[x]", "*x", "&x", "!x", "%x", "@x",
            "'x'", #"\\ back"#, "😀 emoji", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张", #"a\tb"#, "x:",
        ])
    func hostileNames(_ name: String) throws {
        let yaml = """
            checklist: names
            version: 1.0.0
            title: T
            department: any
            departments: {d: {zh: "\(name)", en: "\(name)"}}
            roles: {r: {zh: "\(name)", en: "\(name)"}}
            units: {u: {zh: "\(name)", en: "\(name)"}}
            items:
              - {item: a, text: T, per: person, role: r}
              - {item: b, text: T, per: u, answer: {choice: [{option: x, title: "\(name)", rate: 1}, {option: y, rate: 0}]}}
              - {item: c, text: T, answer: {parts: [{part: p, title: "\(name)"}, {part: q}], mark: share}}
            """
        let loaded = loadChecklist(Array(yaml.utf8), file: "names", network: nil)
        let checklist = try #require(loaded.value, "\(loaded.diagnostics.map { $0.rendered(in: .en) })")
        let sample = SyntheticNetwork(
            dealers: 15, months: 1, seed: 5, last: try #require(Self.october), checklists: [checklist])
        let read = try ReadSample(sample, [checklist])
        #expect(read.scorecards.count > 10)
    }

    @Test("any checklist that can be, random ones by the dozen", arguments: 1...60 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let checklist = generator.checklist(whole: true)
        let sample = SyntheticNetwork(
            dealers: 3, months: 2, seed: seed, last: try #require(Self.october), checklists: [checklist])
        _ = try ReadSample(sample, [checklist])
    }
}
