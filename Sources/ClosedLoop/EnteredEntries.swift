public import ChecklistModel

extension [KeptEntry] {
    /// Without the appeals' and waivers' entries of later days; those of actions are read by day with their findings.
    public func entered(by day: CivilDate) -> [KeptEntry] {
        filter { kept in
            kept.entry.kind == .action || LoopFields(kept.entry.fields).date("day").map { $0 <= day } ?? true
        }
    }
}
