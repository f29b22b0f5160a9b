import Reflection
import Testing

@Suite("sentences that careful people write")
struct CarefulSentenceTests {
    static let behaviours = [
        "客户进店三分钟没有人上前问候，我在柜台里低头玩手机。", "没等客户讲完就打断他，说“这个不归我管”。", "主动联系配件部查库存，当场把到货日期写在工单上。",
        "耐心听完李女士的意见，逐条记在本子上，念给她确认。", "交车前和王先生一起绕车检查一圈，在交车单上签字。", "第一时间拨通保险公司电话，请王先生旁听。",
        "把旧件装袋放进后备厢，拿给客户看磨损的地方。", "接到投诉后两小时内上门道歉，带上检测报告。", "让客户在雨里等了十分钟，没有给他撑伞。",
        "随口说“应该没问题”，没有上举升机。", "把责任推给配件供应商，让客户自己去找厂家。", "报价时只报总价，没有列明工时费。",
        "每隔半小时到休息区告诉张先生维修进度。", "态度生硬，当着其他客户的面说“修不了就是修不了”。", "认真填写接车单，和客户核对每一处划痕。",
        "下班前把钥匙交给值班同事，并在交接本上写清楚车位。", "以后先请客户签字再动车。", "没有按流程做路试就把车交给了客户。",
        "I kept my eyes on my phone for three minutes while the customer stood at the desk.",
        "I cut her off and said that this was not my job.",
        "I ring the parts store and write the delivery date on the order while he watches.",
        "I hear her out, write each point down and read it back to her.",
        "Before handover I walk round the car with Mr Wang and we both sign the sheet.",
        "I put the old parts into a bag and show him where they are worn.",
        "I let him stand in the rain for ten minutes.",
        "I told him to take it up with the maker.", "I quoted a lump sum and left the labour out.",
        "Every half hour I go to the lounge and tell Mr Zhang how far we are.",
        "I carefully fill in the reception sheet and go through each scratch with the customer.",
        "I drove the car to the wash without asking.", "In future the customer signs before anybody moves the car.",
        "I patiently listen to her and then repeat what she wants.", "I raised my voice in front of other customers.",
        "I lock the papers away before I leave the desk.", "I left the signed contract on the table.",
    ]

    @Test(
        "a behaviour that could be filmed is no breach, and seldom asked about",
        arguments: [ReflectionField.wrongBehaviour, .rightBehaviour])
    func behaviours(_ field: ReflectionField) {
        let remarks = Self.behaviours.flatMap { sentence in
            Self.remarks(sentence, in: field).map { "\($0.short) in \(sentence)" }
        }
        #expect(remarks.filter { !$0.contains("unclearAct") } == [])
        #expect(remarks.count * 10 <= Self.behaviours.count, "\(remarks)")
    }

    static let ideas = [
        "车放在店里，就是客户把它托付给我们，动一下都要先问他。", "等待的时候最怕没人理，哪怕没有进展也要去说一声。", "便宜的修法能解决，就不该推荐贵的。",
        "客户看不懂报价单，是我没有讲清楚，不是他挑剔。", "问题出在谁身上可以慢慢查，先把人安顿好。", "他肯来投诉，是还想让我们修好它。",
        "合同上有客户的身份证号，离开座位前就该收起来。", "答应的事做不到，要赶在约定时间之前说。",
        "A car in our shop is entrusted to us, so nothing moves without its owner's word.",
        "Waiting is worst when nobody comes; even no news is worth a visit to the lounge.",
        "Where a cheap repair cures it there is no reason to quote a dear one.",
        "When Mr Fang cannot follow the quotation, I have explained it badly.",
        "Whose fault it is can wait; the person in front of me cannot.",
        "Who complains about the paint still wants us to put it right.",
    ]

    @Test("an idea about the case is no breach", arguments: [ReflectionField.wrongIdea, .rightIdea])
    func ideas(_ field: ReflectionField) {
        for idea in Self.ideas {
            let breaches = Self.remarks(idea, in: field).filter { $0.severity == .breach }
            #expect(breaches.map(\.short) == [], "\(idea)")
        }
    }

    static let outcomes = [
        "客户当场退车，要求赔偿损失。", "李女士在点评网站写了差评，附上照片。", "客户要求换一位服务顾问。", "返工一次，多占了一个工位半天。", "客户把车拖到别的店去修。",
        "客户向厂家热线投诉，店里被扣当月服务分。", "同事替我加班返修到晚上九点。", "李女士下次保养仍约在本店。", "客户签字取车，没有提出异议。",
        "The customer handed the car back and claimed damages.", "She wrote a bad review with photographs.",
        "He asks for another advisor.", "The bay was blocked for half a day by the second repair.",
        "The car was towed to another dealer.", "A colleague stayed until nine to put it right.",
        "Ms Li booked her next service here.", "He signed and drove off without a complaint.",
    ]

    @Test(
        "a consequence or result of ordinary size is no breach",
        arguments: [ReflectionField.badConsequence, .goodResult])
    func outcomes(_ field: ReflectionField) {
        for outcome in Self.outcomes {
            let breaches = Self.remarks(outcome, in: field).filter { $0.severity == .breach }
            #expect(breaches.map(\.short) == [], "\(outcome)")
        }
    }

    /// What is said about a field of a careful report when the sentence stands in it.
    private static func remarks(_ sentence: String, in field: ReflectionField) -> [ReflectionRemark] {
        let isChinese = sentence.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        var sketch = isChinese ? GoodReports.chinese[0] : GoodReports.english[0]
        switch field {
        case .wrongIdea: sketch.wrongIdea = sentence
        case .wrongBehaviour: sketch.wrongBehaviour = sentence
        case .badConsequence: sketch.badConsequence = sentence
        case .rightIdea: sketch.rightIdea = sentence
        case .rightBehaviour: sketch.rightBehaviour = sentence
        default: sketch.goodResult = sentence
        }
        return checkReflection(sketch.report).filter { $0.field == field }
    }
}
