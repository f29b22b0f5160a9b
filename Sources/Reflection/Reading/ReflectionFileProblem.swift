internal import BilingualText
internal import Diagnostics

/// What is wrong with the file of a report, whatever its fields say.
enum ReflectionFileProblem: Problem {
    case tooLarge(bytes: Int)
    case noReport
    case fieldTwice(ReflectionPart, first: SourcePosition)
    case unknownHeading(String)
    case unknownKey(String)
    case notText(String, found: BilingualText)
    case noCase

    /// A report is a page or two.
    static let largest = 64 << 10

    var severity: Diagnostic.Severity {
        switch self {
        case .unknownHeading, .noCase: .warning
        case .tooLarge, .noReport, .fieldTwice, .unknownKey, .notText: .error
        }
    }

    var wording: BilingualText {
        switch self {
        case .tooLarge(let bytes):
            BilingualText(
                zh: "文件有 \(bytes) 字节，反思报告最多 \(Self.largest >> 10) KB；请检查是否给错了文件",
                en:
                    "the file has \(bytes) bytes, and a reflection report has \(Self.largest >> 10) KB at most; check that it is the right file"
            )
        case .noReport:
            BilingualText(
                zh: "文件中没有反思报告的任何一栏；应有“客户想法”“错误理念”等标题，可用 dealer-audit reflect 生成空白报告",
                en:
                    "the file has none of the fields of a reflection report; expected headings such as 'Wrong idea'; dealer-audit reflect writes blank reports"
            )
        case .fieldTwice(let part, let first):
            BilingualText(
                zh: "“\(part.title.wording(in: .zh))”出现了两次（先在\(first.zh)）；请合并成一栏",
                en: "'\(part.title.wording(in: .en))' stands twice (first at \(first.en)); make one field of them")
        case .unknownHeading(let text): unknown(text, zh: "标题", en: "heading", remedy: Self.headingRemedy)
        case .unknownKey(let text): unknown(text, zh: "键", en: "key", remedy: Self.keyRemedy)
        case .notText(let key, let found):
            BilingualText(
                zh: "\(quoted(key, .zh))应为文字或文字的列表，这里是\(found.wording(in: .zh))",
                en: "\(quoted(key, .en)) takes a text or a list of texts, not a \(found.wording(in: .en))")
        case .noCase:
            BilingualText(
                zh: "没有写案例，后果、正确理念和结果是否紧扣案例就只能与其他栏相比；请加上标题“案例”",
                en:
                    "the case is not told, so consequence, right idea and result are only held to the other fields; add the heading 'What happened'"
            )
        }
    }

    private static let headingRemedy = BilingualText(zh: "其下的文字不读", en: "the text below it is not read")
    private static let keyRemedy = BilingualText(zh: "请删去或改正", en: "remove or mend it")

    private func unknown(_ text: String, zh: String, en: String, remedy: BilingualText) -> BilingualText {
        let meant = SuggestionClause(nearestSpelling(to: text, among: ReflectionNames.all))
        return BilingualText(
            zh: "反思报告没有\(zh)\(quoted(text, .zh))\(meant.zh)；\(remedy.wording(in: .zh))",
            en: "a reflection report has no \(en) \(quoted(text, .en))" + meant.en(before: remedy.wording(in: .en)))
    }
}

extension ReflectionPart {
    var title: BilingualText {
        switch self {
        case .field(let field): field.title
        case .situation: BilingualText(zh: "案例", en: "What happened")
        case .signatures: BilingualText(zh: "签字", en: "Signatures")
        }
    }
}
