import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import ReportRendering
import Scoring

/// Months of a network whose audits fill every chapter: trends, heat maps, radar, caps, repeats, complaints, figures.
struct RichMonth {
    var dealers = 8
    var months = 4
    /// Put in place of every name, unit, note and evidence; empty for ordinary ones.
    var hostile: [String] = []
    /// The last dealer sends nothing, so that the month has a gap.
    var leavesGap = true

    func report() throws -> MonthlyCompliance {
        guard let month = Month("2026-10"), let end = CivilDate("2026-10-31") else { throw NoSuchDay() }
        var audits: [IssuedAudit] = []
        var current = month
        for age in 0..<months {
            for number in 0..<dealers where !(leavesGap && age == 0 && number == dealers - 1) {
                audits += try self.audits(of: number, in: current, age: age)
            }
            current = current.previous
        }
        return MonthlyCompliance(MonthRecords(month: month, asOf: end, network: network, issued: audits))
    }

    func context(_ language: Language) -> ReportContext {
        ReportContext(language: language, programVersion: "1.0.0", network: network)
    }

    func page(_ language: Language) throws -> RenderedFile {
        renderMonthHTML(try report(), context: context(language))
    }

    private struct NoSuchDay: Error {}

    private var network: DealerNetwork {
        DealerNetwork(
            id: "demo", title: BilingualText(zh: "示范汽车集团", en: "Demo motor group"), timeZone: "Asia/Shanghai",
            departments: [], roles: [],
            regions: [
                DeclaredName(id: "east", name: BilingualText(zh: "华东", en: "East")),
                DeclaredName(id: "south", name: BilingualText(zh: "华南", en: "South")),
            ],
            dealers: (0..<dealers).map { number in
                let dealer = dealer(number)
                return Dealer(
                    id: dealer.id, name: dealer.name ?? BilingualText(dealer.id), region: dealer.region,
                    departments: [], units: [], people: [])
            },
            auditors: [Auditor(id: "A-07", name: text(0, "晏敏"))],
            due: [
                DueChecklist(checklist: "five-s", dealers: nil), DueChecklist(checklist: "service-flow", dealers: nil),
            ])
    }

    private static let cities = [
        ("苏州", "Suzhou"), ("深圳", "Shenzhen"), ("杭州", "Hangzhou"), ("广州", "Guangzhou"), ("南京", "Nanjing"),
        ("佛山", "Foshan"), ("上海浦东新区金桥出口加工区", "Shanghai Jinqiao"), ("厦门", "Xiamen"),
    ]

    func text(_ number: Int, _ ordinary: String) -> String {
        hostile.isEmpty ? ordinary : hostile[number % hostile.count]
    }

    private func dealer(_ number: Int) -> AuditedDealer {
        let (zh, en) = Self.cities[number % Self.cities.count]
        let round = number / Self.cities.count + 1
        let name = BilingualText(zh: text(number, "\(zh)\(round)店"), en: text(number, "\(en) \(round)"))
        return AuditedDealer(id: "D\(100 + number)", name: name, region: number % 2 == 0 ? "east" : "south")
    }

    private func audits(of number: Int, in month: Month, age: Int) throws -> [IssuedAudit] {
        guard let date = CivilDate(year: month.year, month: month.month, day: 5 + number % 20) else {
            throw NoSuchDay()
        }
        var random = SeededGenerator(seed: UInt64(number * 131 + age))
        return [RichChecklists.fiveS, RichChecklists.service, RichChecklists.complaints, RichChecklists.figures]
            .map { checklist in
                let answers = checklist.items.enumerated().map { position, item in
                    observations(of: item, at: position, dealer: number, &random)
                }
                let audit = Audit(
                    id: "\(dealer(number).id)-\(date.text)-\(checklist.id)", checklistID: checklist.id,
                    checklistVersion: checklist.version, dealer: dealer(number), date: date, auditor: "A-07",
                    department: nil, people: people(number), observations: answers)
                return IssuedAudit(score(audit, by: checklist))
            }
    }

    private func people(_ number: Int) -> [AuditedPerson] {
        ["李梦瑶", "王建国", "欧阳清河"].enumerated().map { position, name in
            AuditedPerson(
                id: "P\(position)", name: text(number + position, name), role: "advisor",
                team: text(position, position == 0 ? "一组" : "二组"), department: "service")
        }
    }

    private func observations(
        of item: Item, at position: Int, dealer: Int, _ random: inout SeededGenerator
    ) -> [Observation] {
        switch item.answer {
        case .scale:
            let looks = item.scope == .person ? [[0], [1], [2]] : [[]]
            return looks.map { people in
                let value =
                    item.isCritical && dealer % 4 == 2
                    ? 0 : max(0, 4 - (random.oneIn(3 + dealer % 4) ? random.pick([1, 1, 2, 4]) : 0))
                return Observation(
                    value: .number(Fraction(value)), written: String(value), people: people,
                    note: value < 3 ? text(position, "现场已指出，当班主管确认") : nil,
                    evidence: value < 2 ? text(position + 1, "photos/\(100 + position).jpg") : nil)
            }
        case .measure(let measure):
            return (0..<(1 + dealer % 3)).map { complaint in
                let hours = random.pick([2, 9, 20, 30, 200])
                let isOpen = random.oneIn(5)
                return Observation(
                    value: isOpen ? .notReached(after: nil) : .number(Fraction(hours * 3600)),
                    written: isOpen ? "未反馈" : "\(hours) 小时", people: [complaint % 3],
                    unit: text(complaint, "投诉 \(dealer)-\(complaint + 1)"),
                    times: measure.between == .receivedToFirstFeedback
                        ? ObservationTimes(received: Fraction(4_001_000_000)) : nil)
            }
        case .share:
            return (0..<3).map { person in
                let reached = Int.random(in: 12...30, using: &random)
                return Observation(
                    value: .share(Fraction(reached), of: 30), written: "\(reached)/30", people: [person])
            }
        case .information:
            let amount = Int.random(in: 40...90, using: &random) * (position == 1 ? 1000 : 1)
            return [Observation(value: .number(Fraction(amount)), written: String(amount), people: [0])]
        case .index:
            let perceived = Int.random(in: 6...10, using: &random)
            return [Observation(value: .index(expected: 8, perceived: Fraction(perceived)), written: "8/\(perceived)")]
        default: return []
        }
    }
}
