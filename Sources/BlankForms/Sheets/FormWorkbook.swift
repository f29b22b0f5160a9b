internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
public import Workbook

/// The form as an Excel workbook: the sheet to fill in, instructions, and a hidden sheet that says what it was made for.
///
/// - Throws: ``WorkbookFailure`` when the folder for temporary files cannot be written.
public func renderFormWorkbook(_ form: BlankForm) throws(WorkbookFailure) -> [UInt8] {
    // A fixed day: the same form has the same bytes, whenever it is made.
    guard let day = SheetDate(year: 2026, month: 1, day: 1) else { throw .noSheets }
    return try renderFillableWorkbook(
        FillableWorkbook(
            title: form.say(form.checklist.title), created: day,
            sheets: [FormSheet(form).sheet, instructions(form), definition(form)]))
}

private func instructions(_ form: BlankForm) -> FillableSheet {
    let lines = FormInstructions(form).lines
    return FillableSheet(
        form.say((zh: "填写说明", en: "instructions")), columnWidths: [100],
        rows: lines.enumerated().map { index, line in
            FillableRow([FillableCell(.text(line), look: index == 0 ? .title : .body)], height: index == 0 ? 28 : 34)
        }, page: PageSetup(orientation: .portrait))
}

/// What the form was made for, so that another checklist's head is noticed.
private func definition(_ form: BlankForm) -> FillableSheet {
    let lines = [
        [FormWords.hiddenMarker, FormWords.number], ["checklist", form.checklist.id],
        ["version", form.checklist.version],
    ]
    return FillableSheet(
        "dealer-audit", columnWidths: [30, 30],
        rows: lines.map { FillableRow($0.map { FillableCell(.text($0)) }) }, isHidden: true)
}
