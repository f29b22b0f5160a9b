internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import ReportRendering
internal import Scoring

/// One run of `score`, from its input to the results in their folder.
///
/// Tables are written while the input is read; pages, which link to each other, are made at the end from all scorecards.
struct ScoringRun {
    let tables: ScoreTables
    let makesPages: Bool
    let context: ReportContext
    let output: OutputFolder
    /// Folder for copies of what is refused.
    let quarantine: String?

    /// - Returns: what was done, and all that was kept for it, for the caller to let go.
    func perform(
        _ input: BatchInput, _ batch: inout BatchRun, console: Console
    ) throws(EarlyExit) -> (BatchCounts, BatchOutput) {
        do throws(FileFailure) {
            return try score(input, &batch, console: console)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
    }

    private func score(
        _ input: BatchInput, _ batch: inout BatchRun, console: Console
    ) throws(FileFailure) -> (BatchCounts, BatchOutput) {
        Interruption.watch()
        let copies = try quarantine.map { path throws(FileFailure) in try Quarantine(path, language: console.language) }
        var results = BatchOutput(
            tables: tables, files: makesPages ? nil : try tableFiles(), quarantine: copies, console: console)
        let isComplete = batch.score(input, into: &results)
        var counts = results.counts
        if let failure = results.failure {
            results.discard()
            throw failure
        }
        guard isComplete else {
            results.discard()
            counts.isInterrupted = true
            console.message(interrupted(counts))
            return (counts, results)
        }
        console.showOverview(of: results.cards)
        if let encodings = counts.encodings { console.message(encodings) }
        console.result(counts.summary)
        if counts.files == 0, counts.filesRefused == 0 { console.tellOfNoFiles() }
        if counts.audits == 0, output.holdsResults {
            try results.publishRefused()
            console.result(
                BilingualText(
                    zh: "没有可评分的稽核，\(output.path) 中的结果未改动",
                    en: "Nothing could be scored; \(output.path) is left as it was"))
            return (counts, results)
        }
        if makesPages {
            results.pages = pages(of: results)
            try output.replace(with: results.pages)
        }
        try results.publish()
        return (counts, results)
    }

    private func tableFiles() throws(FileFailure) -> TableFiles {
        try TableFiles(
            tables.tables.map(ScoreTables.path) + [ScoreTables.refusedPath],
            headers: tables.headers + [tables.refusedHeader], in: output)
    }

    private func pages(of results: BatchOutput) -> [RenderedFile] {
        let files = renderScorecards(CardBatch(scorecards: results.cards, refused: results.refused), context: context)
        guard context.formats.contains(.csv) else { return files }
        let left = Set(ScoreTable.allCases.filter { !tables.tables.contains($0) }.map(ScoreTables.path))
        return files.filter { !left.contains($0.path) }
    }

    private func interrupted(_ counts: BatchCounts) -> BilingualText {
        BilingualText(
            zh: "已中断：读取了 \(counts.files) 个文件，评分 \(counts.audits) 份；结果未写出，\(output.path) 保持原样。重新运行即可从头评分",
            en:
                "interrupted after \(counted(counts.files, "file")) and \(counted(counts.audits, "audit")); no results were written and \(output.path) is as it was. Run again to score everything"
        )
    }
}

extension Console {
    /// A short table of a few audits: score, grade, outcome.
    fileprivate func showOverview(of cards: [Scorecard]) {
        guard !cards.isEmpty, cards.count <= 40 else { return }
        let rows = cards.map { card in
            [
                card.audit.id, card.final?.decimalText(decimals: card.checklist.decimals) ?? "—", card.grade?.id ?? "—",
                card.outcome.wording.wording(in: language),
            ]
        }
        let heading =
            language == .zh ? ["稽核", "得分", "等级", "结论"] : ["audit", "score", "grade", "outcome"]
        result(alignedTable([heading] + rows))
    }
}
