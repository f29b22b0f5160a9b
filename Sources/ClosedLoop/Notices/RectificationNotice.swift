public import BilingualText
public import ChecklistModel

/// A rectification notice for one dealer, in one language, before it has a format.
public struct RectificationNotice: Sendable {
    public let language: Language
    public let number: NoticeNumber
    /// Name and id.
    public let dealer: String
    public let issued: CivilDate
    public let rows: [NoticeRow]
    /// Who may be chosen as the one who puts right or verifies.
    public let people: [String]
    /// How long findings may be objected to.
    public let appealTerm: AppealTerm

    public init(
        language: Language, number: NoticeNumber, dealer: String, issued: CivilDate, rows: [NoticeRow],
        people: [String], appealTerm: AppealTerm = .usual
    ) {
        self.language = language
        self.number = number
        self.dealer = dealer
        self.issued = issued
        self.rows = rows
        self.people = people
        self.appealTerm = appealTerm
    }

    public func say(_ text: BilingualText) -> String { text.wording(in: language) }

    /// Labels and values above the table.
    public var head: [(label: String, value: String)] {
        [
            (say(NoticeWords.number), number.text), (say(NoticeWords.dealer), dealer),
            (say(NoticeWords.month), number.month.text), (say(NoticeWords.issued), issued.text),
        ]
    }

    /// How it is filled in, and the terms.
    public var terms: [String] {
        [
            BilingualText(
                zh: "整改后逐行填写整改措施、完成日期、凭据和整改人；由另一人复查后填写验证人和验证结果（通过或不通过）。其余各列请勿改动。",
                en:
                    "When a finding is put right, fill in the measure, the day, the evidence and who did it; another person then looks and fills in verified by and the result (pass or fail). Leave the other columns alone."
            ),
            BilingualText(
                zh: "整改人不能验证自己的整改。没有整改完的行留空，下月继续跟踪。",
                en:
                    "Nobody verifies their own work. Leave what is not put right yet empty; it is carried over to the next month."
            ),
            BilingualText(
                zh: "对不符合项有异议的，请在稽核收入台账后 \(appealTerm.workingDays) 个工作日内提出申诉；逾期须说明原因。",
                en:
                    "Objections to a finding are filed within \(appealTerm.workingDays) working days after its audit was taken into the ledger; later ones need a reason."
            ),
        ].map(say)
    }

    /// Lines to sign on.
    public var signatures: [String] { NoticeWords.signatures.map(say) }
}

/// One action of a notice, worded.
public struct NoticeRow: Sendable, Hashable {
    public let action: ActionID
    private let texts: [NoticeColumn: String]

    /// - Parameter texts: of the columns that are not filled in by the dealer, but for the action's number.
    public init(action: ActionID, _ texts: [NoticeColumn: String]) {
        self.action = action
        self.texts = texts
    }

    public subscript(column: NoticeColumn) -> String {
        column == .action ? action.text : texts[column] ?? ""
    }
}
