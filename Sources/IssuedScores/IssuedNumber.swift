internal import ExactArithmetic

/// How an issued number is held: a month has half a million of them, and a `Fraction` takes six times the room.
struct IssuedNumber: Sendable, Hashable {
    private enum Storage: Sendable, Hashable {
        case none
        /// Millionths, as long as the number is a whole count of them.
        case millionths(Int64)
        case exact(ExactNumber)
    }

    private let storage: Storage

    init(_ value: Fraction?) {
        if let value {
            let scaled = value * Self.million
            storage = scaled.integer.flatMap(Int64.init(exactly:)).map(Storage.millionths) ?? .exact(ExactNumber(value))
        } else {
            storage = .none
        }
    }

    var value: Fraction? {
        switch storage {
        case .none: nil
        case .millionths(let count): Fraction(Int(count), 1_000_000)
        case .exact(let number): number.value
        }
    }

    private static let million = Fraction(1_000_000)
}

/// The rare number that millionths cannot hold.
private final class ExactNumber: Sendable, Hashable {
    let value: Fraction

    init(_ value: Fraction) { self.value = value }

    static func == (a: ExactNumber, b: ExactNumber) -> Bool { a.value == b.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
