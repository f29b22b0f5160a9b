internal import BilingualText
internal import Diagnostics

extension ReflectionFault {
    /// What is wrong and the remedy.
    func wording(in field: ReflectionField) -> BilingualText {
        switch self {
        case .missing, .empty, .placeholder, .sameText: fillingWording(in: field)
        case .staffVoice, .thirdPerson, .thoughtWithoutNeed, .needWithoutThought, .numberTwice, .pairWithSameText:
            pairWording(in: field)
        case .negation, .lack, .noVisibleAct, .unclearAct: deedWording(in: field)
        case .slogan, .sloganBesideContent, .exaggeration, .leavesCase, .doesNotFollow: caseWording(in: field)
        }
    }

    private func fillingWording(in field: ReflectionField) -> BilingualText {
        let guidance = field.guidance
        return switch self {
        case .missing:
            BilingualText(
                zh: "缺少这一栏；请加上标题“\(field.title.wording(in: .zh))”并填写",
                en: "the field is missing; add the heading '\(field.title.wording(in: .en))' and fill it in")
        case .placeholder(let text):
            BilingualText(
                zh: "\(quoted(text, .zh))没有说出内容；\(guidance.wording(in: .zh).asRemedy)",
                en: "\(quoted(text, .en)) says nothing of this case; expected: \(guidance.wording(in: .en).asRemedy)")
        case .sameText(let other):
            BilingualText(
                zh: "与“\(other.title.wording(in: .zh))”一栏文字相同；这一栏应另写：\(guidance.wording(in: .zh).asRemedy)",
                en:
                    "has the same text as '\(other.title.wording(in: .en))'; expected here: \(guidance.wording(in: .en).asRemedy)"
            )
        default:
            BilingualText(
                zh: "没有填写；\(guidance.wording(in: .zh).asRemedy)",
                en: "left blank; expected: \(guidance.wording(in: .en).asRemedy)")
        }
    }

    private func pairWording(in field: ReflectionField) -> BilingualText {
        switch self {
        case .staffVoice(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))是店方的口气；这里应由客户说话，请换成客户会说的话，如“我的车怎么还没好”",
                en:
                    "\(quoted(phrase, .en)) is how staff speak; here the customer speaks: write what the customer would say, such as 'why is my car not ready'"
            )
        case .thirdPerson(let phrase):
            BilingualText(
                zh: "这里说的是\(quoted(phrase, .zh))，不像客户自己的话；能否改用“我”来写？",
                en: "it speaks of \(quoted(phrase, .en)); can it be said in the customer's own words, with 'I' or 'my'?"
            )
        case .thoughtWithoutNeed(let number):
            BilingualText(
                zh: "第 \(number) 个想法没有对应的需求；请在编号 \(number) 下写出这个想法背后的需求",
                en: "thought \(number) has no need; write the need behind it under number \(number)")
        case .needWithoutThought(let number):
            BilingualText(
                zh: "第 \(number) 个需求没有对应的想法；请补上第 \(number) 个想法，或删去这个需求",
                en: "need \(number) belongs to no thought; add thought \(number), or take the need out")
        case .numberTwice(let number):
            BilingualText(
                zh: "编号 \(number) 出现了两次；请让每个编号只用一次", en: "number \(number) stands twice; use each number once")
        default: pairTwiceWording
        }
    }

    private var pairTwiceWording: BilingualText {
        guard case .pairWithSameText(let number) = self else { return BilingualText("") }
        return BilingualText(
            zh: "第 \(number) 个需求照抄了想法；需求是想法背后客户要什么，如想法“怎么还没好”，需求“准确知道几点取车”",
            en:
                "need \(number) repeats its thought; say what the customer wants behind it, such as 'to be told the exact time' behind 'why is it not ready'"
        )
    }

    private func deedWording(in field: ReflectionField) -> BilingualText {
        switch self {
        case .negation(let other):
            BilingualText(
                zh: "只是给“\(other.title.wording(in: .zh))”加上或去掉了否定；请写当时真实的想法，如“晚一会儿客户也会等”",
                en:
                    "is only '\(other.title.wording(in: .en))' with a negation put in or taken out; write what you really believed, such as 'a little delay will not trouble anybody'"
            )
        case .lack(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))只说明缺了什么；当时心里是怎么想的？",
                en: "\(quoted(phrase, .en)) says what was lacking; what did you believe?")
        case .noVisibleAct(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))看不见也听不到；请写具体动作：谁在什么时候做了什么、说了什么",
                en:
                    "\(quoted(phrase, .en)) can be neither seen nor heard; name the act: who does or says what, and when"
            )
        default:
            BilingualText(
                zh: "没有认出具体动作；别人能看到或听到它吗？若不能，请写谁在什么时候做了什么",
                en: "no act was recognised; could somebody see or hear it? If not, say who does what, and when")
        }
    }

    private func caseWording(in field: ReflectionField) -> BilingualText {
        switch self {
        case .slogan(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))是口号，放在哪件事上都行；请写与这件事有关的话",
                en: "\(quoted(phrase, .en)) is a slogan that fits any case; write what belongs to this one")
        case .sloganBesideContent(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))是口号；去掉它，意思还在吗？",
                en: "\(quoted(phrase, .en)) is a slogan; is anything lost without it?")
        case .exaggeration(let phrase):
            BilingualText(
                zh: "\(quoted(phrase, .zh))超出了这件事；请写这件事本身会带来什么",
                en: "\(quoted(phrase, .en)) is bigger than this case; write what the case itself leads to")
        case .leavesCase:
            BilingualText(
                zh: "与案例和其他栏没有共同的词；它说的是这件事吗？",
                en: "it has no word in common with the case and the other fields; is it about this case?")
        default:
            BilingualText(
                zh: "与正确行为和案例没有共同的词；它是正确行为带来的结果吗？",
                en: "it has no word in common with the right behaviour and the case; does it come from that behaviour?")
        }
    }
}

extension String {
    /// Without the full stop, inside another sentence.
    fileprivate var asRemedy: String {
        let scalars = unicodeScalars
        return scalars.last == "。" || scalars.last == "." ? String(scalars.dropLast()) : self
    }
}
