/// Words that every item reads the same way; a checklist may add words of its own but never turn these round.
public enum AnswerWords {
    /// Read as yes by a yes-no item.
    public static let yes = ["是", "合格", "符合", "达标", "对", "√", "✓", "Y", "yes"]
    /// Read as no by a yes-no item.
    public static let no = ["否", "不合格", "不符合", "不达标", "错", "×", "✗", "N", "no"]
    /// Read as "not applicable" by every item.
    public static let notApplicable = ["不适用", "无此项", "免检", "N/A", "NA", "/"]
    /// Read by a multi-choice as "none of the options".
    public static let noneOfThem = ["none", "都没有", "以上都没有"]
}
