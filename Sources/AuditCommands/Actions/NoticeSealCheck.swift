internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import ContentDigest

/// Holds the locked cells of a notice that came back to what was sent out, by the check codes of its rows.
struct NoticeSealCheck {
    let book: ActionBook
    let ledger: SHA256Digest
    let secret: SHA256Digest
    let number: NoticeNumber
    let notice: FilledNotice

    /// - Throws: the cell that was changed, as far as it can be told.
    func require(_ row: FilledNoticeRow, of action: CorrectiveAction) throws(RefusedCell) {
        guard let month = notice.month, NoticeSeal.isMonth(month.text, number.month) else {
            let position = notice.month?.position ?? notice.number.position
            throw RefusedCell(refusal: .changedCell(number.month.text), position: position)
        }
        let seal = NoticeSeal(
            number: number, secret: secret, dealer: notice.dealer?.text ?? "", issued: notice.issued?.text ?? "")
        let code = seal.code { row[$0].text }
        if code == row[.seal].text.uppercased() { return }
        throw changedCell(row, action) ?? RefusedCell(refusal: .brokenSeal, position: row[.seal].position)
    }

    /// The first cell that the ledger would word otherwise now, in the language in which it would word more of them so.
    private func changedCell(_ row: FilledNoticeRow, _ action: CorrectiveAction) -> RefusedCell? {
        let changes = Language.allCases.compactMap { language -> [RefusedCell]? in
            let making = NoticeMaking(
                book: book, month: number.month, ledger: ledger, secret: secret, language: language)
            guard let texts = try? making.lockedTexts(action) else { return nil }
            var cells: [RefusedCell] = []
            let dealer = making.dealerLabel(number.dealer)
            if let cell = notice.dealer, NoticeSeal.key(cell.text) != NoticeSeal.key(dealer) {
                cells.append(RefusedCell(refusal: .changedCell(dealer), position: cell.position))
            }
            for column in NoticeColumn.allCases where column.isSealed {
                let expected = texts[column] ?? ""
                if NoticeSeal.key(row[column].text, in: column) == NoticeSeal.key(expected, in: column) { continue }
                cells.append(RefusedCell(refusal: .changedCell(expected), position: row[column].position))
            }
            return cells
        }
        return changes.min { $0.count < $1.count }?.first
    }
}
