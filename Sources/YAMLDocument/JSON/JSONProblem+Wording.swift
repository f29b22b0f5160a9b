internal import BilingualText

extension JSONProblem {
    /// What, expected, remedy.
    var message: BilingualText {
        switch self {
        case .valueMissing(nil):
            BilingualText(zh: "JSON 到此结束，缺少值；请补上", en: "the JSON ends here without a value; add it")
        case .valueMissing(let sign?):
            BilingualText(
                zh: "JSON 中此处应有一个值，却是“\(shown(sign))”；请补上值", en: "expected a JSON value, found '\(shown(sign))'; add it"
            )
        case .unquoted(let word): Self.unquoted(word)
        case .keyMissing(let found):
            BilingualText(
                zh: "JSON 中此处应为双引号内的键\(Self.instead(found).zh)；键要写成 \"键\"",
                en: "expected a key in double quotes\(Self.instead(found).en); write it as \"key\"")
        case .colonMissing(let found):
            BilingualText(
                zh: "JSON 的键后面应为半角冒号“:”\(Self.instead(found).zh)；请改正",
                en: "expected ':' behind the key\(Self.instead(found).en); write an ordinary colon")
        case .separatorMissing(let closing, let found):
            BilingualText(
                zh: "JSON 中此处应为半角逗号“,”或“\(closing)”\(Self.instead(found).zh)；请改正，并检查引号是否配对",
                en: "expected ',' or '\(closing)'\(Self.instead(found).en); mend it, and check that quotes are closed")
        case .commaAtEnd:
            BilingualText(
                zh: "JSON 的最后一项后面不能有逗号；请删去逗号，或补上漏掉的一项",
                en: "no comma may stand behind the last entry; delete it, or add what is missing")
        case .behindValue:
            BilingualText(
                zh: "JSON 到上面已经结束，此处多出了内容；请检查括号，几份稽核请每行写一份，或写成一个列表",
                en:
                    "the JSON ended above, and this is left over; check the brackets, and write several audits one on each "
                    + "line or as a list")
        case .rawControl(let scalar):
            BilingualText(
                zh: "JSON 的文字中不能直接出现控制字符 \(codePoint(scalar))；请删除，或写成转义",
                en:
                    "the control character \(codePoint(scalar)) cannot stand in a JSON text; delete it or write an escape"
            )
        case .unknownEscape:
            BilingualText(
                zh: "JSON 中“\\”后面只能是 \" \\ / b f n r t 或 u 加四位十六进制数；反斜杠本身请写两次",
                en:
                    "only \" \\ / b f n r t, or u with four hexadecimal digits, may follow '\\'; write a backslash itself twice"
            )
        case .halfPair:
            BilingualText(
                zh: "这个转义只是一个字符的一半，缺少另一半；请直接写出字符",
                en: "this escape is one half of a character, and the other half is missing; write the character itself")
        }
    }

    private static func unquoted(_ word: String) -> BilingualText {
        let text = excerpt(word)
        guard let first = word.utf8.first, "+-.0123456789".utf8.contains(first) else {
            return BilingualText(
                zh: "“\(text)”没有加双引号；JSON 的文字要写成 \"…\"，引号须是半角的",
                en: "'\(text)' is not in quotes; a JSON text is written \"…\", with straight quotes")
        }
        return BilingualText(
            zh: "“\(text)”不是 JSON 的数字；要照原样保留，请加双引号",
            en: "'\(text)' is no JSON number; put it in double quotes to keep it as it is written")
    }

    private static func instead(_ found: Unicode.Scalar?) -> (zh: String, en: String) {
        guard let found else { return ("", "") }
        return ("，却是“\(shown(found))”（\(codePoint(found))）", ", found '\(shown(found))' (\(codePoint(found)))")
    }
}
