import AuditTestSupport
import BilingualText
import ChecklistModel
import Compliance
import ExactArithmetic
import IssuedScores
import Testing

@Suite("key figures of the whole, dealers, teams and people (seed row A11)")
struct KeyFigureTests {
    private static let checklist = Checklist(
        .points,
        [
            .item("booked", .share(), per: .person, combine: .pooled),
            .item("revenue", .information(.money), per: .person),
            .item("orders", .information(.number), per: .person), .item("remark", .information(.text)),
        ], id: "figures",
        keyFigures: [
            KeyFigure(id: "booking", title: BilingualText(zh: "预约率", en: "Booking rate"), formula: .rate(0)),
            KeyFigure(id: "revenue", title: BilingualText("Revenue"), formula: .total(1)),
            KeyFigure(id: "ticket", title: BilingualText("Average ticket"), formula: .quotient(1, by: 2)),
        ])

    private static let people: [AuditedPerson] = [
        .named("甲", team: "一组"), .named("乙", team: "一组"), .named("丙", team: "二组"),
    ]

    private static func audit(
        _ id: String = "A1", dealer: String = "D1", _ date: String = "2026-10-31", booked: [Observation] = [],
        revenue: [Observation] = [], orders: [Observation] = []
    ) -> IssuedAudit {
        .of(
            checklist, id, dealer: dealer, date, people: people,
            ["booked": booked, "revenue": revenue, "orders": orders])
    }

    private func rows(_ report: MonthlyCompliance, _ figure: String) -> [KeyFigureStanding] {
        report.figures.filter { $0.figure.id == figure }
    }

    @Test("a rate is Σk ÷ Σn: team 一组 (3 + 1) ÷ (4 + 6) = 2/5, not the mean of 3/4 and 1/6")
    func rate() {
        let report = MonthlyCompliance.october([
            Self.audit(booked: [
                .seen(.share(3, of: 4), people: [0]), .seen(.share(1, of: 6), people: [1]),
                .seen(.share(5, of: 10), people: [2]), .seen(.notApplicable, people: [2]),
            ]),
            Self.audit("A2", dealer: "D2", booked: [.seen(.share(1, of: 5))]),
        ])
        let rows = rows(report, "booking")
        #expect(
            rows.map(\.subject.label)
                == ["whole", "D1", "D2", "D1 team 一组", "D1 team 二组", "D1 甲", "D1 乙", "D1 丙"])
        #expect(rows.map(\.numerator) == [10, 9, 1, 4, 5, 3, 1, 5])
        #expect(rows.map(\.denominator) == [25, 20, 5, 10, 10, 4, 6, 10])
        #expect(
            rows.map(\.value)
                == [
                    exact("2/5"), exact("9/20"), exact("1/5"), exact("2/5"), exact("1/2"), exact("3/4"), exact("1/6"),
                    exact("1/2"),
                ])
        #expect(rows.allSatisfy { $0.figure.kind == .rate && $0.figure.items.map(\.id) == ["booked"] })
        #expect(rows[0].figure.title.zh == "预约率")
    }

    @Test("a total is a sum: 1,000 + 500.50 + 200; what two people of one team did together counts once for the team")
    func total() {
        let report = MonthlyCompliance.october([
            Self.audit(revenue: [
                .seen(.number(1_000), people: [0, 1]), .seen(.number(exact("500.5")), people: [0]), .seen(.number(200)),
            ])
        ])
        let rows = rows(report, "revenue")
        #expect(rows.map(\.subject.label) == ["whole", "D1", "D1 team 一组", "D1 甲", "D1 乙"])
        #expect(rows.map(\.value) == [exact("1700.5"), exact("1700.5"), exact("1500.5"), exact("1500.5"), 1_000])
        #expect(rows.map(\.denominator) == [nil, nil, nil, nil, nil])
    }

    @Test("a quotient is Σa ÷ Σb: (900 + 100) ÷ (2 + 3) = 200; nothing to divide by gives no value")
    func quotient() {
        let report = MonthlyCompliance.october([
            Self.audit(
                revenue: [
                    .seen(.number(900), people: [0]), .seen(.number(100), people: [1]), .seen(.number(7), people: [2]),
                ],
                orders: [.seen(.number(2), people: [0]), .seen(.number(3), people: [1])])
        ])
        let rows = rows(report, "ticket")
        #expect(
            rows.map(\.subject.label) == ["whole", "D1", "D1 team 一组", "D1 team 二组", "D1 甲", "D1 乙", "D1 丙"])
        #expect(
            rows.map(\.value) == [exact("1007/5"), exact("1007/5"), 200, nil, 450, exact("100/3"), nil])
        #expect(rows[3].numerator == 7)
        #expect(rows[3].denominator == 0)
    }

    @Test("the month before stands beside each, by the same rule; who had no figure then has none")
    func previous() {
        let report = MonthlyCompliance.october([
            Self.audit(booked: [.seen(.share(3, of: 4), people: [0]), .seen(.share(1, of: 4), people: [2])]),
            Self.audit("B1", "2026-09-30", booked: [.seen(.share(1, of: 2), people: [0])]),
            Self.audit("B2", "2026-09-30", booked: [.seen(.share(0, of: 2), people: [0])]),
            Self.audit("C1", "2026-08-31", booked: [.seen(.share(2, of: 2), people: [0])]),
        ])
        let rows = rows(report, "booking")
        #expect(rows.map(\.subject.label) == ["whole", "D1", "D1 team 一组", "D1 team 二组", "D1 甲", "D1 丙"])
        #expect(rows.map(\.previous) == [exact("1/4"), exact("1/4"), exact("1/4"), nil, exact("1/4"), nil])
        #expect(rows.map(\.change) == [exact("1/4"), exact("1/4"), exact("1/2"), nil, exact("1/2"), nil])
    }

    @Test("figures are matched by id over versions whose items stand elsewhere")
    func versions() {
        let second = Checklist(
            .points, [.item("new"), .item("booked", .share())], id: "figures", version: "2.0.0",
            keyFigures: [
                KeyFigure(id: "booking", title: BilingualText("Booking"), formula: .rate(1)),
                KeyFigure(id: "fresh", title: BilingualText("Fresh"), formula: .rate(1)),
            ])
        let report = MonthlyCompliance.october([
            Self.audit(booked: [.seen(.share(1, of: 2))]),
            .of(second, "A2", dealer: "D1", "2026-10-20", ["booked": [.seen(.share(2, of: 2))]]),
        ])
        #expect(report.figures.map(\.figure.id) == ["booking", "booking", "fresh", "fresh"])
        #expect(rows(report, "booking").map(\.value) == [exact("3/4"), exact("3/4")])
        #expect(rows(report, "booking")[0].figure.title.en == "Booking rate")
        #expect(rows(report, "fresh").map(\.value) == [1, 1])
    }

    @Test("a checklist without key figures has none, whatever it asks")
    func none() {
        let plain = Checklist(.points, [.item("booked", .share())])
        let report = MonthlyCompliance.october([
            .of(plain, "A1", dealer: "D1", "2026-10-20", ["booked": [.seen(.share(2, of: 2))]])
        ])
        #expect(report.figures.isEmpty)
    }
}

extension KeyFigureStanding.Subject {
    fileprivate var label: String {
        switch self {
        case .whole: "whole"
        case .dealer(let dealer): dealer.id
        case .team(let team): "\(team.dealer.id) team \(team.team)"
        case .person(let person): "\(person.dealer.id) \(person.person.name)"
        }
    }
}
