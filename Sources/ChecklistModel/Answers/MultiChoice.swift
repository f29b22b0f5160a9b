/// Several of several named options: their rates are added, then held between 0 and 1.
public struct MultiChoice: Sendable {
    public let options: [Choice.Option]

    public init(options: [Choice.Option]) { self.options = options }
}
