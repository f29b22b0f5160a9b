/// Another answer to one item of an audit that was understood before.
public struct AnswerCorrection: Sendable, Hashable {
    /// Index into `Checklist.items`.
    public let item: Int
    /// Index into the item's observations; nil adds one where nothing was observed.
    public let observation: Int?
    /// The answer as somebody writes it, read as carefully as any submission's.
    public let written: String
    /// What an observation without a note says then, such as why it is corrected.
    public let note: String

    public init(item: Int, observation: Int?, written: String, note: String) {
        self.item = item
        self.observation = observation
        self.written = written
        self.note = note
    }
}
