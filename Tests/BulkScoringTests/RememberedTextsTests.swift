import AuditTestSupport
import Testing

@testable import BulkScoring

@Suite struct RememberedTextsTests {
    private struct Pair: RowNumbers {
        var first = -1
        var second = 0

        /// So poor that many pairs meet in one place.
        var hash: UInt { UInt(bitPattern: second) << 60 }
    }

    @Test func whatIsRememberedBelongsToItsNumbers() {
        var random = SeededGenerator(seed: 7)
        var texts = RememberedTexts<Pair, Int>(blank: 0, largest: 128)
        var found = 0
        for _ in 0..<20_000 {
            let pair = Pair(
                first: Int.random(in: 0..<40, using: &random), second: Int.random(in: 0..<16, using: &random))
            let value = pair.first * 1_000 + pair.second
            if let remembered = texts.entry(of: pair)?.pointee.written {
                found += 1
                #expect(remembered == value)
            } else {
                texts.keep(value, of: pair)
                let kept = texts.entry(of: pair)?.pointee.written
                #expect(kept == value)
            }
        }
        #expect(found > 1_000)
    }

    @Test func nothingIsRememberedAtFirst() {
        var texts = RememberedTexts<PersonNumbers, LongText>(blank: LongText(), largest: 1 << 10)
        let isRemembered = texts.entry(of: PersonNumbers(earned: 0)) != nil
        #expect(!isRemembered)
    }

    @Test(arguments: [(0, 0, 6, 0, 0, 1), (6, 4, 10, 3, 2, 5), (7, 3, 5, 7, 3, 5)])
    func departmentsInLowestTerms(earned: Int, full: Int, unit: Int, toEarned: Int, toFull: Int, toUnit: Int) {
        let numbers = DepartmentNumbers(earned: earned, full: full, scale: 9, pointsUnit: unit, observations: 2)
        let reduced = DepartmentNumbers(earned: toEarned, full: toFull, scale: 9, pointsUnit: toUnit, observations: 2)
        #expect(numbers.reduced == reduced)
    }

    @Test func peopleInLowestTerms() {
        let numbers = PersonNumbers(earned: 4, weight: 2, coefficient: 6, pointsUnit: 8)
        #expect(numbers.reduced == PersonNumbers(earned: 4, weight: 2, coefficient: 3, pointsUnit: 4))
    }
}
