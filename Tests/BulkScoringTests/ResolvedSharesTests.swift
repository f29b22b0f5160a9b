import AuditTestSupport
import ChecklistModel
import Testing

@testable import BulkScoring

@Suite struct ResolvedSharesTests {
    @Test func givesBackWhatWasKeptOfTheSameWeightsOnly() {
        let resolved = ResolvedShares(groups: 3)
        let weights = Scratch(3, filledWith: 7)
        let coefficients = Scratch(3, filledWith: 5)
        let found = Scratch(3, filledWith: 0)
        let before = resolved.whole(of: weights.first(3), coefficients: found)
        resolved.keep(105, of: weights.first(3), coefficients: coefficients)
        let kept = resolved.whole(of: weights.first(3), coefficients: found)
        let given = Array(found.first(3))
        weights[2] = 6
        let others = resolved.whole(of: weights.first(3), coefficients: found)
        #expect([before, kept, others] == [nil, 105, nil])
        #expect(given == [5, 5, 5])
    }

    /// With more combinations of weights than there are places, and with one place only.
    @Test(arguments: [1, 4, 9, 9_000])
    func sharesAreTheSameWhetherRememberedOrNot(sections: Int) throws {
        var random = SeededGenerator(seed: UInt64(sections))
        let parts = (0..<sections).map { number in
            ChecklistPart.section("s\(number)", weight: exact("\(number % 5 + 1)"), [.item("\(number)")])
        }
        let tree = try #require(WeightTree(Checklist(.weighted, parts)))
        let groups = tree.groups.count
        var shares = GroupShares(tree)
        for _ in 0..<(sections > 100 ? 3 : 800) {
            var fresh = GroupShares(tree)
            for group in 1..<groups {
                let weight = random.pick([0, 1, 2, 3, 3, 3])
                shares.itemWeights[group] = weight
                fresh.itemWeights[group] = weight
            }
            let isResolved = [shares.resolve(), fresh.resolve()]
            #expect(isResolved[0] == isResolved[1])
            guard isResolved[0] else { continue }
            let wholes = [shares.whole, fresh.whole]
            let coefficients = [Array(shares.coefficients.first(groups)), Array(fresh.coefficients.first(groups))]
            #expect(wholes[0] == wholes[1])
            #expect(coefficients[0] == coefficients[1])
        }
    }
}
