internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics

/// What one filled row says, with names and dates understood.
struct NoticeRowReading {
    struct Work {
        let report: ActionReport
        /// The id of who put it right.
        let fixer: String
    }

    struct Check {
        /// The id of who looked.
        let verifier: String
        let isPassed: Bool
    }

    let work: Work?
    let check: Check?

    private static let longest = 500

    /// - Parameters:
    ///   - proof: what a text in the column of evidence is; nil for what it must not be.
    ///   - people: of the notice's dealer.
    init(
        _ row: FilledNoticeRow, dealer: String, people: LoopPeople, proof: (String) -> ActionProof?
    ) throws(RefusedCell) {
        for column in NoticeColumn.allCases where column.isToFill && row[column].text.count > Self.longest {
            throw RefusedCell(refusal: .tooLong(column, limit: Self.longest), position: row[column].position)
        }
        work = try Self.work(row, dealer, people, proof)
        check = try Self.check(row, dealer, people)
    }

    /// Nil when nothing about the work is filled in.
    private static func work(
        _ row: FilledNoticeRow, _ dealer: String, _ people: LoopPeople, _ proof: (String) -> ActionProof?
    ) throws(RefusedCell) -> Work? {
        let columns: [NoticeColumn] = [.measure, .completed, .proof, .fixer]
        if columns.allSatisfy({ row[$0].text.isEmpty }) { return nil }
        for column in columns where column != .proof && row[column].text.isEmpty {
            throw RefusedCell(refusal: .missing(column), position: row[column].position)
        }
        guard let day = writtenDate(row[.completed].text) else {
            throw RefusedCell(refusal: .noDate(row[.completed].text), position: row[.completed].position)
        }
        let evidence = row[.proof].text.printable
        let proof = evidence.isEmpty ? nil : proof(evidence)
        if !evidence.isEmpty, proof == nil {
            throw RefusedCell(refusal: .outsideProof(evidence), position: row[.proof].position)
        }
        return Work(
            report: ActionReport(
                measure: row[.measure].text.printable, proof: proof,
                saidDate: day),
            fixer: try person(row[.fixer], dealer, people))
    }

    /// Nil when nobody looked yet.
    private static func check(
        _ row: FilledNoticeRow, _ dealer: String, _ people: LoopPeople
    ) throws(RefusedCell) -> Check? {
        if row[.verifier].text.isEmpty, row[.result].text.isEmpty { return nil }
        for column in [NoticeColumn.verifier, .result] where row[column].text.isEmpty {
            throw RefusedCell(refusal: .missing(column), position: row[column].position)
        }
        guard let isPassed = isPassed(row[.result].text) else {
            throw RefusedCell(refusal: .noResult(row[.result].text), position: row[.result].position)
        }
        return Check(verifier: try person(row[.verifier], dealer, people), isPassed: isPassed)
    }

    private static func person(_ cell: NoticeCell, _ dealer: String, _ people: LoopPeople) throws(RefusedCell) -> String
    {
        do throws(LoopPeople.Failure) {
            return try people.id(of: cell.text, dealer: dealer)
        } catch {
            throw RefusedCell(refusal: .person(error), position: cell.position)
        }
    }

    /// Nil for what may mean either.
    private static func isPassed(_ text: String) -> Bool? {
        switch text.comparisonKey {
        case "通过", "合格", "符合", "是", "√", "✓", "pass", "passed", "yes", "ok": true
        case "不通过", "未通过", "不合格", "不符合", "否", "×", "✗", "fail", "failed", "no": false
        default: nil
        }
    }
}
