internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import JSONNotation

/// How an item is answered, as the page's script takes it. What the page writes for an answer is the same in every language.
struct PageAnswer {
    let item: Item

    func write(to json: inout JSONText) {
        switch item.answer {
        case .yesNo, .choice, .result:
            json.member("kind", "choice")
            json.list("options", options) { option, json in
                json.object { json in
                    json.member("value", option.value)
                    json.member("title", option.title)
                    json.member("loses", option.loses)
                }
            }
        case .multiChoice(let choice):
            json.member("kind", "multi")
            json.list("options", choice.options) { option, json in
                json.object { json in
                    json.member("value", option.id)
                    json.member("title", option.title)
                    json.member("rate", option.rate.ratioText)
                }
            }
            json.member("none", word(for: .options([]), among: ["none", "都没有", "以上都没有"]))
        case .parts(let parts):
            json.member("kind", "parts")
            json.list("parts", parts.parts) { part, json in
                json.object { json in
                    json.member("id", part.id)
                    json.member("title", part.title)
                }
            }
        case .deduction(let deduction):
            json.member("kind", "deduction")
            json.list("kinds", deduction.kinds) { kind, json in
                json.object { json in
                    json.member("id", kind.id)
                    json.member("title", kind.title)
                }
            }
        case .scale(let scale):
            json.member("kind", "number")
            json.limits(scale.minimum, scale.maximum, scale.step)
            json.rating(.linear(zero: scale.zero, full: scale.maximum))
        case .index(let index):
            json.member("kind", "index")
            json.limits(index.minimum, index.maximum, index.step)
            json.rating(index.rating)
        case .share(let share):
            json.member("kind", "share")
            json.member("form", share.form.rawValue)
            json.rating(share.rating)
        case .count(let count):
            json.member("kind", "count")
            json.member("what", count.what)
            json.rating(count.rating)
        case .measure(let measure): write(measure, to: &json)
        case .information(let information): write(information, to: &json)
        }
    }

    private func write(_ measure: Measure, to json: inout JSONText) {
        switch measure.quantity {
        case .number(let unit):
            json.member("kind", "number")
            if let unit { json.member("unit", unit) }
        case .duration:
            json.member("kind", "duration")
            json.member("notReached", (measure.notReached ?? .zero).ratioText)
            if let between = measure.between { json.member("between", between.moments) }
        }
        json.rating(measure.rating)
    }

    private func write(_ information: Information, to json: inout JSONText) {
        switch information.form {
        case .text: json.member("kind", "text")
        case .date: json.member("kind", "date")
        case .number, .money:
            json.member("kind", "number")
            if let unit = information.unit { json.member("unit", unit) }
        }
    }

    private var options: [(value: String, title: BilingualText, loses: Bool)] {
        let check = AnswerCheck(item)
        func loses(_ word: String) -> Bool {
            guard case .understood(let value, _, _) = check.read(word) else { return false }
            return item.answer.rate(of: value).map { $0 < .one } ?? false
        }
        switch item.answer {
        case .yesNo(let words):
            let titles = [
                (word(for: .yes, among: ["yes"] + words.yesWords), words.yesWords.first ?? "是", "yes"),
                (word(for: .no, among: ["no"] + words.noWords), words.noWords.first ?? "否", "no"),
            ]
            return titles.map { ($0.0, BilingualText(zh: $0.1, en: $0.2), loses($0.0)) }
        case .choice(let choice): return choice.options.map { ($0.id, $0.title, $0.rate < .one) }
        default: return item.answerChoices(in: .en).map { ($0.written, $0.title, loses($0.written)) }
        }
    }

    /// The first of these words that means an answer: an item's own words come before common ones.
    private func word(for value: AnswerValue, among words: [String]) -> String {
        let check = AnswerCheck(item)
        let found = words.first { word in
            guard case .understood(value, _, _) = check.read(word) else { return false }
            return true
        }
        return found ?? words[0]
    }

    /// An answer that another item depends on, as this item's page writes it.
    func writeCondition(_ value: AnswerValue, to json: inout JSONText) {
        switch (item.answer, value) {
        case (.multiChoice(let choice), .options(let chosen)):
            json.array { json in
                for index in chosen { json.element(choice.options[index].id) }
            }
        case (.multiChoice(let choice), .option(let index)): json.text(choice.options[index].id)
        case (.choice(let choice), .option(let index)): json.text(choice.options[index].id)
        case (_, .yes): json.text(options.first?.value ?? "yes")
        case (_, .no): json.text(options.last?.value ?? "no")
        case (_, .notApplicable): json.text("n/a")
        case (_, .notReached): json.text("not reached")
        case (_, .number(let number)), (_, .count(let number)): json.text(number.shortText(decimals: 12))
        case (_, .text(let text)): json.text(text)
        case (_, .date(let day)): json.text(day.text)
        default: json.text("")
        }
    }
}

extension Measure.Interval {
    /// The keys of both ends.
    fileprivate var moments: [String] {
        switch self {
        case .receivedToFirstFeedback: ["received", "first-feedback"]
        case .receivedToClosed: ["received", "closed"]
        case .firstFeedbackToClosed: ["first-feedback", "closed"]
        }
    }
}

extension JSONText {
    fileprivate mutating func limits(_ minimum: Fraction, _ maximum: Fraction, _ step: Fraction) {
        member("min", minimum.ratioText)
        member("max", maximum.ratioText)
        member("step", step.ratioText)
    }

    fileprivate mutating func rating(_ rating: Rating) {
        member("rating") { json in
            json.object { json in
                switch rating {
                case .bands(let bands):
                    json.list("bands", bands) { band, json in json.band(band.lower, band.upper, rate: band.rate) }
                case .linear(let zero, let full):
                    json.member("linear") { json in
                        json.object { json in
                            json.member("zero", zero.ratioText)
                            json.member("full", full.ratioText)
                        }
                    }
                case .steps(let steps):
                    json.member("steps") { json in
                        json.object { json in
                            json.member("full", steps.full.ratioText)
                            json.member("every", steps.every.ratioText)
                            json.member("loss", steps.loss.ratioText)
                            json.member("zeroBeyond", steps.zeroBeyond?.ratioText)
                            json.member("past", steps.past.rawValue)
                        }
                    }
                }
            }
        }
    }
}
