internal import Diagnostics

/// Ids of one kind, each with the place that first gave it.
struct IDRegister {
    let noun: IDNoun
    private var places = TextTable<SourcePosition>()

    init(_ noun: IDNoun) { self.noun = noun }

    /// In the order in which they were read.
    var ids: [String] { places.keys }

    /// Makes room for so many ids at once.
    mutating func reserve(_ count: Int) { places.reserve(count) }

    /// The place that first gave the id.
    subscript(id: String) -> SourcePosition? { places[id] }

    /// Takes a new id; one that is there already is reported at the later place, whichever was read first.
    mutating func take(_ id: String, at position: SourcePosition, _ log: ProblemLog) {
        if let known = places.updateValue(position, forKey: id) {
            let (first, second) = known < position ? (known, position) : (position, known)
            log.report(NameProblem.duplicate(noun, id, first: first), at: second)
            places.updateValue(first, forKey: id)
        }
    }
}
