/// The fixed words of a form, by which a filled one is known again; blank forms are written with them.
public enum FormWords {
    /// In the first cell of every form; the number of its kind stands behind it.
    public static let marker = "dealer-audit-form"
    /// The kind of form that is written and read.
    public static let number = "1"
    /// In the first cell of the hidden sheet of a workbook, above the lines `checklist` and `version`.
    public static let hiddenMarker = "dealer-audit-form-definition"
    /// Labels of the line that lists who is on duty.
    public static let people = (zh: "在岗人员", en: "people")
    /// Before the id of a kind of unit, such as `单元 display-car`.
    public static let unit = (zh: "单元", en: "unit")
    /// Label of the line that says how far the clocks there are ahead of Greenwich, for moments that do not say it.
    public static let offset = (zh: "时差", en: "utc offset")
    /// Columns that only describe the item.
    public static let section = (zh: "分组", en: "section")
    public static let text = (zh: "检查内容", en: "text")
    public static let criterion = (zh: "检查标准", en: "criterion")
    public static let points = (zh: "满分", en: "full mark")
    public static let accepted = (zh: "填写方式", en: "how to answer")
    /// Label of the line that counts how far a workbook is filled in.
    public static let counter = (zh: "已填 / 必填", en: "filled / needed")
    /// Marks the rows that have to be filled in.
    public static let needed = (zh: "必填", en: "needed")

    private static let describing = [section, text, criterion, points, accepted, needed]

    /// True for the heading of a column that only describes the item.
    static func describes(header: String) -> Bool {
        let key = header.nameKey
        return describing.contains { $0.zh == key || $0.en.nameKey == key }
    }
}
