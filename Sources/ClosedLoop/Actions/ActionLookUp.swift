/// Corrective actions by what people type for them.
public struct ActionLookUp: Sendable {
    public enum Match: Sendable {
        case found(CorrectiveAction)
        /// Several begin like that: some of them, in the order of their names.
        case ambiguous([ActionID])
        case unknown
    }

    private let actions: [CorrectiveAction]
    private let places: [String: Int]

    public init(_ actions: [CorrectiveAction]) {
        self.actions = actions
        places = Dictionary(actions.indices.map { (actions[$0].id.text, $0) }) { first, _ in first }
    }

    /// The action with this number, in letters of any case, or the one whose number begins like that.
    public func action(_ typed: String) -> Match {
        let name = ActionID.folded(typed)
        if let place = places[name] { return .found(actions[place]) }
        if name.isEmpty { return .unknown }
        let beginning = Array(name.utf8)
        let matches = actions.filter { $0.id.text.utf8.starts(with: beginning) }
        if matches.count == 1 { return .found(matches[0]) }
        return matches.isEmpty ? .unknown : .ambiguous(matches.map(\.id).sorted { comesBefore($0.text, $1.text) })
    }
}
