/// A text in the three notations, written once and copied from then on.
struct WrittenText {
    let csv: [UInt8]
    let json: [UInt8]
    let yaml: [UInt8]
    let plain: String

    init(_ text: String) {
        plain = text
        let needsQuotes = text.contains { ",\"".contains($0) }
        csv = Array((needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text).utf8)
        let escaped = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        json = Array(escaped.utf8)
        yaml = Array((needsQuotes || text.contains(": ") || text.contains(" #") ? escaped : text).utf8)
    }
}

/// Every text that answers are made of.
struct Vocabulary {
    struct Ranges {
        let full: Range<Int>
        let short: Range<Int>
        let notApplicable: Range<Int>
    }

    /// By item.
    let answers: [[WrittenText]]
    let ranges: [Ranges]
    /// Display cars, then visits.
    let units: [WrittenText]
    let notes: [WrittenText]
    let evidence: [WrittenText]
    /// By dealer.
    let people: [[WrittenText]]
    let dealers: [WrittenText]
    let auditors: [WrittenText]
    let items: [WrittenText]

    init(_ network: DealerNetwork) {
        var (answers, ranges): ([[WrittenText]], [Ranges]) = ([], [])
        for item in Sheet.items {
            let texts = AnswerTexts(item)
            let (full, short) = (texts.full.count, texts.full.count + texts.short.count)
            answers.append((texts.full + texts.short + AnswerTexts.notApplicable).map(WrittenText.init))
            ranges.append(
                Ranges(full: 0..<full, short: full..<short, notApplicable: short..<answers[answers.count - 1].count))
        }
        self.answers = answers
        self.ranges = ranges
        let visits = (1...4).map { "工单0\($0)12-0\($0)" }
        units = (DealerNetwork.displayCars + visits).map(WrittenText.init)
        notes = Self.remarks.map(WrittenText.init)
        evidence = (1...60).map { WrittenText("photos/0\(200 + $0).jpg") }
        people = network.dealers.map { $0.people.map { WrittenText($0.name) } }
        dealers = network.dealers.map { WrittenText($0.id) }
        auditors = DealerNetwork.auditors.map(WrittenText.init)
        items = Sheet.items.map { WrittenText($0.id) }
    }

    /// One in eight needs quoting.
    private static let remarks = [
        "现场未见记录", "在接电话", "上月同一问题", "已口头提醒", "轮胎未打蜡", "当日补做", "标识脱落", "waited at the desk", "no record on the day",
        "客户等了很久，无人招呼", "灯管坏了两根", "换班时无人接替", "said \"one moment\" and left", "two of five missing, seen at ten",
        "新员工，尚在培训",
        "资料不全",
    ]
}
