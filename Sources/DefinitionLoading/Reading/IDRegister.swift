internal import Diagnostics

/// Ids of one kind, each with the place that first gave it.
struct IDRegister {
    let noun: IDNoun
    /// In file order.
    private(set) var ids: [String] = []
    private var places: [String: SourcePosition] = [:]

    init(_ noun: IDNoun) { self.noun = noun }

    /// Makes room for so many ids at once.
    mutating func reserve(_ count: Int) {
        ids.reserveCapacity(count)
        places.reserveCapacity(count)
    }

    /// The place that first gave the id.
    subscript(id: String) -> SourcePosition? { places[id] }

    /// Takes a new id; one that is there already is reported at the later place, whichever was read first.
    mutating func take(_ id: String, at position: SourcePosition, _ log: ProblemLog) {
        if let known = places.updateValue(position, forKey: id) {
            let (first, second) = known < position ? (known, position) : (position, known)
            log.report(NameProblem.duplicate(noun, id, first: first), at: second)
            places[id] = first
        } else {
            ids.append(id)
        }
    }
}
