import BilingualText
import ChecklistModel
import ExactArithmetic

extension Item {
    /// An item that takes one observation unless told otherwise, as loading makes it by default.
    static func asking(
        _ id: String, _ answer: AnswerKind = .yesNo(YesNo()), per scope: ObservationScope = .once,
        combine: ObservationCombination = .mean, several: Bool = false, notApplicable: NotApplicablePolicy = .exclude,
        reason: Bool = false, atMost: Int? = nil, after dependency: Dependency? = nil, proof: [Proof] = []
    ) -> Item {
        Item(
            id: id, text: BilingualText(id), criterion: nil, source: nil, points: 1, weight: 1, scope: scope,
            answer: answer, combine: combine, takesSeveralObservations: several, atLeast: 1,
            notApplicable: NotApplicableRule(notApplicable, needsReason: reason, atMost: atMost),
            dependency: dependency, proof: proof, department: nil, role: nil, pillar: nil, tags: [], isCritical: false,
            remedy: nil, dueDays: nil)
    }
}

extension Checklist {
    static func asking(
        _ items: [Item], id: String = "shop", version: String = "1.0.0", departmentFromAudit: Bool = false,
        names: DeclaredNames = DeclaredNames(), bonus: [Item] = [], notApplicableLimit: Int? = nil
    ) -> Checklist {
        let root = Section(
            id: "", title: BilingualText(id), combine: .points, weight: nil, points: nil,
            children: items.indices.map(Section.Node.item))
        let adjustments = bonus.indices.map { Adjustment(item: items.count + $0, direction: .bonus) }
        return Checklist(
            id: id, version: version, title: BilingualText(id), description: nil, source: nil,
            languages: Language.allCases, names: names, root: root, items: items + bonus,
            adjustments: adjustments, grades: [], pass: nil, decimals: 2, unanswered: .incomplete,
            notApplicableLimit: notApplicableLimit, rankMinimum: 3, rules: [], departmentFromAudit: departmentFromAudit)
    }
}

/// Kinds of answers with the words, units and limits that the tests write.
enum Kinds {
    static let bands = Rating.bands([Band(rate: 1)])
    static let dusty = AnswerKind.yesNo(YesNo(goodIsNo: true, yesWords: ["有"], noWords: ["无"]))
    static let marks = AnswerKind.choice(
        Choice(options: [
            Choice.Option(id: "good", title: BilingualText(zh: "优", en: "Good"), rate: 1, words: ["○", "O"]),
            Choice.Option(id: "fair", title: BilingualText(zh: "中", en: "Fair"), rate: 0, words: ["△"]),
            Choice.Option(id: "poor", title: BilingualText(zh: "差", en: "Poor"), rate: 0, words: ["×", "X"]),
        ]))
    static let fivePoints = AnswerKind.scale(Scale(minimum: 0, maximum: 5, step: 1, zero: 0))
    static let halves = AnswerKind.scale(
        Scale(minimum: 1, maximum: 10, step: Fraction(decimal: "0.5") ?? .one, zero: 0))
    static let duration = measure(.duration(bareUnit: nil, clock: nil))
    static let minutes = measure(.duration(bareUnit: 60, clock: nil))
    static let clock = measure(.duration(bareUnit: nil, clock: .minutesSeconds))
    static let hours = measure(.duration(bareUnit: nil, clock: .hoursMinutes))
    static let cups = measure(.number(unit: BilingualText(zh: "个", en: "cups")))
    static let degrees = measure(.number(unit: BilingualText("℃")))
    static let plainNumber = measure(.number(unit: nil))
    static let sample = AnswerKind.share(Share(form: .sample, rating: bands))
    static let target = AnswerKind.share(Share(form: .target, rating: bands))
    static let spots = AnswerKind.count(Count(what: BilingualText(zh: "油污处", en: "oil spots"), rating: bands))
    static let deviations = AnswerKind.deduction(
        Deduction(kinds: [
            Deduction.Kind(
                id: "dust", title: BilingualText(zh: "积尘", en: "Dust"), loss: .each(0, limit: nil), words: ["灰尘"]),
            Deduction.Kind(id: "damage", title: BilingualText(zh: "破损", en: "Damage"), loss: .all),
        ]))
    static let numbered = AnswerKind.deduction(
        Deduction(kinds: [
            Deduction.Kind(id: "R1", title: BilingualText("R1"), loss: .all),
            Deduction.Kind(id: "R12", title: BilingualText("R12"), loss: .all),
        ]))

    static let finds = AnswerKind.multiChoice(
        MultiChoice(options: [
            Choice.Option(id: "wifi", title: BilingualText(zh: "无线网络", en: "Wi-Fi"), rate: half),
            Choice.Option(id: "tea", title: BilingualText(zh: "茶水", en: "Tea"), rate: half, words: ["茶"]),
            Choice.Option(id: "smoke", title: BilingualText(zh: "烟味", en: "Smell of smoke"), rate: -half),
        ]))
    static let twoParts = AnswerKind.parts(
        Parts(
            parts: [
                Parts.Part(id: "a", title: BilingualText(zh: "视频在播放", en: "Video is playing"), words: ["视频"]),
                Parts.Part(id: "b", title: BilingualText(zh: "音量适中", en: "Volume is right")),
            ], mark: .share))
    static let index = AnswerKind.index(
        Index(
            minimum: 0, maximum: 10, step: half,
            rating: .bands([.init(lower: .init(1, inclusive: true), rate: 1), .init(rate: 0)])))
    static let half = Fraction(1, 2) ?? .one
    static let text = information(.text)
    static let number = information(.number, BilingualText(zh: "台", en: "cars"))
    static let money = information(.money)
    static let dollars = information(.money, BilingualText(zh: "美元", en: "USD"))
    static let day = information(.date)
    /// At most a day is worth the full mark.
    static func interval(_ interval: Measure.Interval) -> AnswerKind {
        .measure(
            Measure(
                quantity: .duration(bareUnit: nil, clock: nil),
                rating: .bands([Band(upper: Band.Limit(86_400, inclusive: true), rate: 1), Band(rate: 0)]),
                between: interval))
    }

    private static func information(_ form: Information.Form, _ unit: BilingualText? = nil) -> AnswerKind {
        .information(Information(form: form, unit: unit))
    }

    private static func measure(_ quantity: Measure.Quantity) -> AnswerKind {
        .measure(Measure(quantity: quantity, rating: bands))
    }
}
