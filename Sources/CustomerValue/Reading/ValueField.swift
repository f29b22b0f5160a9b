internal import BilingualText

/// What is known of a group, and how files call it.
enum ValueField: CaseIterable {
    case group, customers, yearlySpend, years, yearlyReferrals

    /// The key in YAML, and the column in CSV.
    var key: String {
        switch self {
        case .group: "group"
        case .customers: "customers"
        case .yearlySpend: "yearly-spend"
        case .years: "years"
        case .yearlyReferrals: "yearly-referrals"
        }
    }

    private var names: [String] {
        switch self {
        case .group: ["客户群", "客户群体", "群体", "名称", "name"]
        case .customers: ["客户数", "客户总数", "客户总数量"]
        case .yearlySpend: ["年均消费", "年消费", "年度平均消费", "spend"]
        case .years: ["年限", "关系年限", "关系长度"]
        case .yearlyReferrals: ["年推荐数", "年推荐客户数", "年度推荐客户数", "referrals"]
        }
    }

    /// The key in YAML beside the Chinese heading.
    var title: BilingualText { BilingualText(zh: names[0], en: key) }

    init?(named text: String) {
        let name = Self.plain(text)
        guard let field = Self.allCases.first(where: { ([$0.key] + $0.names).map(Self.plain).contains(name) }) else {
            return nil
        }
        self = field
    }

    static var known: [String] { allCases.flatMap { [$0.key, $0.names[0]] } }

    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.comparisonKey.unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) }))
    }
}
