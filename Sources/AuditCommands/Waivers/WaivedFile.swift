internal import AuditIntake
internal import AuditLedger
internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import Scoring

/// A submitted file whose audits have what the ledger waives on their dates (scoring rule 4.6).
struct WaivedFile {
    let file: SubmittedFile
    /// For each submission, what was added to it.
    private let applied: [[LedgerWaiver]]

    init(_ file: SubmittedFile, _ granted: [LedgerWaiver]) {
        let waived = granted.isEmpty ? [] : file.cards.map { granted.applied(to: $0.audit, by: $0.checklist) }
        applied = waived.map(\.applied)
        guard applied.contains(where: { !$0.isEmpty }) else {
            self.file = file
            return
        }
        self.file = file.replacing(
            cards: zip(file.cards, waived).map { card, waived in
                waived.applied.isEmpty ? card : score(waived.audit, by: card.checklist)
            })
    }

    /// What to say of audits that were recorded with waivers.
    ///
    /// - Parameter accepted: the submissions that the outcome is about.
    func notices(of outcome: RecordingOutcome, _ accepted: [Int]) -> [BilingualText] {
        zip(accepted, outcome.audits).compactMap { position, audit in
            switch audit {
            case .added, .revised: applied.indices.contains(position) ? notice(position) : nil
            case .known, .refused: nil
            }
        }
    }

    private func notice(_ position: Int) -> BilingualText? {
        guard !applied[position].isEmpty else { return nil }
        let audit = file.submissions[position].audit
        let words = applied[position].map { waiver in
            waiver.until < audit.date
                ? BilingualText(
                    zh: "\(waiver.item) 未填，豁免 \(waiver.id) 已于 \(waiver.until.text) 到期，按不合格计",
                    en:
                        "\(waiver.item) is blank and its waiver \(waiver.id) expired on \(waiver.until.text), so it counts as failed"
                )
                : BilingualText(
                    zh: "\(waiver.item) 已豁免（\(waiver.id)，至 \(waiver.until.text)，责任人 \(waiver.owner)）",
                    en: "\(waiver.item) is waived (\(waiver.id) until \(waiver.until.text), owner \(waiver.owner))")
        }
        return BilingualText(
            zh: "提醒：\(file.path)：稽核 \(audit.id)：检查项 ".printable
                + words.map { $0.wording(in: .zh) }.joined(separator: "；").printable,
            en: "note: \(file.path): audit \(audit.id): item ".printable
                + words.map { $0.wording(in: .en) }.joined(separator: "; item ").printable)
    }
}
