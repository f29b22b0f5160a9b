import BilingualText
import ChecklistModel
import ExactArithmetic
import Testing

@testable import AuditIntake

/// Several options at once.
@Suite struct AnswerMultiChoiceTests {
    @Test(
        arguments: [
            "wifi、tea", "wifi, tea", "wifi; tea", "wifi，tea", "wifi；tea", "wifi\ntea", "wifi\r\ntea", "tea、wifi",
            "无线网络、茶水", "Wi-Fi, TEA", "ｗｉｆｉ、茶", "wifi、、tea、",
        ].map { AnswerRow(Kinds.finds, $0, .options([0, 1])) }
            + ["wifi", "无线网络", "WI-FI", "wifi、"].map { AnswerRow(Kinds.finds, $0, .options([0])) }
            + ["none", "None", "都没有", "以上都没有"].map { AnswerRow(Kinds.finds, $0, .options([])) }
            + ["smell of smoke", "烟味"].map { AnswerRow(Kinds.finds, $0, .options([2])) }
            + [
                AnswerRow(Kinds.finds, "", .unanswered), AnswerRow(Kinds.finds, "待查", .unanswered),
                AnswerRow(Kinds.finds, "N/A", .notApplicable), AnswerRow(Kinds.finds, "/", .notApplicable),
            ])
    func understood(_ row: AnswerRow) { row.check() }

    private static let accepted =
        "one or several options with commas between, or none: wifi (无线网络 Wi-Fi), tea (茶水 Tea 茶), "
        + "smoke (烟味 Smell of smoke); n/a"
    private static let can =
        "；可填：一个或几个选项，之间用“、”分开，都没有则写“都没有”：wifi (无线网络 Wi-Fi)、tea (茶水 Tea 茶)、"
        + "smoke (烟味 Smell of smoke)；不适用"

    private static func refused(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.finds, written, refused: "item 1: \(reason); accepted: \(accepted)")
    }

    private static func chinese(_ written: String, _ reason: String) -> AnswerRow {
        AnswerRow(Kinds.finds, written, refused: "检查项 1：\(reason)" + can, in: .zh)
    }

    @Test(arguments: [
        refused("wifi、茶、tea", "'wifi、茶、tea' names the option 'tea' twice; delete one"),
        chinese("wifi、wifi", "“wifi、wifi”中选项“wifi”出现了两次，请删去一个"),
        refused("wifi、none", "'wifi、none' says 'none' beside options; leave only one of the two"),
        chinese("都没有、茶", "“都没有、茶”既写了选项又写了“都没有”，请只留下一种"),
        refused("wifi/tea", "'wifi/tea' looks like several options in one; put a comma between them"),
        refused("wifi tea", "'wifi tea' looks like several options in one; put a comma between them"),
        refused("smoke、wifi tea", "'wifi tea' looks like several options in one; put a comma between them"),
        chinese("wifi/tea", "“wifi/tea”像是几个选项写在了一起，之间请用“、”分开"),
        AnswerRow(
            Kinds.finds, "wifi、tee",
            refused: "item 1: 'tee' is not an option; did you mean 'tea'? Accepted: " + accepted),
        chinese("wifi、咖啡机", "没有选项“咖啡机”"), refused("wifi、待查", "'待查' is not an option"),
        refused("wifi、不适用", "'不适用' is not an option"), refused("yes", "'yes' is not an answer"),
        refused("无", "'无' can mean more than one thing here; write which"),
        refused("=A1", "'=A1' is a formula, not a value; paste the cell as a value"),
        refused("wifi (tea)", "'wifi (tea)' has a remark that could be an answer itself; put the remark into the note"),
    ])
    func refusals(_ row: AnswerRow) { row.check() }

    /// `tea, coffee` is one option here, and two others.
    @Test func titleWithSeparator() {
        let options = [("tea", "Tea"), ("coffee", "Coffee"), ("both", "Tea, coffee")].map {
            Choice.Option(id: $0.0, title: BilingualText($0.1), rate: 1)
        }
        let kind = AnswerKind.multiChoice(MultiChoice(options: options))
        AnswerRow(
            kind, "tea, coffee",
            refused:
                "item 1: 'tea, coffee' can be read as different options; write the ids; accepted: one or several options "
                + "with commas between, or none: tea (Tea), coffee (Coffee), both (Tea, coffee); n/a"
        ).check()
        AnswerRow(kind, "both", .options([2])).check()
    }

    /// An option's own word comes before what it means elsewhere.
    @Test func ownWordsComeFirst() {
        let options = [("a", "无"), ("b", "/"), ("c", "none")].map {
            Choice.Option(id: $0.0, title: BilingualText($0.0), rate: 1, words: [$0.1])
        }
        let kind = AnswerKind.multiChoice(MultiChoice(options: options))
        AnswerRow(kind, "无", .options([0])).check()
        AnswerRow(kind, "/", .options([1])).check()
        AnswerRow(kind, "无、none", .options([0, 2])).check()
    }

    private static let checklists = [
        Checklist.asking([.asking("1", Kinds.finds), .asking("2", Kinds.finds, several: true), .asking("3")])
    ]

    @Test(arguments: [
        ("  1: [wifi, tea]\n", "1", [AnswerValue.options([0, 1])]),
        ("  1: {value: [tea, wifi]}\n", "1", [.options([0, 1])]), ("  1: [[wifi, tea]]\n", "1", [.options([0, 1])]),
        ("  1: [none]\n", "1", [.options([])]), ("  1: {value: [都没有]}\n", "1", [.options([])]),
        ("  1: |\n    wifi\n    tea\n", "1", [.options([0, 1])]),
        ("  2: [{value: [wifi, tea]}, {value: smoke}]\n", "2", [.options([0, 1]), .options([2])]),
        ("  2: [[wifi, tea], [smoke, tea]]\n", "2", [.options([0, 1]), .options([1, 2])]),
    ])
    func lists(_ answers: String, _ item: String, _ values: [AnswerValue]) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.messages() == [])
        let index = Self.checklists[0].itemIndex(of: item) ?? 0
        #expect(reading.audit?.observations[index].map(\.value) == values)
    }

    @Test(arguments: [
        ("  1: {value: []}\n", "the list is empty or has an empty place; write none for no option"),
        ("  1: [wifi, ~]\n", "the list is empty or has an empty place; write none for no option"),
        ("  1: [wifi, none]\n", "'wifi, none' says 'none' beside options; leave only one of the two"),
        ("  1: [wifi, WiFi]\n", "'wifi, WiFi' names the option 'wifi' twice; delete one"),
        ("  1: [\"wifi、tea\", smoke]\n", "'wifi、tea' is not an option"),
        (
            "  2: [wifi, tea]\n",
            "'wifi, tea' can be the options of one observation or several observations; write {value: […]} or "
                + "[{value: …}, …]"
        ),
    ])
    func refusedLists(_ answers: String, _ reason: String) {
        let reading = Reading(Sample.yaml(answers), checklists: Self.checklists)
        #expect(reading.audits == [])
        #expect(reading.errors().count == 1)
        #expect(reading.errors().first?.contains(": \(reason); accepted: one or several") == true)
    }

    @Test func otherItemsTakeNoList() {
        let reading = Reading(Sample.yaml("  3: {value: [yes, no]}\n"), checklists: Self.checklists)
        #expect(reading.errors() == ["[A1] f:8:14: error: 'value' must be a text, not list"])
    }

    /// The comma that separates options separates cells too.
    @Test func unquotedComma() {
        let head = "A1,shop,1.0.0,SH01,2026-10-12,A-07,1,,,"
        let cut = Reading(Sample.columns + head + "wifi, tea,\n", checklists: Self.checklists)
        #expect(cut.errors().first?.contains("'wifi' is followed by 'tea', which could be its second half") == true)
        #expect(cut.errors().count == 1)
        let quoted = Reading(Sample.columns + head + "\"wifi, tea\",nice,\n", checklists: Self.checklists)
        #expect(quoted.messages() == [])
        #expect(quoted.observed("1") == ["wifi, tea|nice"])
    }
}
