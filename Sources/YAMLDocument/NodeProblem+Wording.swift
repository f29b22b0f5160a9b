internal import BilingualText
internal import Diagnostics

extension NodeProblem {
    var message: BilingualText {
        switch self {
        case .escapedCharacter(let scalar):
            BilingualText(
                zh: "这段文字用转义写出了控制字符 \(codePoint(scalar))，不允许；请删除",
                en: "an escape in this text stands for the control character \(codePoint(scalar)), "
                    + "which is not allowed; delete it")
        case .tag(""):
            BilingualText(
                zh: "不允许使用以“!”开头的标签；请删除标签，若这是文字请加引号",
                en: "tags, which begin with '!', are not allowed; remove the tag, or put the text in quotes")
        case .tag(let tag):
            BilingualText(
                zh: "不允许使用标签“\(shortTag(tag))”，值一律按文字读取；请删除标签，若这是文字请加引号",
                en: "the tag '\(shortTag(tag))' is not allowed, since all values are read as text; "
                    + "remove it, or put the text in quotes")
        case .duplicateAnchor(let name, let first):
            BilingualText(
                zh: "锚点“&\(excerpt(name))”重复，首次出现在\(place(first).zh)；请换一个名称",
                en: "the anchor '&\(excerpt(name))' is defined twice, first at \(place(first).en); give it another name"
            )
        case .unknownAlias(let name):
            BilingualText(
                zh: "别名“*\(excerpt(name))”之前没有锚点“&\(excerpt(name))”；请先定义，若这是文字请加引号",
                en: "no anchor '&\(excerpt(name))' stands before the alias '*\(excerpt(name))'; "
                    + "define it first, or put the text in quotes")
        case .enclosingAlias(let name, let began):
            BilingualText(
                zh: "别名“*\(excerpt(name))”指向包含它自己的内容（始于\(place(began).zh)）；请直接写出内容",
                en: "the alias '*\(excerpt(name))' stands inside what it repeats, begun at \(place(began).en); "
                    + "write the value out")
        }
    }

    private func shortTag(_ tag: String) -> String {
        let standard = "tag:yaml.org,2002:"
        return excerpt(tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag)
    }
}

extension KeyProblem {
    var message: BilingualText {
        switch self {
        case .duplicate(let key, let first):
            BilingualText(
                zh: "键“\(excerpt(key))”重复，首次出现在\(place(first).zh)；请只保留一个",
                en: "the key '\(excerpt(key))' is given twice, first at \(place(first).en); keep one of them")
        case .missing:
            BilingualText(
                zh: "冒号前面没有键；请补上，若冒号属于文字请加引号",
                en: "no key stands before the colon; write one, or put the text in quotes if the colon is part of it")
        case .collection:
            BilingualText(
                zh: "列表或键值对不能作为键；请改用文字，若方括号、花括号属于文字请加引号",
                en: "a list or a mapping cannot be a key; write a text, and put it in quotes if it holds brackets")
        case .merge:
            BilingualText(
                zh: "不支持合并键“<<”；请直接写出各项",
                en: "merge keys ('<<') are not supported; write the entries out")
        case .tooLong:
            BilingualText(
                zh: "键超过 1024 个字符，YAML 不会当作键；请缩短",
                en: "a key of more than 1024 characters is not read as a key; shorten it")
        }
    }
}
