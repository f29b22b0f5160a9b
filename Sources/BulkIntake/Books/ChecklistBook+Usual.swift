internal import BulkScoring

/// Observations as most are: the only one of their item, with short texts between quotes that are known.
///
/// All of these say false, and change nothing, when the texts need to be looked into; then `observe` is for them.
extension ChecklistBook {
    /// - Parameter item: zero or above.
    @inline(__always)
    mutating func observeUsual(item: Int, value: ShortText) -> Bool {
        guard let entry = answers[item].usualEntry(of: value) else { return false }
        return observations.takeOnly(
            BulkObservation(answer: entry.answer), of: item, speakingFor: .once,
            isNotApplicable: entry.isNotApplicable)
    }

    /// - Parameter item: zero or above.
    @inline(__always)
    mutating func observeUsual(item: Int, value: ShortText, person: ShortText) -> Bool {
        let party = dealer.pointee.usualParty(person)
        guard party >= 0, let entry = answers[item].usualEntry(of: value) else { return false }
        return observations.takeOnly(
            BulkObservation(answer: entry.answer, party: party), of: item, speakingFor: .person,
            isNotApplicable: entry.isNotApplicable)
    }

    /// - Parameters:
    ///   - item: zero or above.
    ///   - unit: of one to fifteen bytes.
    ///   - texts: in which it stands.
    @inline(__always)
    mutating func observeUsual(item: Int, value: ShortText, unit: Cell, texts: UnsafeRawPointer) -> Bool {
        guard let entry = answers[item].usualEntry(of: value), dealer.pointee.isItsOwnKey(shortUnit: unit) else {
            return false
        }
        return observations.takeOnly(
            BulkObservation(answer: entry.answer, unit: unit.place(in: texts)), of: item, speakingFor: .unit,
            isNotApplicable: entry.isNotApplicable)
    }
}
