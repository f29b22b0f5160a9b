/// One of the thirty items of the benchmark's checklist.
///
/// Rates are whole quarters, so that every peer can score exactly with 64-bit integers.
struct SheetItem {
    enum Kind {
        case yesNo
        /// Three options worth 4, 2 and 0 quarters, each by id and title.
        case choice([Option])
        /// Seconds.
        case duration([Band])
        /// Tenths of the unit.
        case number(unit: String, [Band])
    }

    struct Option {
        let id: String
        let zh: String
        let en: String
        let quarters: Int
    }

    /// The first band whose limit a value does not pass is its own. The last has no limit.
    struct Band {
        /// Inclusive: at most (rising) or at least (falling).
        let limit: Int?
        let quarters: Int
    }

    let id: String
    let kind: Kind
    let points: Int
    let zh: String
    let en: String
    /// Whose item it is; nil when nobody is named.
    var role: String?
    /// `visit` or `display-car`.
    var unit: String?
    /// Otherwise the section's.
    var department: String?
    /// What failing it does, as the checklist writes it.
    var effect: String?
    /// True when more is better.
    var falling = false
}

/// A section: the departments' and the weights' place.
struct SheetSection {
    let id: String
    let zh: String
    let en: String
    let department: String
    let weight: Int
    let items: [SheetItem]
}
