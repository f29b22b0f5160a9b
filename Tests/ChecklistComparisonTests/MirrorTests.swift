import AuditTestSupport
import ChecklistComparison
import ChecklistModel
import ExactArithmetic
import Scoring
import Testing

/// A comparison looked at from the other side shows the same, with old and new exchanged.
@Suite("a comparison the other way round") struct MirrorTests {
    /// A checklist edited a few times, or another one altogether.
    static func pair(seed: UInt64) -> (old: Checklist, new: Checklist) {
        var random = SeededGenerator(seed: seed)
        let old = random.checklist()
        if random.oneIn(4) { return (old, random.checklist()) }
        var new = old
        for mutation in Mutation.allCases where random.oneIn(4) { new = mutation.applied(to: new, &random) }
        return (old, new)
    }

    @Test("items that came have gone, and what differs differs", arguments: 0..<80 as Range<UInt64>)
    func items(seed: UInt64) throws {
        let (old, new) = Self.pair(seed: seed)
        let (there, back) = (compare(old, new), compare(new, old))
        let place: Comment = "seed \(seed)"
        #expect(Set(there.items.map(\.id)).count == there.items.count, place)
        try #require(Set(there.items.map(\.id)) == Set(back.items.map(\.id)), place)
        for change in there.items {
            let other = try #require(back.items.first { $0.id == change.id }, place)
            #expect(change.old?.item === other.new?.item && change.new?.item === other.old?.item, place)
            #expect(change.old?.place == other.new?.place && change.new?.place == other.old?.place, place)
            #expect(change.old?.effectiveWeight == other.new?.effectiveWeight, place)
            #expect(change.fields == other.fields, place)
        }
    }

    @Test("so with sections, rules and the whole", arguments: 0..<80 as Range<UInt64>)
    func others(seed: UInt64) throws {
        let (old, new) = Self.pair(seed: seed)
        let (there, back) = (compare(old, new), compare(new, old))
        let place: Comment = "seed \(seed)"
        try #require(Set(there.sections.map(\.id)) == Set(back.sections.map(\.id)), place)
        for change in there.sections {
            let other = try #require(back.sections.first { $0.id == change.id }, place)
            #expect(change.old === other.new && change.new === other.old, place)
            #expect(change.oldParent == other.newParent && change.newParent == other.oldParent, place)
            #expect(change.fields == other.fields, place)
        }
        func names(_ rules: [RuleChange], _ side: KeyPath<RuleChange, Rule?>) -> [String] {
            rules.map { "\($0[keyPath: side].map { "\($0.origin) \($0.id)" } ?? "none") \($0.isReworded)" }.sorted()
        }
        #expect(names(there.rules, \.old) == names(back.rules, \.new), place)
        #expect(names(there.rules, \.new) == names(back.rules, \.old), place)
        #expect(there.fields == back.fields, place)
        #expect(there.isEmpty == back.isEmpty, place)
    }

    @Test("scores that compare one way compare the other way", arguments: 0..<80 as Range<UInt64>)
    func verdict(seed: UInt64) {
        let (old, new) = Self.pair(seed: seed)
        let (there, back) = (compare(old, new), compare(new, old))
        // None of these edits adds a word, which alone may be read one way only.
        #expect(there.verdict == back.verdict, "seed \(seed)")
        #expect(there.reasons.isEmpty == (there.verdict == .comparable), "seed \(seed)")
        func count(_ reasons: [ComparabilityReason]) -> (added: Int?, removed: Int?) {
            var counts: (Int?, Int?) = (nil, nil)
            for reason in reasons {
                if case .added(let number) = reason { counts.0 = number }
                if case .removed(let number) = reason { counts.1 = number }
            }
            return counts
        }
        #expect(count(there.reasons).added == count(back.reasons).removed, "seed \(seed)")
        #expect(count(there.reasons).removed == count(back.reasons).added, "seed \(seed)")
    }

    @Test(
        "every change is between a checklist and its ids: nothing is named that neither has",
        arguments: 0..<40 as Range<UInt64>)
    func whole(seed: UInt64) {
        let (old, new) = Self.pair(seed: seed)
        let change = compare(old, new)
        let (before, now) = (Set(old.items.map(\.id)), Set(new.items.map(\.id)))
        let added = change.items.filter { $0.old == nil }.map(\.id)
        let removed = change.items.filter { $0.new == nil }.map(\.id)
        #expect(Set(added) == now.subtracting(before), "seed \(seed)")
        #expect(Set(removed) == before.subtracting(now), "seed \(seed)")
        #expect(
            added == new.items.map(\.id).filter { !before.contains($0) }, "seed \(seed): in the order of the new one")
        #expect(
            removed == old.items.map(\.id).filter { !now.contains($0) }, "seed \(seed): in the order of the old one")
    }

    @Test(
        "scored again under its own checklist an audit keeps its score, and nothing caused anything",
        arguments: 0..<60 as Range<UInt64>)
    func itself(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let checklist = random.checklist(whole: true)
        let card = score(random.audit(of: checklist), by: checklist)
        let rescoring = rescore(card, under: checklist)
        #expect(rescoring.before.final == card.final && rescoring.after.final == card.final, "seed \(seed)")
        #expect(rescoring.after.computed == card.computed && rescoring.after.outcome == card.outcome, "seed \(seed)")
        #expect(rescoring.causes.allSatisfy { $0.value.isZero }, "seed \(seed)")
        #expect(rescoring.notCarried.isEmpty && rescoring.notAsked.isEmpty, "seed \(seed)")
    }

    @Test(
        "there and back again the score is the old one where every answer could be carried",
        arguments: 0..<80 as Range<UInt64>)
    func thereAndBack(seed: UInt64) {
        let (old, new) = Self.pair(seed: seed)
        var random = SeededGenerator(seed: seed &+ 1_000)
        let card = score(random.audit(of: old), by: old)
        let there = rescore(card, under: new)
        guard there.notCarried.isEmpty, Set(old.items.map(\.id)) == Set(new.items.map(\.id)) else { return }
        let back = rescore(there.after, under: old)
        guard back.notCarried.isEmpty else { return }
        #expect(back.after.computed == card.computed, "seed \(seed)")
        #expect(back.after.final == card.final, "seed \(seed)")
    }
}
