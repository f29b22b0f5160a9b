import Reflection
import Testing

@Suite("each breach is named, and nothing else")
struct BreachTests {
    /// A careful report with one thing wrong, and what is said about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let remarks: [String]
        let language: Language
        let spoil: @Sendable (inout SketchedReport) -> Void

        enum Language { case zh, en }

        init(
            _ name: String, _ remarks: String..., in language: Language = .zh,
            spoil: @escaping @Sendable (inout SketchedReport) -> Void
        ) {
            self.name = name
            self.remarks = remarks
            self.language = language
            self.spoil = spoil
        }

        var testDescription: String { name }

        var report: ReflectionReport {
            var sketch = language == .zh ? GoodReports.chinese[0] : GoodReports.english[0]
            spoil(&sketch)
            return sketch.report
        }
    }

    static let filling: [Case] = [
        Case("a blank wrong idea", "3 empty") { $0.wrongIdea = "" },
        Case("blank thoughts are told of once, not for every need", "1 empty") { $0.thoughts = [] },
        Case("blank needs are told of once", "2 empty") { $0.needs = [] },
        Case("a blank result", "8 empty", in: .en) { $0.goodResult = "" },
        Case("同上", "6 placeholder(\"同上\")") { $0.rightIdea = "同上" },
        Case("略。", "4 placeholder(\"略。\")") { $0.wrongBehaviour = "略。" },
        Case("N/A", "5 placeholder(\"N/A\")", in: .en) { $0.badConsequence = "N/A" },
        Case("ｔｂｄ in full width", "8 placeholder(\"ｔｂｄ\")", in: .en) { $0.goodResult = "ｔｂｄ" },
        Case("the form's own hint copied", "7 placeholder(\"写下次看得见、听得到的动作：谁在什么时候做什么、说什么。\")") {
            $0.rightBehaviour = "写下次看得见、听得到的动作：谁在什么时候做什么、说什么。"
        },
        Case("the name of the field", "3 placeholder(\"Wrong idea\")", in: .en) { $0.wrongIdea = "Wrong idea" },
        Case("only signs", "5 placeholder(\"？？？\")") { $0.badConsequence = "？？？" },
        Case("a placeholder among the thoughts", "1 placeholder(\"同上\")") { $0.thoughts[1] = "同上" },
        Case("the right behaviour copied into the result", "8 sameText(as: rightBehaviour)") {
            $0.goodResult = $0.rightBehaviour
        },
        Case("the same text but for signs and width", "8 sameText(as: badConsequence)", in: .en) {
            $0.goodResult = "“" + $0.badConsequence.uppercased() + "”!"
        },
    ]

    static let pairs: [Case] = [
        Case("a thought without its need", "2 thoughtWithoutNeed(3)") { $0.needs.removeLast() },
        Case("a need without its thought", "2 needWithoutThought(4)") { $0.needs.append("有人陪我看一遍车") },
        Case("two thoughts, one need between them", "2 thoughtWithoutNeed(2)", in: .en) { $0.needs[1] = "" },
        Case("a need that repeats its thought", "2 pairWithSameText(2)") { $0.needs[1] = $0.thoughts[1] },
        Case("a need that repeats its thought but for signs", "2 pairWithSameText(1)", in: .en) {
            $0.needs[0] = "i came on the day we agreed - so why is the paint still wet"
        },
        Case("our shop speaks", "1 staffVoice(\"我们店\")") { $0.thoughts[0] = "我们店应该早点通知。" },
        Case("the advisor speaks", "1 staffVoice(\"作为服务顾问\")") { $0.thoughts[2] = "作为服务顾问我应该理解。" },
        Case("the need of the shop", "2 staffVoice(\"满足客户\")") { $0.needs[1] = "满足客户的取车时间" },
        Case("our customers", "1 staffVoice(\"Our customers\")", in: .en) {
            $0.thoughts[1] = "Our customers wait too long."
        },
        Case("as a service advisor", "2 staffVoice(\"As a service advisor\")", in: .en) {
            $0.needs[2] = "As a service advisor I should have rung."
        },
        Case("the customer is spoken about: asked once", "1 thirdPerson(\"客户\")") {
            $0.thoughts = ["客户觉得车早该好了", "客户认为我们说话不算数", "顾客请假来的"]
        },
        Case("the customer thinks", "1 thirdPerson(\"The customer\")", in: .en) {
            $0.thoughts[0] = "The customer wonders why the paint is wet."
        },
    ]

    static let ideas: [Case] = [
        Case("没有 before the right idea", "3 negation(of: rightIdea)") {
            $0.rightIdea = "及时通报喷漆进度"
            $0.wrongIdea = "没有及时通报喷漆进度"
        },
        Case("没有意识到…的重要性", "3 negation(of: rightIdea)") {
            $0.rightIdea = "喷漆进度变了要在客户出门前告知。"
            $0.wrongIdea = "没有意识到喷漆进度变了在客户出门前告知的重要性。"
        },
        Case("忽视 against 重视", "3 negation(of: rightIdea)") {
            $0.rightIdea = "应该重视刘先生的取车时间"
            $0.wrongIdea = "忽视了刘先生的取车时间"
        },
        Case("不 before the right idea, with a blank and in full width", "3 negation(of: rightIdea)") {
            $0.rightIdea = "１４号取车的约定要算数"
            $0.wrongIdea = "14号 取车的约定 不用算数"
        },
        Case("the right idea is the wrong one with 不能", "3 negation(of: rightIdea)") {
            $0.wrongIdea = "先说个时间把刘先生稳住"
            $0.rightIdea = "不能先说个时间把刘先生稳住"
        },
        Case("one sentence of the right idea turned round", "3 negation(of: rightIdea)") {
            $0.wrongIdea = "没有提前打电话给刘先生说明喷漆进度。"
            $0.rightIdea = "取车时间就是约定；提前打电话给刘先生说明喷漆进度，晚了重新约时间。"
        },
        Case("not before the right idea", "3 negation(of: rightIdea)", in: .en) {
            $0.rightIdea = "I should tell Mr Liu about the wet paint in time."
            $0.wrongIdea = "I did not tell Mr Liu about the wet paint in time."
        },
        Case("failed to realise the importance of", "3 negation(of: rightIdea)", in: .en) {
            $0.rightIdea = "Keeping the promised day for the paint."
            $0.wrongIdea = "I failed to realise the importance of keeping the promised day for the paint."
        },
        Case("the right idea denies the wrong one", "3 negation(of: rightIdea)", in: .en) {
            $0.wrongIdea = "Any time I name will calm Mr Liu down"
            $0.rightIdea = "No time I name will not: any time I name won't calm Mr Liu down"
        },
        Case("ideas that only share words are two ideas", in: .en) {
            $0.wrongIdea = "Wet paint on the promised day is not worth a phone call."
        },
        Case("a lack that the right idea does not turn round is asked about", "3 lack(\"缺乏\")") {
            $0.wrongIdea = "缺乏时间观念。"
        },
        Case("lack of, asked about", "3 lack(\"Lack of\")", in: .en) { $0.wrongIdea = "Lack of a sense of time." },
        Case("a belief with a negation is a belief") { $0.wrongIdea = "晚半天不是什么大事，客户不会计较。" },
    ]

    static let behaviours: [Case] = [
        Case("加强责任心", "7 noVisibleAct(\"加强\")") { $0.rightBehaviour = "加强责任心，提高服务意识。" },
        Case("不够重视", "4 noVisibleAct(\"不够\")") { $0.wrongBehaviour = "对取车时间不够重视。" },
        Case("服务态度", "4 noVisibleAct(\"态度\")") { $0.wrongBehaviour = "服务态度差" },
        Case("站在客户角度换位思考", "7 noVisibleAct(\"站在客户角度\")") { $0.rightBehaviour = "站在客户角度换位思考" },
        Case("two empty sentences beside an act are two breaches", "7 noVisibleAct(\"认真\")", "7 noVisibleAct(\"积极\")") {
            $0.rightBehaviour = "今后认真对待；打电话给刘先生说明喷漆进度；积极改进。"
        },
        Case("认真 beside an act is fine") { $0.rightBehaviour = "认真核对喷漆进度，打电话告知刘先生。" },
        Case("解决问题 holds 问, which is no act here", "7 noVisibleAct(\"解决问题\")") { $0.rightBehaviour = "解决问题。" },
        Case("be more careful", "7 noVisibleAct(\"be more careful\")", in: .en) {
            $0.rightBehaviour = "I will be more careful with times."
        },
        Case("pay attention", "7 noVisibleAct(\"Pay more attention\")", in: .en) {
            $0.rightBehaviour = "Pay more attention to Mr Liu's time."
        },
        Case("improve attitude", "7 noVisibleAct(\"Improve\")", in: .en) { $0.rightBehaviour = "Improve my attitude." },
        Case("was irresponsible", "4 noVisibleAct(\"irresponsible\")", in: .en) {
            $0.wrongBehaviour = "I was irresponsible."
        },
        Case("take care is no act of taking", "7 noVisibleAct(\"improve\")", in: .en) {
            $0.rightBehaviour = "Take care of Mr Liu and improve."
        },
        Case("no act that is known is asked about", "7 unclearAct") { $0.rightBehaviour = "刘先生的车优先。" },
        Case("no act that is known, in English", "4 unclearAct", in: .en) {
            $0.wrongBehaviour = "The usual muddle with Mr Liu."
        },
    ]

    static let caseRules: [Case] = [
        Case("倒闭", "5 exaggeration(\"倒闭\")") { $0.badConsequence = "刘先生不满，这样下去店会倒闭。" },
        Case("所有客户", "5 exaggeration(\"所有客户\")") { $0.badConsequence = "所有客户都知道取车要等。" },
        Case("身败名裂 和 社会动荡", "5 exaggeration(\"身败名裂\")", "5 exaggeration(\"社会动荡\")") {
            $0.badConsequence = "刘先生投诉，店里身败名裂，社会动荡。"
        },
        Case("倒 闭 with a blank", "5 exaggeration(\"倒 闭\")") { $0.badConsequence = "刘先生投诉，店会倒 闭。" },
        Case("bankrupt", "5 exaggeration(\"bankruptcy\")", in: .en) {
            $0.badConsequence = "Mr Liu's taxi drives us into bankruptcy."
        },
        Case("everyone", "5 exaggeration(\"Everyone\")", in: .en) {
            $0.badConsequence = "Everyone in town hears of the wet paint."
        },
        Case("ruined", "5 exaggeration(\"ruined\")", in: .en) {
            $0.badConsequence = "Mr Liu's complaint ruined our name."
        },
        Case("a big word of the case itself is none") {
            $0.situation += "刘先生说他的公司快倒闭了。"
            $0.badConsequence = "刘先生误了工，他的公司离倒闭又近一步。"
        },
        Case("永远 in the result", "8 exaggeration(\"永远\")") { $0.goodResult = "刘先生永远在这里修车。" },
        Case("all customers in the result", "8 exaggeration(\"all customers\")", in: .en) {
            $0.goodResult = "Mr Liu and all customers have their cars in time."
        },
        Case("客户至上", "6 slogan(\"客户至上\")") { $0.rightIdea = "客户至上！" },
        Case("全心全意 and 上帝 are one slogan a sentence", "6 slogan(\"全心全意\")", "6 slogan(\"客户就是上帝\")") {
            $0.rightIdea = "全心全意为客户服务。客户就是上帝。"
        },
        Case("a slogan beside the case is asked about", "6 sloganBesideContent(\"客户第一\")") {
            $0.rightIdea = "客户第一，答应的取车时间就是约定。"
        },
        Case("customer first", "6 slogan(\"Customer first\")", in: .en) { $0.rightIdea = "Customer first." },
        Case("a slogan for a result", "8 slogan(\"以客户为中心\")") { $0.goodResult = "真正做到以客户为中心。" },
        Case("an idea of another world is asked about", "6 leavesCase") { $0.rightIdea = "勤俭节约是传统美德。" },
        Case("an idea of nothing but common words is asked about", "6 leavesCase") { $0.rightIdea = "要让客户满意。" },
        Case("a consequence may bring words of its own", in: .en) { $0.badConsequence = "Complaints at head office." },
        Case("an exaggeration is told of once", "5 exaggeration(\"永远\")") { $0.badConsequence = "刘先生永远、永远、永远不来。" },
        Case("a result that comes from nowhere", "8 doesNotFollow") { $0.goodResult = "年底完成保险续保指标。" },
        Case("a result that comes from nowhere, in English", "8 doesNotFollow", in: .en) {
            $0.goodResult = "Record turnover in December."
        },
        Case("another language cannot be compared, so nobody asks") { $0.goodResult = "He is told a day ahead." },
    ]

    static let all = filling + pairs + ideas + behaviours + caseRules

    @Test("every case", arguments: all)
    func remarks(_ example: Case) {
        #expect(checkReflection(example.report).map(\.short) == example.remarks)
    }

    @Test("a report without any field: every rule is told of once")
    func nothing() {
        let remarks = checkReflection(ReflectionReport())
        #expect(remarks.map(\.short) == (1...8).map { "\($0) missing" })
        #expect(remarks.allSatisfy { $0.position == nil })
    }

    @Test("there are more than forty cases, and each rule has a breach")
    func enough() {
        #expect(Self.all.count > 40)
        let rules = Set(Self.all.flatMap { checkReflection($0.report) }.filter { $0.severity == .breach }.map(\.rule))
        #expect(rules == Set(1...8))
    }
}
