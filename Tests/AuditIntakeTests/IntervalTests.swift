import AuditTestSupport
import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Durations between two moments of an observation.
@Suite struct IntervalTests {
    private static let checklist = Checklist.asking([
        .asking("1", Kinds.interval(.receivedToFirstFeedback), several: true),
        .asking("2", Kinds.interval(.receivedToClosed)), .asking("3", Kinds.interval(.firstFeedbackToClosed)),
        .asking("4", Kinds.duration), .asking("5", Kinds.interval(.receivedToClosed), proof: [.note]),
    ])
    private static let received = "received: 2026-10-12T09:00:00+08:00"
    private static let feedback = "first-feedback: 2026-10-13T08:10:00+08:00"
    private static let closed = "closed: 2026-10-14T09:00:30Z"

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: String
        let value: AnswerValue
        let written: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(name: "computed", answers: "1: {\(received), \(feedback)}", value: .number(83_400), written: "23 h 10 min"),
        Row(
            name: "across offsets", answers: "2: {\(received), \(closed)}", value: .number(201_630),
            written: "56 h 30 s"),
        Row(
            name: "the last two", answers: "3: {\(received), \(feedback), \(closed)}", value: .number(118_230),
            written: "32 h 50 min 30 s"),
        Row(
            name: "no time at all", answers: "1: {\(received), first-feedback: 2026-10-12T01:00:00Z}",
            value: .number(0),
            written: "0 s"),
        Row(
            name: "parts of a second", answers: "1: {\(received), first-feedback: 2026-10-12T01:00:00.25Z}",
            value: .number(exact("0.25")), written: "0.25 s"),
        Row(name: "still open", answers: "1: {\(received)}", value: .unanswered, written: ""),
        Row(name: "only the end", answers: "2: {\(closed)}", value: .unanswered, written: ""),
        Row(
            name: "written and agreeing", answers: "1: {value: 23小时10分, \(received), \(feedback)}",
            value: .number(83_400), written: "23小时10分"),
        Row(
            name: "written with one moment", answers: "1: {value: 2 h, \(received)}", value: .number(7_200),
            written: "2 h"),
        Row(
            name: "to be checked", answers: "1: {value: 待查, \(received), \(feedback)}", value: .unanswered,
            written: "待查"),
        Row(
            name: "a measure without ends", answers: "4: {value: 2 h, \(received), \(feedback)}",
            value: .number(7_200), written: "2 h"),
    ])
    func understood(_ row: Row) {
        let reading = Reading(Sample.yaml("  \(row.answers)\n"), checklists: [Self.checklist])
        #expect(reading.messages() == [])
        let observations = reading.audit?.observations.flatMap { $0 } ?? []
        #expect(observations.map(\.value) == [row.value])
        #expect(observations.map(\.written) == [row.written])
        #expect(observations.allSatisfy { $0.times != nil })
        if case .number(let seconds) = row.value { #expect(parseDuration(row.written) == seconds) }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: String
        let messages: [String]
        var chinese: [String] = []
        var testDescription: String { name }
    }

    @Test(arguments: [
        Refused(
            name: "end before start", answers: "2: {closed: 2026-10-12T08:59:59+08:00, \(received)}",
            messages: ["8:15: error: item 2: closed is before received at 8:52; check both times"],
            chinese: ["8:15: 错误: 检查项 2：closed 早于第 8 行第 52 列的 received；请核对这两个时间"]),
        Refused(
            name: "another duration", answers: "1: {value: 23 h, \(received), \(feedback)}",
            messages: [
                "8:14: error: item 1: '23 h' contradicts the times at 8:30 and 8:73, which are 23 h 10 min apart; correct the "
                    + "times or leave the value out"
            ],
            chinese: [
                "8:14: 错误: 检查项 1：结果“23 h”与第 8 行第 30 列和第 8 行第 73 列的时间不符，两者相隔 23 h 10 min；请改正时间，或不写结果"
            ]),
        Refused(
            name: "never reached, and reached", answers: "1: {value: 未达到, \(received), \(feedback)}",
            messages: [
                "8:14: error: item 1: '未达到' contradicts the times at 8:29 and 8:72, which are 23 h 10 min apart; correct the "
                    + "times or leave the value out"
            ]),
        Refused(
            name: "n/a, and reached", answers: "1: {value: n/a, \(received), \(feedback)}",
            messages: [
                "8:14: error: item 1: 'n/a' contradicts the times at 8:29 and 8:72, which are 23 h 10 min apart; correct the "
                    + "times or leave the value out"
            ]),
        Refused(
            name: "no time", answers: "1: {received: today}",
            messages: [
                "8:17: error: received is 'today', which is no time with an offset; write it like 2026-10-12T09:05:00+08:00"
            ]),
        Refused(
            name: "a computed duration that loses points", answers: "5: {\(received), \(closed)}",
            messages: ["8:6: error: item 5 needs a note for an answer that loses points; add it"]),
    ])
    func refused(_ row: Refused) {
        let reading = Reading(Sample.yaml("  \(row.answers)\n"), checklists: [Self.checklist])
        #expect(reading.audits == [])
        #expect(reading.errors() == row.messages.map { "[A1] f:" + $0 })
        if !row.chinese.isEmpty { #expect(reading.errors(.zh) == row.chinese.map { "[A1] f:" + $0 }) }
    }

    /// A complaint that is still open does not fall away beside one that is answered.
    @Test func openBesideAnswered() {
        let answers = "  1: [{\(Self.received), \(Self.feedback)}, {\(Self.received)}]\n"
        let reading = Reading(Sample.yaml(answers), checklists: [Self.checklist])
        #expect(reading.audit?.observations[0].map(\.value) == [.number(83_400), .unanswered])
    }

    @Test(arguments: [
        "item,value,at,received,first-feedback,closed", "检查项,结果,观察时间,受理时间,首次反馈时间,关闭时间",
    ])
    func cells(_ names: String) {
        let header = "audit,checklist,version,dealer,date,auditor," + names + "\n"
        let head = "A1,shop,1.0.0,SH01,2026-10-12,A-07,"
        let times = "2026-10-14T09:00:00+08:00,2026-10-12T09:00:00+08:00,2026-10-13T08:10:00+08:00,"
        let reading = Reading(header + head + "1,,\(times)\n", checklists: [Self.checklist])
        #expect(reading.messages() == [])
        #expect(reading.observed("1") == ["23 h 10 min"])
        let kept = reading.audit?.observations[0].first?.times
        #expect(kept?.closed == nil)
        #expect(kept?.firstFeedback.flatMap { end in kept?.received.map { end - $0 } } == 83_400)

        let refused = Reading(header + head + "1,,,12:30,,\n", checklists: [Self.checklist])
        #expect(
            refused.errors().first
                == "[A1] f:2:40: error: received is '12:30', which is no time with an offset; write it like "
                + "2026-10-12T09:05:00+08:00")
        let stray = Reading(
            header + head + "1,1 h,,,,\n" + head + ",,,,,2026-10-14T09:00:00+08:00\n", checklists: [Self.checklist])
        #expect(stray.errors().first?.contains("the row has an answer but no item") == true)
    }

    /// Seconds since 1900 at Greenwich.
    @Test func epoch() {
        #expect(Timestamp("1900-01-01T00:00:00Z")?.sinceEpoch == 0)
        #expect(Timestamp("1900-01-02T08:00:01.5+08:00")?.sinceEpoch == exact("86401.5"))
    }
}
