internal import BilingualText
internal import Diagnostics

/// One audit as a file states it, before anything is looked up: the same for every form of submission.
struct SubmissionDraft {
    let id: PlacedText
    var head = FieldTexts()
    var answers: [AnswerDraft] = []
    /// Listed as on duty; nil when the submission has no such list.
    var people: [PlacedText]?
    var units: UnitsDraft?
    var waivers: [WaiverDraft] = []
}

/// Leave for one item as written; what is missing is nil.
struct WaiverDraft {
    let position: SourcePosition
    var item: PlacedText?
    var owner: PlacedText?
    var reason: PlacedText?
    var until: PlacedText?
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
        /// Deviations per kind, an answer for each part, or the two numbers of an index.
        case counts([(kind: String, count: String)], at: SourcePosition)
        /// Options of a multi-choice; `otherwise` is what is wrong with the list where the item is none.
        case list([PlacedText], otherwise: YAMLFormProblem, at: SourcePosition)
        /// A list in place of an answer: several observations, or the options of a multi-choice.
        case sequence([PlacedText], at: SourcePosition)
        /// Refused already.
        case refused(at: SourcePosition)
    }

    var item: PlacedText
    var value: Value
    var people: [PlacedText] = []
    var unit: PlacedText?
    var note: String?
    var evidence: String?
    /// SHA-256 of the evidence, in hexadecimal.
    var evidenceDigest: PlacedText?
    /// When it was observed.
    var at: Timestamp?
    var moments = Moments()
    /// Keys that no observation has: parts or numbers of an index where the item has such, else mistakes.
    var loose: [LooseEntry] = []
    /// In CSV, the cell behind an unquoted value.
    var nextCell: String?

    var position: SourcePosition {
        switch value {
        case .text(let text): text.position
        case .counts(_, let position), .list(_, _, let position), .sequence(_, let position),
            .refused(let position):
            position
        }
    }
}

/// A key of an observation and the text behind it.
struct LooseEntry {
    let key: PlacedText
    /// Empty for nothing; nil for anything but a text.
    let value: String?
    /// What stands behind the key, and where.
    let found: BilingualText
    let position: SourcePosition
}
