import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Deviations per kind.
@Suite struct AnswerDeductionTests {
    private static func row(_ written: String, _ counts: Fraction...) -> AnswerRow {
        AnswerRow(Kinds.deviations, written, .deductions(counts))
    }

    @Test(arguments: [
        row("0", 0, 0), row("无扣分", 0, 0), row("No deductions", 0, 0), row("dust 2, damage 1", 2, 1),
        row("积尘2处、破损1", 2, 1), row("积尘×2", 2, 0), row("积尘x2；破损 × 3 件", 2, 3), row("灰尘：4", 4, 0),
        row("DAMAGE=2", 0, 2), row("Dust ２", 2, 0), row("破损1、", 0, 1), row("dust 0", 0, 0),
    ])
    func understood(_ row: AnswerRow) { row.check() }

    private static let kinds =
        "0 for none, or kinds with their numbers such as dust 2; kinds: dust (积尘), damage (破损); n/a"
    private static let can = "；可填：0（无扣分），或类别加次数，例如 积尘×2；类别：dust (积尘)、damage (破损)；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.deviations, written, refused: "item 1: \(reason); accepted: " + kinds)
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.deviations, written, refused: "检查项 1：\(reason)" + can, in: .zh)
    }

    @Test(arguments: [
        AnswerRow(
            Kinds.deviations, "dmage 2",
            refused: "item 1: 'dmage 2' is not a kind of deduction; did you mean 'damage'? Accepted: " + kinds),
        refused("noise 2", "'noise 2' is not a kind of deduction"), chinese("噪音2", "没有扣分类别“噪音2”"),
        refused("dusty 2", "'dusty 2' has no whole number of 0 or more; put a comma between kinds"),
        refused("3", "'3' is not a kind of deduction"), refused(",", "',' is not a kind of deduction"),
        refused("dust", "'dust' has no number; write how many"), chinese("积尘", "“积尘”没有次数，请写明几处"),
        refused("dust 1, 灰尘 2", "'dust 1, 灰尘 2' names 'dust' twice; add the two up"),
        chinese("积尘1、积尘2", "“积尘1、积尘2”中“dust”出现了两次，请合并"),
        refused("dust 1.5", "'dust 1.5' has no whole number of 0 or more; put a comma between kinds"),
        refused("积尘2 破损1", "'积尘2 破损1' has no whole number of 0 or more; put a comma between kinds"),
        chinese("积尘-1", "“积尘-1”的次数不是 0 或以上的整数，几类之间请用“、”分开"),
        refused("无", "'无' can mean more than one thing here; write which"),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    private static let digitInName = AnswerKind.deduction(
        Deduction(
            kinds: ["灰尘", "灰尘3"].map { Deduction.Kind(id: $0, title: BilingualText($0), loss: .all) }))

    @Test(arguments: [
        AnswerRow(Kinds.numbered, "R12 3", .deductions([0, 3])),
        AnswerRow(Kinds.numbered, "R1 23", .deductions([23, 0])),
        AnswerRow(Kinds.numbered, "R1 x 2", .deductions([2, 0])),
        AnswerRow(
            Kinds.numbered, "R12",
            refused: "item 1: 'r12' can be read as different kinds; write id, x and number, such as R1 x 2; "
                + "accepted: 0 for none, or kinds with their numbers such as R1 2; kinds: R1, R12; n/a"),
        AnswerRow(
            digitInName, "灰尘3",
            refused: "检查项 1：“灰尘3”可以读成不同的类别，请写成“编号 × 次数”；可填：0（无扣分），或类别加次数，例如 灰尘×2；类别：灰尘、灰尘3；不适用",
            in: .zh),
        AnswerRow(
            Kinds.numbered, "R123",
            refused: "item 1: 'r123' can be read as different kinds; write id, x and number, such as R1 x 2; "
                + "accepted: 0 for none, or kinds with their numbers such as R1 2; kinds: R1, R12; n/a"),
        AnswerRow(
            Kinds.numbered, "R123",
            refused: "检查项 1：“r123”可以读成不同的类别，请写成“编号 × 次数”；可填：0（无扣分），或类别加次数，例如 R1×2；类别：R1、R12；不适用",
            in: .zh),
    ])
    func kindsWithDigits(_ row: AnswerRow) { row.check() }

    struct Counts: Sendable, CustomTestStringConvertible {
        let pairs: [(kind: String, count: String)]
        let outcome: Result<AnswerValue, AnswerProblem>
        var testDescription: String { pairs.map { "\($0.kind): \($0.count)" }.joined(separator: ", ") }

        init(_ pairs: [(kind: String, count: String)], _ value: AnswerValue) {
            self.pairs = pairs
            outcome = .success(value)
        }

        init(_ pairs: [(kind: String, count: String)], refused: AnswerProblem) {
            self.pairs = pairs
            outcome = .failure(refused)
        }
    }

    @Test(arguments: [
        Counts([("dust", "2"), ("破损", "１处")], .deductions([2, 1])), Counts([("dust", "0")], .deductions([0, 0])),
        Counts([], refused: .countMissing), Counts([("dust", "2"), ("破损", " ")], refused: .countMissing),
        Counts([("dust", "2"), ("积尘", "1")], refused: .kindTwice("dust")),
        Counts([("dist", "2")], refused: .unknownKind("dist")),
        Counts([("dust", "many")], refused: .kindCount("dust")),
    ])
    func mappings(_ row: Counts) {
        let reader = AnswerReader(.asking("1", Kinds.deviations))
        let outcome = Result { () throws(AnswerProblem) in try reader.read(counts: row.pairs).value }
        #expect(outcome == row.outcome)
    }
}
