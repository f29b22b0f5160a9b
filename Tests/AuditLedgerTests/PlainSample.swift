import AuditLedger
import AuditTestSupport
import BilingualText
import ChecklistModel
import ContentDigest
import ExactArithmetic
import IssuedScores
import Scoring

/// A small checklist and audits of it that never change, so that a ledger of them can be compared with one of an earlier
/// release.
enum PlainSample {
    static let checklist = Checklist(
        .weighted,
        [
            .section(
                "1", weight: 60,
                [
                    .item("1-1", points: 5, per: .person, department: "sales", role: "advisor", pillar: "sort"),
                    .item("1-2", points: 3, department: "sales", pillar: "shine"),
                ]),
            .section("2", weight: 40, [.item("2-1", points: 3, department: "service")]),
        ],
        rules: [.critical("1-2", .gradeAtMost("C"))],
        grades: [.grade("A", from: 90), .grade("B", from: 80), .grade("C", from: 0)], pass: 60, id: "plain")

    static let definition = LedgerDefinition(
        kind: .checklist, id: "plain", version: "1.0.0", bytes: Array("checklist: plain\nversion: 1.0.0\n".utf8))

    static let network = LedgerDefinition(
        kind: .network, id: "demo", bytes: Array("network: demo\ndealers: []\n".utf8))

    static func definitions(_ digest: SHA256Digest) -> Checklist? { digest == definition.digest ? checklist : nil }

    /// - Parameter answers: to 1-1 by each of two people, to 1-2 and to 2-1.
    static func audit(
        _ id: String, dealer: String = "SH01", date: String = "2026-10-12", _ answers: AnswerValue...
    ) -> Audit {
        let people = [
            AuditedPerson(id: "P1", name: "张三", role: "advisor", team: "一组", department: "sales"),
            AuditedPerson(id: "P2", name: "李四", role: "advisor", department: "sales"),
        ]
        let observed: [String: [Observation]] = [
            "1-1": [
                .seen(answers[0], people: [0], written: "是"),
                Observation(
                    value: answers[1], written: "否", people: [0, 1], unit: "展车1", note: "未打蜡", evidence: "photos/1.jpg",
                    times: ObservationTimes(received: 4_000_000_000, firstFeedback: exact("4000000123.5"), closed: nil)),
            ],
            "1-2": [.seen(answers[2])], "2-1": [.seen(answers[3])],
        ]
        return Audit(
            of: checklist, observed: observed, people: people, onDuty: [0, 1], units: ["car": ["展车1"]], id: id,
            dealer: AuditedDealer(id: dealer, name: BilingualText(zh: "上海一店", en: "Shanghai 1"), region: "east"),
            date: CivilDate(date))
    }

    static func file(_ number: Int, _ audits: Audit...) -> LedgerSubmission {
        LedgerSubmission(
            source: "\(number).yaml", bytes: Array("file \(number)\n".utf8),
            received: "2026-11-0\(number)T09:00:00+08:00",
            encoding: "utf-8",
            audits: audits.map {
                LedgerAudit($0, issued: IssuedAudit(score($0, by: checklist)), definition: definition.digest)
            })
    }

    static let first = audit("SH01-10", .yes, .yes, .yes, .yes)
    static let revised = audit("SH01-10", .yes, .no, .yes, .no)
    static let failed = audit("BJ02-10", dealer: "BJ02", .no, .no, .no, .yes)
    static let incomplete = audit("SH01-11", date: "2026-11-01", .yes, .unanswered, .yes, .notApplicable)

    /// A ledger with a revision, a publication and audits of two months.
    static func fill(_ ledger: Ledger) throws {
        try ledger.store([definition])
        try ledger.remember(network: network, at: "2026-11-01T08:00:00+08:00")
        _ = try ledger.record(file(1, first, failed))
        let month = first.date.monthOfYear
        try ledger.publish(
            Publication(
                month: month, revision: 1, asOf: first.date, mark: try ledger.newestSequence(), network: network.digest,
                reason: nil, published: "2026-11-01T10:00:00+08:00"))
        _ = try ledger.record([file(2, revised), file(3, incomplete)], replacing: "看错了车")
    }
}
