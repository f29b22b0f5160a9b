extension Sheet {
    /// The checklist as `dealer-audit` reads it.
    static var yaml: String {
        """
        checklist: \(id)
        version: \(version)
        title: {zh: 门店巡检, en: Store walk}
        combine: weighted
        total: 100
        pass: 60
        due-days: 14
        grades: [{grade: A, from: 90}, {grade: B, from: 80}, {grade: C, from: 60}, {grade: D, from: 0}]
        departments: {\(names(departments))}
        roles: {\(names(roles))}
        units: {display-car: {zh: 展车, en: Display car}, visit: {zh: 工单, en: Visit}}
        sections:

        """ + sections.map(\.yaml).joined()
    }

    static func names(_ entries: [(String, String, String)]) -> String {
        entries.map { "\($0): {zh: \($1), en: \($2)}" }.joined(separator: ", ")
    }
}

extension SheetSection {
    fileprivate var yaml: String {
        """
          - section: "\(id)"
            title: {zh: \(zh), en: \(en)}
            department: \(department)
            weight: \(weight)
            total: \(items.map(\.points).reduce(0, +))
            items:

        """ + items.map(\.yaml).joined()
    }
}

extension SheetItem {
    fileprivate var yaml: String {
        var lines = ["item: \(id)", "text: {zh: \(zh), en: \(en)}", "points: \(points)"]
        if role != nil || unit != nil { lines.append("per: \(unit ?? "person")") }
        if let role { lines.append("role: \(role)") }
        if let department { lines.append("department: \(department)") }
        if let answer { lines.append("answer: \(answer)") }
        if let effect { lines += ["not-applicable: forbid", "critical: {effect: \(effect)}"] }
        lines.append("remedy: {zh: \(remedy(.chinese)), en: \(remedy(.english))}")
        return lines.enumerated().map { ($0 == 0 ? "      - " : "        ") + $1 + "\n" }.joined()
    }

    enum Tongue { case chinese, english }

    func remedy(_ tongue: Tongue) -> String {
        tongue == .chinese ? "当班整改：\(zh)，由主管复查" : "Put right within the shift and check again (\(en))"
    }

    private var answer: String? {
        switch kind {
        case .yesNo: nil
        case .choice(let options):
            "{choice: ["
                + options.map { "{option: \($0.id), title: {zh: \($0.zh), en: \($0.en)}, rate: \(rate($0.quarters))}" }
                .joined(separator: ", ") + "]}"
        case .duration(let bands): "{measure: duration, bands: \(list(bands) { "\($0) s" })}"
        case .number(let unit, let bands):
            "{measure: number, unit: \(unit), bands: \(list(bands) { "\($0 / 10)" })}"
        }
    }

    private func list(_ bands: [Band], _ limit: (Int) -> String) -> String {
        "["
            + bands.map { band in
                let end = band.limit.map { "\(falling ? "at-least" : "at-most"): \(limit($0)), " } ?? ""
                return "{\(end)rate: \(rate(band.quarters))}"
            }.joined(separator: ", ") + "]"
    }

    private func rate(_ quarters: Int) -> String { ["0", "0.25", "0.5", "0.75", "1"][quarters] }
}
