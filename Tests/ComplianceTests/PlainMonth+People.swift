import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores

extension PlainMonth {
    private typealias Row = (name: String, audit: IssuedAudit, numbers: IssuedGroupNumbers)

    var groups: [String] {
        lines { audit in
            audit.personScores.map { row in
                ("person \(audit.dealer.id) \(audit.people[row.person].id)", audit, row.numbers)
            }
        }
            + lines { audit in
                audit.teams.map { ("team \(audit.dealer.id) \($0.team)", audit, $0.numbers) }
            }
    }

    /// Per checklist Σ earned ÷ Σ full, then the mean over checklists.
    private func score(_ rows: [Row]) -> Fraction? {
        mean(
            distinct(rows.map(\.audit.checklist.id)).map { checklist in
                let mine = rows.filter { $0.audit.checklist.id == checklist && $0.numbers.full != nil }
                let earned = mine.compactMap(\.numbers.earned).reduce(.zero, +)
                return earned.divided(by: mine.compactMap(\.numbers.full).reduce(.zero, +)).map { $0 * 100 }
            })
    }

    private func lines(_ rows: (IssuedAudit) -> [Row]) -> [String] {
        let (now, before) = (now.flatMap(rows), before.flatMap(rows))
        let all = distinct(now.map(\.name)).map { name in
            let mine = now.filter { $0.name == name }
            let scored = mine.filter { $0.numbers.full != nil }
            let observations = scored.map(\.numbers.observations).reduce(0, +)
            let minimum = scored.map(\.audit.checklist.rankMinimum).max() ?? 0
            let score = score(mine)
            return (name, mine, scored, observations, score, isRanked: score != nil && observations >= minimum)
        }
        let eligible = all.filter(\.isRanked).compactMap(\.4)
        return all.map { name, mine, scored, observations, score, isRanked in
            let better = score.map { score in eligible.filter { $0 > score }.count } ?? 0
            return "\(name) \(isRanked ? String(better + 1) : "-") \(shown(score)) "
                + "\(shown(self.score(before.filter { $0.name == name }))) \(mine.count) \(scored.count) 0 \(observations)"
        }
    }

    var figures: [String] {
        typealias Entry = (name: String, k: Fraction, n: Fraction?)
        let entries = { (audits: [IssuedAudit]) -> [Entry] in
            audits.flatMap { audit in
                audit.checklist.keyFigures.flatMap { figure in
                    audit.figures.filter { $0.item == figure.items[0] }.flatMap { entry -> [Entry] in
                        let people = entry.people.map { audit.people[$0] }
                        let owners =
                            ["whole", audit.dealer.id] + people.map { "person \(audit.dealer.id) \($0.id)" }
                            + distinct(people.compactMap(\.team)).map { "team \(audit.dealer.id) \($0)" }
                        let n = figure.formula == .rate(entry.item) ? entry.of : nil
                        return owners.map { ("figure \(audit.checklist.id) \(figure.id) \($0)", entry.reached, n) }
                    }
                }
            }
        }
        let value = { (entries: [Entry]) -> Fraction? in
            let sum = entries.map(\.k).reduce(.zero, +)
            if entries.isEmpty { return nil }
            return entries[0].n == nil ? sum : sum.divided(by: entries.compactMap(\.n).reduce(.zero, +))
        }
        let (now, before) = (entries(now), entries(before))
        return distinct(now.map(\.name)).map { name in
            let values = [now, before].map { shown(value($0.filter { $0.name == name })) }
            return "\(name) \(values[0]) \(values[1])"
        }
    }

    var satisfaction: [String] {
        typealias Entry = (name: String, index: IssuedIndex)
        let entries = { (audits: [IssuedAudit]) -> [Entry] in
            audits.flatMap { audit in
                audit.indices.flatMap { index -> [Entry] in
                    let department =
                        "department "
                        + (audit.checklist.items[index.item].department ?? audit.department ?? "-")
                    return ["whole", department, audit.dealer.id, "\(audit.dealer.id) \(department)"].map {
                        ("index \(audit.checklist.id) \($0)", index)
                    }
                }
            }
        }
        let ratio = { (entries: [Entry]) in
            entries.map(\.index.perceived).reduce(.zero, +).divided(
                by: entries.map(\.index.expected).reduce(.zero, +))
        }
        let (now, before) = (entries(now), entries(before))
        return distinct(now.map(\.name)).map { name in
            let mine = now.filter { $0.name == name }
            return "\(name) \(shown(ratio(mine))) "
                + "\(mine.filter { $0.index.perceived > $0.index.expected }.count) "
                + "\(mine.filter { $0.index.perceived == $0.index.expected }.count) "
                + "\(mine.filter { $0.index.perceived < $0.index.expected }.count) "
                + shown(ratio(before.filter { $0.name == name }))
        }
    }
}
