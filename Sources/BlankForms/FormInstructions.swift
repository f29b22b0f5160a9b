internal import BilingualText
internal import ChecklistModel

/// How a form is filled in, in a few lines.
struct FormInstructions {
    private let form: BlankForm

    init(_ form: BlankForm) { self.form = form }

    /// For a workbook; the first one is a title.
    var lines: [String] {
        var lines: [(zh: String, en: String)] = [
            ("怎样填写这份表", "How to fill in this form"),
            (
                "先填上面的稽核编号、经销商、日期和稽核员，再逐行填“结果”。标黄的格子还没有填。",
                "Fill in audit, dealer, date and auditor at the top, then the column “value” row by row. Yellow cells are still missing."
            ),
            (
                "有下拉选项的请选；其余照“填写方式”填写。答案后面可以用括号加说明，如：否（轮胎未打蜡）。表格询问时选“确定”即可。",
                "Choose where there is a list; else write as “how to answer” says. A remark may follow in brackets: no (tyre not waxed); choose OK when the program asks."
            ),
            Self.blanks,
            (
                "扣分的项目请在“备注”写明看到了什么，照片的文件名写在“证据”。",
                "Say in “note” what was seen where points are lost, and name the photograph in “evidence”."
            ),
        ]
        if form.namesPeople, !form.people.isEmpty {
            lines.append(
                (
                    "不在岗的人：从上面的“在岗人员”中去掉名字，他们的行留空即可。",
                    "Take those who are away off the list “people” at the top and leave their rows blank."
                ))
        }
        if !form.unitKinds.isEmpty {
            lines.append(
                (
                    "按单元检查的项目，在“单元”写明是哪一个；上面列出的单元都要检查。",
                    "Items per unit say in “unit” which one it is; every unit that is listed at the top has to be looked at."
                ))
        }
        lines.append(
            (
                "行不够时，在同一检查项的行之间插入一行，选好检查项再填。",
                "For one more look insert a row between the rows of the item, choose the item there and fill it in."
            ))
        lines.append(
            (
                "不要改动检查表、版本和表头；填好后保存为 .xlsx，用 dealer-audit score 评分。",
                "Leave checklist, version and headings as they are; save the file as .xlsx and score it with dealer-audit score."
            ))
        return lines.map(form.say)
    }

    /// For paper.
    var paper: [String] {
        [
            ("在方框里打勾，或把结果写在线上；说明写在“备注”。", "Tick a box or write the answer on the line; remarks go into “note”."),
            Self.blanks,
            (
                "行不够时写在背面，注明检查项的编号。",
                "Where rows run out, go on overleaf and name the item."
            ),
        ].map(form.say)
    }

    private static let blanks = (
        zh: "没有看到、还要再查的留空；确实不适用的填“不适用”，不要填 0。",
        en: "Leave empty what was not seen yet; write n/a where it does not apply, never 0."
    )
}
