internal import BilingualText
internal import Diagnostics

extension SyntaxProblem {
    /// What, expected, remedy.
    var message: BilingualText {
        switch self {
        case .entryWithoutColon:
            BilingualText(
                zh: "此行应为“键: 值”，却没有半角冒号加空格；请补上，若是接续上一行的文字请再缩进",
                en: "expected 'key: value', found no colon with a space behind it; "
                    + "add it, or indent the line further if it continues the text above")
        case .unexpectedColon:
            BilingualText(
                zh: "此处不能出现“: ”；若冒号属于文字请给文字加引号，否则请检查本行和上一行的缩进",
                en: "a colon with a space behind it cannot stand here; "
                    + "put the text in quotes if the colon is part of it, else check the indentation of this line and the one above"
            )
        case .listBehindKey:
            BilingualText(
                zh: "列表项“- ”不能接在别的内容后面；请另起一行",
                en: "a list item '- ' cannot follow something else on its line; begin it on a new line")
        case .explicitKey:
            BilingualText(
                zh: "此处不能出现“? ”；请写成“键: 值”，若这是文字请加引号",
                en: "'? ' cannot stand here; write 'key: value', or put the text in quotes")
        case .directive:
            BilingualText(
                zh: "以“%”开头的行是 YAML 指令，且只认“%YAML 1.1”和“%YAML 1.2”；请删除此行，若是文字请加引号",
                en: "a line that begins with '%' is a YAML directive, and only '%YAML 1.1' and '%YAML 1.2' are known; "
                    + "remove the line, or put the text in quotes")
        case .behindDocument:
            BilingualText(
                zh: "内容到上面已经结束，此处多出了文字；请检查缩进和引号，另一份文档须以“---”一行开始",
                en: "the content ended above, and this is left over; check indentation and quotes, "
                    + "and begin another document with a line '---'")
        case .strayCharacter(let character):
            BilingualText(
                zh: "此处应有一个值，却是“\(shown(character))”；请补上值，多余的符号请删除，若属于文字请加引号",
                en: "expected a value, found '\(shown(character))'; "
                    + "add the value, remove the sign, or put it in quotes if it is part of a text")
        case .notAListItem(let began):
            BilingualText(
                zh: "列表（始于\(place(began).zh)）中此处应为“- ”；请与其他列表项的“-”对齐，或缩进到该项之内",
                en: "expected '- ' in the list that began at \(place(began).en); "
                    + "align the line with the dashes of the list, or indent it under its item")
        case .notAKey(let began):
            BilingualText(
                zh: "键值对（始于\(place(began).zh)）中此处应为键；请与第 \(began.column) 列的其他键对齐，并检查引号",
                en: "expected a key in the mapping that began at \(place(began).en); "
                    + "align the line with its other keys in column \(began.column), and check quotes")
        case .unknown(let problem):
            BilingualText(
                zh: "YAML 语法有误（libyaml：\(problem)）；请检查本行和上一行的缩进、引号和括号",
                en: "the YAML syntax is wrong here (libyaml: \(problem)); "
                    + "check indentation, quotes and brackets of this line and the one above")
        }
    }
}

extension ScalarProblem {
    var message: BilingualText {
        switch self {
        case .reservedCharacter(let character):
            BilingualText(
                zh: "文字不能以“\(shown(character))”开头；请给文字加引号",
                en: "a text cannot begin with '\(shown(character))'; put it in quotes")
        case .anchorName:
            BilingualText(
                zh: "“&”和“*”后面应为锚点名称（只含英文字母、数字、“-”和“_”）；请改名，若这是文字请加引号",
                en: "a name of ASCII letters, digits, '-' and '_' must follow '&' and '*'; "
                    + "change the name, or put the text in quotes")
        case .blockHeader:
            BilingualText(
                zh: "“|”或“>”后面只能是“+”、“-”或数字 1 到 9；请从下一行开始写文字，若是普通文字请加引号",
                en: "only '+', '-' or a digit from 1 to 9 may follow '|' or '>'; "
                    + "begin the text on the next line, or put it in quotes")
        case .unclosedQuote:
            BilingualText(
                zh: "从此处开始的引号没有配对；请补上结尾的引号",
                en: "the quoted text that begins here is not closed; add the closing quote")
        case .textBehindQuote:
            BilingualText(
                zh: "引号已经结束，后面又有文字；请把整段文字放进一对引号，单引号内的“'”须写成两个",
                en: "text follows the closing quote; put the whole text into one pair of quotes, "
                    + "and write ' twice inside single quotes")
        case .escape:
            BilingualText(
                zh: "双引号内的这个“\\”转义无效；反斜杠本身请写成“\\\\”，或改用单引号",
                en: "this escape with '\\' is not known in double quotes; "
                    + "write '\\\\' for a backslash, or use single quotes")
        case .surrogateEscape:
            BilingualText(
                zh: "“\\uD800”到“\\uDFFF”只是半个字符；请直接写出该字符，或用“\\U0001F600”的形式",
                en: "an escape from \\uD800 to \\uDFFF is only half a character; "
                    + "write the character itself, or an escape such as \\U0001F600")
        }
    }
}

extension BracketProblem {
    var message: BilingualText {
        switch self {
        case .tightColon:
            BilingualText(
                zh: "括号内的冒号后面缺少空格；请写成“键: 值”，若冒号属于文字请加引号",
                en: "no space follows the colon between brackets; write 'key: value', or put the text in quotes")
        case .brokenList(let began):
            BilingualText(
                zh: "列表“[”（始于\(place(began).zh)）中此处应为“,”或“]”；请补上，文字中若有括号、逗号或冒号请加引号",
                en: "expected ',' or ']' in the list that began at \(place(began).en); "
                    + "add it, and quote texts that hold brackets, commas or colons")
        case .brokenMapping(let began):
            BilingualText(
                zh: "键值对“{”（始于\(place(began).zh)）中此处应为“,”或“}”；请补上，文字中若有括号、逗号或冒号请加引号",
                en: "expected ',' or '}' in the mapping that began at \(place(began).en); "
                    + "add it, and quote texts that hold brackets, commas or colons")
        case .unclosedList:
            BilingualText(
                zh: "从此处开始的列表“[”没有“]”；请补上",
                en: "the list that begins here with '[' is not closed; add ']'")
        case .unclosedMapping:
            BilingualText(
                zh: "从此处开始的键值对“{”没有“}”；请补上",
                en: "the mapping that begins here with '{' is not closed; add '}'")
        }
    }
}

func shown(_ character: Unicode.Scalar) -> String { String(Character(character)) }
