internal import BilingualText
internal import Diagnostics

extension YAMLProblem {
    /// What, expected, remedy.
    var message: BilingualText {
        switch self {
        case .text(let problem): problem.message
        case .limit(let problem): problem.message
        case .node(let problem): problem.message
        case .key(let problem): problem.message
        case .slip(let problem): problem.message
        case .syntax(let problem): problem.message
        case .scalar(let problem): problem.message
        case .bracket(let problem): problem.message
        case .json(let problem): problem.message
        }
    }
}

extension TextProblem {
    var message: BilingualText {
        switch self {
        case .otherEncoding(let name):
            BilingualText(
                zh: "文件编码是 \(name)，应为 UTF-8；请另存为 UTF-8，或用 --encoding 指明编码",
                en: "the file is encoded in \(name), but UTF-8 is expected; "
                    + "save it as UTF-8, or name its encoding with --encoding")
        case .notUTF8(let byte):
            BilingualText(
                zh: "字节 0x\(hexadecimal(UInt32(byte), digits: 2)) 不是 UTF-8 文字；请另存为 UTF-8，或用 --encoding 指明编码",
                en: "the byte 0x\(hexadecimal(UInt32(byte), digits: 2)) is not UTF-8 text; "
                    + "save the file as UTF-8, or name its encoding with --encoding")
        case .forbiddenCharacter(let scalar):
            BilingualText(
                zh: "不允许出现控制字符 \(codePoint(scalar))；请删除",
                en: "the control character \(codePoint(scalar)) is not allowed; delete it")
        case .lineSeparator(let scalar):
            BilingualText(
                zh: "看不见的换行符 \(codePoint(scalar)) 会把这一行断开；请改成空格或普通换行",
                en: "the invisible line break \(codePoint(scalar)) would cut this line in two; "
                    + "write a space or an ordinary line break instead")
        }
    }
}

extension LimitProblem {
    var message: BilingualText {
        switch self {
        case .fileSize(let bytes, let limit):
            BilingualText(
                zh: "文件有 \(bytes) 字节，超过上限 \(size(limit).zh)；请拆成几个文件",
                en: "the file has \(bytes) bytes, more than the limit of \(size(limit).en); split it into several files"
            )
        case .valueSize(let bytes, let limit):
            BilingualText(
                zh: "这段文字有 \(bytes) 字节，超过上限 \(size(limit).zh)；请缩短，并检查引号是否配对",
                en: "this text has \(bytes) bytes, more than the limit of \(size(limit).en); "
                    + "shorten it, and check that quotes are closed")
        case .combiningMarks(let limit):
            BilingualText(
                zh: "这段文字里有一个字符带着超过 \(limit) 个组合符号；请删除这些符号",
                en: "a character of this text carries more than \(limit) combining marks; delete them")
        case .directives(let limit):
            BilingualText(
                zh: "以“%”开头的 YAML 指令行连续超过 \(limit) 行；请删除",
                en: "more than \(limit) lines in a row are YAML directives, which begin with '%'; remove them")
        case .depth(let limit):
            BilingualText(
                zh: "列表和键值对的嵌套超过 \(limit) 层；请减少层次，并检查括号是否配对",
                en: "lists and mappings are nested more than \(limit) deep; "
                    + "flatten them, and check that brackets are closed")
        case .nodes(let limit):
            BilingualText(
                zh: "展开别名后，文件中的值超过 \(limit) 个；请减少别名或拆分文件",
                en: "with its aliases written out the file has more than \(limit) values; "
                    + "use fewer aliases, or split the file")
        case .aliases(let limit):
            BilingualText(
                zh: "别名（“*名称”）超过 \(limit) 个；请直接写出内容或拆分文件",
                en: "more than \(limit) aliases ('*name'); write the values out, or split the file")
        case .problems(let limit):
            BilingualText(
                zh: "问题超过 \(limit) 个，其余部分没有再读；请改正以上问题后重新检查",
                en: "there are \(limit) problems or more, so the rest was not read; mend these and check again")
        case .memory:
            BilingualText(zh: "内存不足，无法读取文件", en: "not enough memory to read the file")
        }
    }
}

extension SlipProblem {
    var message: BilingualText {
        switch self {
        case .fullWidthColon(after: ""):
            BilingualText(
                zh: "此处是全角冒号“：”，YAML 只认半角冒号加空格；请写成“: ”，若这是一段文字请加双引号",
                en: "a full-width colon stands here, but YAML needs a half-width colon and a space; "
                    + "write ': ', or put the text in double quotes")
        case .fullWidthColon(let key):
            BilingualText(
                zh: "“\(excerpt(key))”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“\(excerpt(key)): ”，若这是一段文字请加双引号",
                en: "a full-width colon follows '\(excerpt(key))', but YAML needs a half-width colon and a space; "
                    + "write '\(excerpt(key)): ', or put the text in double quotes")
        case .tightColon(let key):
            BilingualText(
                zh: "“\(excerpt(key))”的冒号后面缺少半角空格；请写成“\(excerpt(key)): ”，若这是一段文字请加双引号",
                en: "no ordinary space follows the colon behind '\(excerpt(key))'; "
                    + "write '\(excerpt(key)): ', or put the text in double quotes")
        case .unusualSpace(let scalar):
            BilingualText(
                zh: "行首的 \(codePoint(scalar))（\(spaceName(scalar).zh)）不算缩进，YAML 会当作文字；请改用半角空格",
                en: "\(codePoint(scalar)) (\(spaceName(scalar).en)) at the beginning of a line is text for YAML, "
                    + "not indentation; use ordinary spaces")
        case .tab:
            BilingualText(
                zh: "此处是制表符（Tab），YAML 只能用空格缩进；请把行首的制表符都换成空格",
                en: "a tab stands where YAML needs spaces; replace the tabs at the beginning of lines with spaces")
        }
    }

    private func spaceName(_ scalar: Unicode.Scalar) -> (zh: String, en: String) {
        switch scalar.value {
        case 0x3000: ("全角空格", "full-width space")
        case 0xA0: ("不间断空格", "no-break space")
        case 0xFEFF: ("字节顺序标记", "byte-order mark")
        default: ("特殊空格", "unusual space")
        }
    }
}
