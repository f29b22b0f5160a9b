internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ReportRendering
internal import Scoring
internal import Threading
internal import Workbook

/// Writes a monthly report part by part, some side by side, so that a large month is never in memory as a whole.
struct MonthOutput {
    let report: MonthlyReport
    let source: any MonthSource
    let console: Console

    /// Parts that are made side by side and held until they are written.
    private static let partsAtOnce = 2
    private static let dealersAtOnce = 16

    func write(to output: OutputFolder) throws(EarlyExit) {
        let parts = report.parts
        let dealers = report.cards.dealers
        var rendering = Rendering(
            batches: parts.chunked(by: Self.partsAtOnce).map(Batch.parts)
                + dealers.map(\.audits).chunked(by: Self.dealersAtOnce).map(Batch.dealers))
        // The parts that could fail are the first; nothing is replaced before they are there.
        makeNext(&rendering)
        if let failure = rendering.failure { throw failure }
        do throws(FileFailure) {
            try output.replace(paths: parts.map(\.path) + dealers.flatMap(\.paths)) { path in
                content(of: path, &rendering)
            }
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        if let failure = rendering.failure { throw failure }
    }

    private enum Batch {
        case parts([ReportPart])
        /// The audits of each dealer.
        case dealers([[String]])
    }

    /// What was made and not yet written, and what is still to be made.
    private struct Rendering {
        let batches: [Batch]
        var ready: [String: [UInt8]] = [:]
        var next = 0
        var failure: EarlyExit?
    }

    /// Makes the next parts until the file is among them.
    private func content(of path: String, _ rendering: inout Rendering) -> [UInt8] {
        while rendering.ready[path] == nil, rendering.next < rendering.batches.count { makeNext(&rendering) }
        return rendering.ready.removeValue(forKey: path) ?? []
    }

    private func makeNext(_ rendering: inout Rendering) {
        guard rendering.next < rendering.batches.count else { return }
        do throws(EarlyExit) {
            switch rendering.batches[rendering.next] {
            case .parts(let parts):
                for (path, content) in try contents(of: parts) { rendering.ready[path] = content }
            case .dealers(let dealers):
                for page in try pages(dealers) { rendering.ready[page.path] = page.content }
            }
        } catch {
            rendering.failure = error
        }
        rendering.next += 1
    }

    private func contents(of parts: [ReportPart]) throws(EarlyExit) -> [(String, [UInt8])] {
        let made = parts.concurrentMap { part in
            Result { () throws(WorkbookFailure) in (part.path, try part.content()) }
        }
        var contents: [(String, [UInt8])] = []
        for part in made {
            switch part {
            case .success(let content): contents.append(content)
            case .failure(let failure):
                console.message(failure.message)
                throw EarlyExit(status: .cannotWrite)
            }
        }
        return contents
    }

    /// Answers are read one dealer after the other; scoring and rendering go side by side.
    private func pages(_ dealers: [[String]]) throws(EarlyExit) -> [RenderedFile] {
        var answers: [[ScorableAudit]] = []
        for audits in dealers { answers.append(try source.answers(of: audits)) }
        let cards = report.cards
        let scored = answers.concurrentMap { audits in
            let scored = audits.map { score($0.audit, by: $0.checklist) }
            return (pages: cards.pages(scored), changed: zip(audits, scored).filter { !$0.agrees(with: $1) }.map(\.0))
        }
        for audit in scored.flatMap(\.changed) { tellOfChange(audit.audit.id) }
        return scored.flatMap(\.pages)
    }

    private func tellOfChange(_ audit: String) {
        console.message(
            BilingualText(
                zh: "提醒：稽核 \(audit) 的得分卡由本程序重新计算，与当时公布的得分不同；月报用公布的得分",
                en:
                    "note: the card of audit \(audit) is computed anew and differs from what was issued; the report keeps the issued score"
            ))
    }
}
