import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores

extension PlainMonth {
    /// A finding with its item, and every item with what it lost.
    private func found(_ audits: [IssuedAudit]) -> [(audit: IssuedAudit, item: Item, lost: Fraction?)] {
        audits.flatMap { audit in
            audit.findings.map { (audit, audit.checklist.items[$0.item], $0.pointsLost) }
        }
    }

    private func section(of index: Int, _ checklist: Checklist) -> String {
        checklist.root.sections.first { $0.itemIndices.contains(index) }?.id ?? ""
    }

    var losses: [String] {
        struct Part: Hashable {
            let kind: String
            let checklist: String
            let id: String
        }
        var lost: [(Part, Fraction)] = []
        var findings: [(Part, String)] = []
        for audit in now {
            let parts = { (index: Int) in
                [
                    Part(kind: "item", checklist: audit.checklist.id, id: audit.checklist.items[index].id),
                    Part(kind: "section", checklist: audit.checklist.id, id: section(of: index, audit.checklist)),
                ]
            }
            for (index, item) in audit.items.enumerated() {
                guard let weight = item.weight, let contribution = item.contribution else { continue }
                for part in parts(index) { lost.append((part, weight - contribution)) }
            }
            for finding in audit.findings {
                for part in parts(finding.item) { findings.append((part, audit.dealer.id)) }
            }
        }
        return distinct(lost.map(\.0) + findings.map(\.0)).compactMap { part in
            let points = lost.filter { $0.0 == part }.map(\.1).reduce(.zero, +)
            let dealers = findings.filter { $0.0 == part }.map(\.1)
            if points.isZero, dealers.isEmpty { return nil }
            let total = lost.filter { $0.0.kind == part.kind }.map(\.1).reduce(.zero, +)
            return "\(part.kind) \(part.checklist) \(part.id) \(shown(points)) \(dealers.count) "
                + "\(Set(dealers).count) \(shown(points.divided(by: total)))"
        }
    }

    var findings: [String] {
        let (now, before) = (found(now), found(before))
        return distinct(now.map { [$0.audit.checklist.id, $0.item.id] }).map { name in
            let isIt = { (found: (audit: IssuedAudit, item: Item, lost: Fraction?)) in
                [found.audit.checklist.id, found.item.id] == name
            }
            let mine = now.filter(isIt)
            return "finding \(name[0]) \(name[1]) \(mine.count) \(before.filter(isIt).count) "
                + "\(Set(mine.map(\.audit.dealer.id)).count) \(shown(mine.compactMap(\.lost).reduce(.zero, +)))"
        }
    }

    var events: [String] {
        now.flatMap { audit in
            audit.findings.filter { audit.checklist.items[$0.item].isCritical }.map { finding in
                let item = audit.checklist.items[finding.item]
                return "critical \(audit.id) \(item.id) \(finding.people.map { audit.people[$0].id }) "
                    + (item.department ?? audit.department ?? "-")
            }
                + audit.fired.map {
                    "cap \(audit.id) \(audit.checklist.rules[$0.rule].id) \(shown($0.change)) \(shown(audit.final))"
                }
        }
    }

    var repeats: [String] {
        struct Name: Hashable {
            let dealer: String
            let checklist: String
            let department: String?
            let item: String
        }
        let name = { (found: (audit: IssuedAudit, item: Item, lost: Fraction?)) in
            Name(
                dealer: found.audit.dealer.id, checklist: found.audit.checklist.id, department: found.audit.department,
                item: found.item.id)
        }
        let names = window.map { found($0.audits).map(name) }
        return distinct(names[0]).compactMap { mine in
            var run: [(month: Month, count: Int, age: Int)] = []
            for (age, (month, audits)) in window.enumerated().dropFirst() {
                let count = names[age].filter { $0 == mine }.count
                let isScored = audits.contains {
                    $0.dealer.id == mine.dealer && $0.checklist.id == mine.checklist
                        && $0.department == mine.department && $0.final != nil
                }
                if count > 0 { run.append((month, count, age)) } else if isScored { break }
            }
            guard let first = run.last else { return nil }
            let current = names[0].filter { $0 == mine }.count
            return "repeat \(mine.dealer) \(mine.checklist) \(mine.department ?? "-") \(mine.item) \(first.month.text) "
                + "\(first.age) \(run.count + 1) \(run.map(\.count).reduce(current, +)) \(current)"
        }
    }

    var heat: [String] {
        distinct(now.map(\.checklist.id)).flatMap { checklist in
            let audits = now.filter { $0.checklist.id == checklist }
            let sections = distinct(audits.flatMap { $0.checklist.root.sections.map(\.id) })
            return distinct(audits.map(\.dealer.id)).flatMap { dealer in
                let mine = audits.filter { $0.dealer.id == dealer }
                return sections.map { section in
                    let scores = mine.flatMap { $0.sections.filter { $0.id == section && $0.depth == 1 }.map(\.score) }
                    return "heat \(checklist) \(dealer) \(mine.count) \(section) \(shown(mean(scores)))"
                }
            }
        }
    }

    var pillars: [String] {
        distinct(now.map(\.checklist.id)).flatMap { checklist in
            let audits = now.filter { $0.checklist.id == checklist }
            return distinct(audits.flatMap { $0.pillars.compactMap(\.id) }).flatMap { pillar in
                let score = { (audits: [IssuedAudit]) in
                    shown(mean(audits.flatMap { $0.pillars.filter { $0.id == pillar }.map(\.score) }))
                }
                return ["pillar \(checklist) \(pillar) \(score(audits))"]
                    + distinct(audits.map(\.dealer.id)).map { dealer in
                        let mine = audits.filter { $0.dealer.id == dealer }
                        return "pillar \(checklist) \(pillar) \(dealer) \(mine.count) \(score(mine))"
                    }
            }
        }
    }
}
