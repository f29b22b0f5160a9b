internal import ChecklistModel
internal import IssuedScores

extension MonthRecords {
    /// Without everything that the scope leaves out or that is dated outside what counts.
    func narrowed() -> MonthRecords {
        let dealers = dealersInScope
        let contains = { (dealer: String) in dealers?.contains(dealer) ?? true }
        var records = self
        records.network = network.map { $0.narrowed(to: dealers) }
        records.audits = audits.keeping {
            $0.date.monthOfYear == month && $0.date <= asOf && contains($0.dealer.id)
        }
        records.previous = previous.keeping { $0.date.monthOfYear == month.previous && contains($0.dealer.id) }
        let window = month.window
        records.history = history.keeping {
            let its = $0.date.monthOfYear
            return window.contains(its) && (its < month || $0.date <= asOf) && contains($0.dealer)
        }
        records.pastFindings = pastFindings.keeping {
            window.contains($0.month) && $0.month < month && contains($0.dealer)
        }
        records.rescored = rescored.keeping { contains($0.dealer) }
        records.loop = loop?.narrowed(to: dealers)
        records.revision = revision.map { $0.narrowed(to: dealers) }
        return records
    }

    /// Ids; nil when there is no limit. A dealer belongs to the region that the network says, else its audits.
    private var dealersInScope: Set<String>? {
        switch scope {
        case .network: return nil
        case .dealer(let id): return [id]
        case .region(let region):
            let listed = network?.dealers ?? []
            var dealers = Set(listed.filter { $0.region == region }.map(\.id))
            let known = Set(listed.map(\.id))
            for audit in audits + previous where audit.dealer.region == region && !known.contains(audit.dealer.id) {
                dealers.insert(audit.dealer.id)
            }
            for audit in history where audit.region == region && !known.contains(audit.dealer) {
                dealers.insert(audit.dealer)
            }
            return dealers
        }
    }
}

extension DealerNetwork {
    fileprivate func narrowed(to dealers: Set<String>?) -> DealerNetwork {
        guard let dealers else { return self }
        return DealerNetwork(
            id: id, title: title, timeZone: timeZone, departments: departments, roles: roles, regions: regions,
            dealers: self.dealers.filter { dealers.contains($0.id) }, auditors: auditors,
            // A checklist that nobody in the scope owes is not due there.
            due: due.filter { due in due.dealers?.contains(where: dealers.contains) ?? true },
            appealWorkingDays: appealWorkingDays, waiverMonths: waiverMonths)
    }
}

extension RevisionNote {
    fileprivate func narrowed(to dealers: Set<String>?) -> RevisionNote {
        guard let dealers else { return self }
        return RevisionNote(
            number: number, asOf: asOf, publishedAt: publishedAt, reason: reason,
            changes: changes.filter { dealers.contains($0.dealer) }, hasOtherNetwork: hasOtherNetwork,
            loopSteps: loopSteps)
    }
}
