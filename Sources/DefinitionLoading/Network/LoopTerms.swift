internal import YAMLDocument

extension ValueReader {
    /// `appeals: {working-days: 5}`
    func appealWorkingDays(_ node: YAMLNode) -> Int? {
        MappingReader<AppealsKey>(node, self)?.required(.workingDays) { whole($0, 1...250) }
    }

    /// `waivers: {months: 12}`
    func waiverMonths(_ node: YAMLNode) -> Int? {
        MappingReader<WaiversKey>(node, self)?.required(.months) { whole($0, 1...60) }
    }
}
