import Synchronization
import Testing
import Threading

/// What several threads hand on comes out in order.
@Suite struct OrderedDeliveryTests {
    @Test("results come in the order of their numbers, and the pieces of one number together", arguments: [1, 2, 5])
    func order(threads: Int) {
        struct Piece: Equatable, Sendable {
            let number: Int
            let place: Int
        }
        let received = Guarded<[Piece]>([])
        let next = Atomic(0)
        let count = 2_000
        @Sendable func pieces(of number: Int) -> Int { number.isMultiple(of: 7) ? 1 + number % 5 : 1 }
        let delivery = OrderedDelivery<Piece>(window: 2 * threads) { piece in
            received.withLock { $0.append(piece) }
        }
        inThreads(threads) {
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < count else { return }
                for place in 0..<pieces(of: number) {
                    delivery.deliver(
                        Piece(number: number, place: place), number: number, isLast: place == pieces(of: number) - 1)
                }
            }
        }
        let expected = (0..<count).flatMap { number in
            (0..<pieces(of: number)).map { Piece(number: number, place: $0) }
        }
        #expect(received.withLock { $0 } == expected)
    }
}
