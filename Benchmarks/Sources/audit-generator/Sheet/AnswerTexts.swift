/// How people spell the answers to one item: those worth the full mark, those worth less, and "not applicable".
struct AnswerTexts {
    let full: [String]
    let short: [String]
    static let notApplicable = ["不适用", "N/A", "n/a", "无此项"]

    init(_ item: SheetItem) {
        switch item.kind {
        case .yesNo:
            full = ["是", "是", "是", "合格", "符合", "√", "✓", "yes", "Y", "达标"]
            short = ["否", "否", "不合格", "不符合", "×", "no", "N"]
        case .choice(let options):
            (full, short) = Self.split(
                options.flatMap { option in
                    [option.zh, option.en, option.id].map { ($0, option.quarters) }
                })
        case .duration(let bands):
            let last = bands.compactMap(\.limit).max() ?? 0
            let step = last < 60 ? 1 : last < 1_000 ? 5 : 60
            (full, short) = Self.split(
                stride(from: step * 3, through: last * 2, by: step).flatMap { seconds in
                    Self.spellings(ofSeconds: seconds).map { ($0, item.quarters(of: seconds, in: bands)) }
                })
        case .number(let unit, let bands):
            let last = bands.compactMap(\.limit).max() ?? 0
            let step = last < 100 ? 10 : last < 1_000 ? 5 : 100
            (full, short) = Self.split(
                stride(from: last / 4 / step * step, through: last * 3 / 2, by: step).flatMap { tenths in
                    Self.spellings(ofTenths: tenths, unit: unit).map { ($0, item.quarters(of: tenths, in: bands)) }
                })
        }
    }

    private static func split(_ texts: [(String, Int)]) -> ([String], [String]) {
        (texts.filter { $0.1 == 4 }.map(\.0), texts.filter { $0.1 < 4 }.map(\.0))
    }

    private static func spellings(ofSeconds seconds: Int) -> [String] {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        var texts = ["\(seconds)秒", "\(seconds) s"]
        if minutes > 0 { texts.append(rest == 0 ? "\(minutes)分钟" : "\(minutes)分\(rest)秒") }
        if seconds.isMultiple(of: 6) { texts.append("\(decimal(seconds / 6)) min") }
        return texts
    }

    private static func spellings(ofTenths tenths: Int, unit: String) -> [String] {
        [decimal(tenths), decimal(tenths) + unit, decimal(tenths) + " " + unit]
    }

    private static func decimal(_ tenths: Int) -> String {
        tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension SheetItem {
    func quarters(of value: Int, in bands: [Band]) -> Int {
        bands.first { band in band.limit.map { falling ? value >= $0 : value <= $0 } ?? true }?.quarters ?? 0
    }
}
