internal import Diagnostics

/// One audit as a file states it, before anything is looked up: the same for every form of submission.
struct SubmissionDraft {
    let id: PlacedText
    var head: [SubmissionField: PlacedText] = [:]
    var answers: [AnswerDraft] = []
    /// Listed as on duty; nil when the submission has no such list.
    var people: [PlacedText]?
    var units: UnitsDraft?
}

/// Units listed as on display or open.
enum UnitsDraft {
    case list([PlacedText], at: SourcePosition)
    case byKind([(kind: PlacedText, units: [PlacedText])])
}

/// One observation as written.
struct AnswerDraft {
    enum Value {
        case text(PlacedText)
        /// Deviations per kind.
        case counts([(kind: String, count: String)], at: SourcePosition)
        /// Refused already.
        case refused(at: SourcePosition)
    }

    var item: PlacedText
    var value: Value
    var people: [PlacedText] = []
    var unit: PlacedText?
    var note: String?
    var evidence: String?
    /// When it was observed.
    var at: Timestamp?
    /// In CSV, the cell behind an unquoted value.
    var nextCell: String?

    var position: SourcePosition {
        switch value {
        case .text(let text): text.position
        case .counts(_, let position), .refused(let position): position
        }
    }
}
