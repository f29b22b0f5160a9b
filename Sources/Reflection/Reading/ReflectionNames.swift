internal import BilingualText

/// A part of a report that a heading or a key may name.
enum ReflectionPart: Hashable {
    case field(ReflectionField)
    /// What happened.
    case situation
    /// Names and dates at the end of a printed form.
    case signatures
}

/// What people call the parts of a report, in both languages.
enum ReflectionNames {
    /// The part that a heading or key means; numbers before it, emphasis and a colon behind it do not count.
    static func part(named text: some StringProtocol) -> ReflectionPart? { parts[key(text)] }

    /// The part of the head that a label means.
    static func headPart(named text: some StringProtocol) -> WritableKeyPath<ReflectionHead, String?>? {
        switch key(text) {
        case "经销商", "店", "门店", "dealer": \.dealer
        case "姓名", "责任人", "填写人", "人员", "person", "name": \.person
        case "稽核", "稽核编号", "audit": \.audit
        case "检查项", "否决项", "项目", "item", "items", "criticalitem", "criticalitems": \.item
        case "日期", "稽核日期", "date": \.date
        default: nil
        }
    }

    /// Every name of a field or of the case, for finding what a misspelt one means.
    static let all: [String] =
        ReflectionField.allCases.flatMap { field in [field.key] + Language.allCases.map(field.title.wording) } + [
            "案例", "what happened",
        ]

    private static let parts: [String: ReflectionPart] = {
        var parts: [String: ReflectionPart] = [:]
        for field in ReflectionField.allCases {
            let names = [field.key] + Language.allCases.map(field.title.wording) + otherNames(of: field)
            for name in names { parts[key(name)] = .field(field) }
        }
        for name in ["案例", "案例经过", "事情经过", "事件经过", "经过", "what happened", "case", "the case"] {
            parts[key(name)] = .situation
        }
        for name in ["签字", "签名", "signature", "signatures"] { parts[key(name)] = .signatures }
        return parts
    }()

    private static func otherNames(of field: ReflectionField) -> [String] {
        switch field {
        case .thoughts: ["客户的想法", "顾客想法", "customer thoughts", "the customer's thoughts"]
        case .needs: ["客户的需求", "顾客需求", "customer needs", "the customer's needs"]
        case .wrongIdea: ["错误观念", "错误想法", "错误认识", "wrong belief"]
        case .wrongBehaviour: ["错误做法", "wrong behavior"]
        case .badConsequence: ["bad consequences"]
        case .rightIdea: ["正确观念", "正确想法", "正确认识", "right belief"]
        case .rightBehaviour: ["正确做法", "right behavior"]
        case .goodResult: ["良好后果", "good results"]
        }
    }

    private static func key(_ text: some StringProtocol) -> String {
        // Numbers, signs and blanks tell no two names apart.
        let letters = text.comparisonKey.unicodeScalars.filter { $0.properties.isAlphabetic }
        let key = String(String.UnicodeScalarView(letters))
        // 一、错误理念
        guard let first = key.first, "一二三四五六七八九".contains(first), key.count > 3 else { return key }
        return String(key.dropFirst())
    }
}
