public import ChecklistModel

extension [KeptEntry] {
    /// Without the appeals' and waivers' entries of later days; those of actions are read by day with their findings.
    public func entered(by day: CivilDate) -> [KeptEntry] {
        filter { $0.entry.kind == .action || $0.isEntered(by: day) }
    }

    /// What the report of a month tells on a day: entries of that day or before, and those about appeals against the month's
    /// audits whenever they were entered, since its scores follow them.
    ///
    /// - Parameter secondsAheadOfGreenwich: by how much the network's clocks are ahead on a day.
    public func told(
        of month: Month, on day: CivilDate, secondsAheadOfGreenwich: @escaping (CivilDate) -> Int
    ) -> [KeptEntry] {
        let appealed = Set(appeals(self).filter { $0.subject.auditDate.monthOfYear == month }.map(\.id))
        var days = EntryDays(secondsAheadOfGreenwich)
        return filter { kept in
            switch kept.entry.kind {
            case .action: days.day(of: kept.entry.entered).map { $0 <= day } ?? false
            case .appeal where appealed.contains(kept.entry.id): true
            default: kept.isEntered(by: day)
            }
        }
    }
}

extension KeptEntry {
    /// By the day that it says.
    fileprivate func isEntered(by day: CivilDate) -> Bool {
        LoopFields(entry.fields).date("day").map { $0 <= day } ?? true
    }
}
