internal import BilingualText

/// Words of person and department cards.
enum PersonWording {
    static let ownItems = BilingualText(zh: "本人的检查项", en: "Own items")
    static let number = BilingualText(zh: "人员编号", en: "Person id")
    static let departmentItems = BilingualText(zh: "本部门的检查项", en: "Items of this department")
    static let departmentNumber = BilingualText(zh: "部门编号", en: "Department id")
    static let departmentMethod = BilingualText(
        zh: "部门得分 = 本部门检查项的得分之和 ÷ 满分之和，取自规则生效前的计算得分；等级按检查表的等级线。",
        en: "A department's score is the earned divided by the full points of its items, taken from the computed score "
            + "before any rule, and graded by the checklist's limits.")
    static let ownAnswersOnly = BilingualText(
        zh: "这里只有本人名下的观察；每项的满分与整次稽核中该项的满分相同。",
        en: "Only this person's own observations are shown; each item's full mark is the same as in the whole audit.")
}
