public import BilingualText

/// A report that somebody is to complete: what the audit found, and eight empty fields.
public struct ReflectionForm: Sendable, Hashable {
    /// The dealer's id and name.
    public let dealer: BilingualText
    /// The person's id and name.
    public let person: String
    public let audit: String
    /// The checklist's title.
    public let checklist: BilingualText
    /// The day of the audit, year first.
    public let date: String
    /// The critical items that the person failed, in the order of the checklist; never empty.
    public let findings: [Finding]

    /// One failed critical item as the auditor saw it.
    public struct Finding: Sendable, Hashable {
        public let item: String
        public let text: BilingualText
        /// How the item is judged.
        public let criterion: BilingualText?
        /// What the checklist says to do about it.
        public let remedy: BilingualText?
        public let unit: String?
        /// The answer as written.
        public let observed: String?
        public let note: String?
        public let evidence: String?
        /// With as many decimals as the checklist shows; nil where no points were computed.
        public let pointsLost: String?

        public init(
            item: String, text: BilingualText, criterion: BilingualText?, remedy: BilingualText?, unit: String?,
            observed: String?, note: String?, evidence: String?, pointsLost: String?
        ) {
            self.item = item
            self.text = text
            self.criterion = criterion
            self.remedy = remedy
            self.unit = unit
            self.observed = observed
            self.note = note
            self.evidence = evidence
            self.pointsLost = pointsLost
        }
    }

    public init(
        dealer: BilingualText, person: String, audit: String, checklist: BilingualText, date: String,
        findings: [Finding]
    ) {
        self.dealer = dealer
        self.person = person
        self.audit = audit
        self.checklist = checklist
        self.date = date
        self.findings = findings
    }
}

/// What the form says, whatever its notation.
extension ReflectionForm {
    static let title = BilingualText(zh: "个人反思报告", en: "Personal reflection report")

    /// Label and value of every line of the head.
    func head(_ language: Language) -> [(label: String, value: String)] {
        func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en).wording(in: language) }
        var lines = [
            (say("经销商", "Dealer"), dealer.wording(in: language)), (say("姓名", "Person"), person),
            (say("稽核", "Audit"), audit),
            (say("检查表", "Checklist"), checklist.wording(in: language)), (say("日期", "Date"), date),
            (say("否决项", "Critical items"), itemList),
        ]
        let lost = findings.compactMap(\.pointsLost)
        if !lost.isEmpty { lines.append((say("失分", "Points lost"), lost.joined(separator: " + "))) }
        return lines
    }

    var itemList: String {
        var met: Set<String> = []
        return findings.map(\.item).filter { met.insert($0).inserted }.joined(separator: ", ")
    }

    /// What the auditor saw, a line for each finding.
    func observed(_ language: Language) -> [String] {
        findings.map { finding in
            let parts: [(zh: String, en: String, value: String?)] = [
                ("看的是", "seen at", finding.unit), ("观察到", "observed", finding.observed), ("说明", "note", finding.note),
                ("凭据", "evidence", finding.evidence),
            ]
            let details = parts.compactMap { part in
                part.value.map { value in language == .zh ? "\(part.zh)：\(value)" : "\(part.en): \(value)" }
            }
            let item = finding.item + " " + finding.text.wording(in: language)
            return ([item] + details).joined(separator: language == .zh ? "；" : "; ")
        }
    }

    /// The lines under a heading that say how the field is filled in.
    func hints(for field: ReflectionField, _ language: Language) -> [String] {
        var hints = [field.guidance.wording(in: language)]
        switch field {
        case .wrongBehaviour: hints += unique(\.criterion, zh: "检查标准：", en: "How the item is judged: ", language)
        case .rightBehaviour: hints += unique(\.remedy, zh: "检查表的要求：", en: "What the checklist asks for: ", language)
        default: break
        }
        return hints
    }

    static let situationHint = BilingualText(
        zh: "请补充经过：什么时候、谁、说了什么、客户怎么说。", en: "Tell what went on: when, who, what was said, and what the customer said.")

    private func unique(
        _ text: KeyPath<Finding, BilingualText?>, zh: String, en: String, _ language: Language
    ) -> [String] {
        var met: Set<String> = []
        return findings.compactMap { $0[keyPath: text]?.wording(in: language) }.filter { met.insert($0).inserted }
            .map { (language == .zh ? zh : en) + $0 }
    }
}
