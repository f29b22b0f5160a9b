import Testing
import YAMLDocument

/// YAML that is well formed and refused all the same; the rest of the document is still read.
@Suite struct NodeRefusalTests {
    @Test(arguments: rows)
    func refuses(row: Refusal) {
        #expect(row.rendered == row.messages)
    }

    static let rows = [
        Refusal(
            "a key twice", "a: 1\nb: 2\na: 3",
            """
            3:1 the key 'a' is given twice, first at line 1, column 1; keep one of them
            3:1 键“a”重复，首次出现在第 1 行第 1 列；请只保留一个
            """),
        Refusal(
            "a key three times", "{a: 1, a: 2, a: 3}",
            """
            1:8 the key 'a' is given twice, first at line 1, column 2; keep one of them
            1:14 the key 'a' is given twice, first at line 1, column 2; keep one of them
            1:8 键“a”重复，首次出现在第 1 行第 2 列；请只保留一个
            1:14 键“a”重复，首次出现在第 1 行第 2 列；请只保留一个
            """),
        Refusal(
            "a key twice in a list item", "- {a: 1, \"a\": 2}",
            """
            1:10 the key 'a' is given twice, first at line 1, column 4; keep one of them
            1:10 键“a”重复，首次出现在第 1 行第 4 列；请只保留一个
            """),
        Refusal(
            "a key twice in a large mapping", (0..<20).map { "k\($0): v\n" }.joined() + "k3: v\nk19: v",
            """
            21:1 the key 'k3' is given twice, first at line 4, column 1; keep one of them
            22:1 the key 'k19' is given twice, first at line 20, column 1; keep one of them
            21:1 键“k3”重复，首次出现在第 4 行第 1 列；请只保留一个
            22:1 键“k19”重复，首次出现在第 20 行第 1 列；请只保留一个
            """),
        Refusal(
            "keys that look the same", "\u{E9}: 1\ne\u{301}: 2",
            """
            2:1 the key 'é' is given twice, first at line 1, column 1; keep one of them
            2:1 键“é”重复，首次出现在第 1 行第 1 列；请只保留一个
            """),
        Refusal(
            "a tag on a text", "a: !!int 3",
            """
            1:4 the tag '!!int' is not allowed, since all values are read as text; \
            remove it, or put the text in quotes
            1:4 不允许使用标签“!!int”，值一律按文字读取；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "a tag of its own", "a: !money 3",
            """
            1:4 the tag '!money' is not allowed, since all values are read as text; \
            remove it, or put the text in quotes
            1:4 不允许使用标签“!money”，值一律按文字读取；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "the non-specific tag", "a: ! 3",
            """
            1:4 the tag '!' is not allowed, since all values are read as text; remove it, or put the text in quotes
            1:4 不允许使用标签“!”，值一律按文字读取；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "a tag on a mapping", "!checklist {a: 1}",
            """
            1:1 the tag '!checklist' is not allowed, since all values are read as text; \
            remove it, or put the text in quotes
            1:1 不允许使用标签“!checklist”，值一律按文字读取；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "a tag with an unknown handle", "a: !x!y 3",
            """
            1:4 tags, which begin with '!', are not allowed; remove the tag, or put the text in quotes
            1:4 不允许使用以“!”开头的标签；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "a tag without an end", "a: !<x y",
            """
            1:4 tags, which begin with '!', are not allowed; remove the tag, or put the text in quotes
            1:4 不允许使用以“!”开头的标签；请删除标签，若这是文字请加引号
            """),
        Refusal(
            "a merge key", "a: &a {b: 1}\nc:\n  <<: *a",
            """
            3:3 merge keys ('<<') are not supported; write the entries out
            3:3 不支持合并键“<<”；请直接写出各项
            """),
        Refusal(
            "a list as a key", "? [a]\n: b",
            """
            1:3 a list or a mapping cannot be a key; write a text, and put it in quotes if it holds brackets
            1:3 列表或键值对不能作为键；请改用文字，若方括号、花括号属于文字请加引号
            """),
        Refusal(
            "a template that YAML reads as a mapping", "a: {{x}}",
            """
            1:5 a list or a mapping cannot be a key; write a text, and put it in quotes if it holds brackets
            1:5 列表或键值对不能作为键；请改用文字，若方括号、花括号属于文字请加引号
            """),
        Refusal(
            "an alias for a list as a key", "a: &a [b]\n*a : c",
            """
            2:1 a list or a mapping cannot be a key; write a text, and put it in quotes if it holds brackets
            2:1 列表或键值对不能作为键；请改用文字，若方括号、花括号属于文字请加引号
            """),
        Refusal(
            "no key", "a: 1\n? \n: b",
            """
            2:2 no key stands before the colon; write one, or put the text in quotes if the colon is part of it
            2:2 冒号前面没有键；请补上，若冒号属于文字请加引号
            """),
        Refusal(
            "a colon at the beginning", ": b",
            """
            1:1 no key stands before the colon; write one, or put the text in quotes if the colon is part of it
            1:1 冒号前面没有键；请补上，若冒号属于文字请加引号
            """),
        Refusal(
            "a colon behind a brace", "a: {: b}",
            """
            1:5 no key stands before the colon; write one, or put the text in quotes if the colon is part of it
            1:5 冒号前面没有键；请补上，若冒号属于文字请加引号
            """),
        Refusal(
            "an unknown alias", "a: *b",
            """
            1:4 no anchor '&b' stands before the alias '*b'; define it first, or put the text in quotes
            1:4 别名“*b”之前没有锚点“&b”；请先定义，若这是文字请加引号
            """),
        Refusal(
            "an alias of another document", "a: &a 1\n---\nb: *a",
            """
            3:4 no anchor '&a' stands before the alias '*a'; define it first, or put the text in quotes
            3:4 别名“*a”之前没有锚点“&a”；请先定义，若这是文字请加引号
            """),
        Refusal(
            "an alias inside its list", "a: &x [1, *x]",
            """
            1:11 the alias '*x' stands inside what it repeats, begun at line 1, column 4; write the value out
            1:11 别名“*x”指向包含它自己的内容（始于第 1 行第 4 列）；请直接写出内容
            """),
        Refusal(
            "an alias inside its mapping", "a: &x\n  b:\n    c: *x",
            """
            3:8 the alias '*x' stands inside what it repeats, begun at line 1, column 4; write the value out
            3:8 别名“*x”指向包含它自己的内容（始于第 1 行第 4 列）；请直接写出内容
            """),
        Refusal(
            "an anchor twice", "a: &x 1\nb: &x 2",
            """
            2:4 the anchor '&x' is defined twice, first at line 1, column 4; give it another name
            2:4 锚点“&x”重复，首次出现在第 1 行第 4 列；请换一个名称
            """),
        Refusal(
            "an anchor twice, one inside the other", "a: &x [&x 1, *x]",
            """
            1:8 the anchor '&x' is defined twice, first at line 1, column 4; give it another name
            1:14 the alias '*x' stands inside what it repeats, begun at line 1, column 4; write the value out
            1:8 锚点“&x”重复，首次出现在第 1 行第 4 列；请换一个名称
            1:14 别名“*x”指向包含它自己的内容（始于第 1 行第 4 列）；请直接写出内容
            """),
        Refusal(
            "a control character by an escape", "a: \"x\\ay\"",
            """
            1:4 an escape in this text stands for the control character U+0007, which is not allowed; delete it
            1:4 这段文字用转义写出了控制字符 U+0007，不允许；请删除
            """),
        Refusal(
            "31 combining marks", "a: x" + String(repeating: "\u{301}", count: 31),
            """
            1:4 a character of this text carries more than 30 combining marks; delete them
            1:4 这段文字里有一个字符带着超过 30 个组合符号；请删除这些符号
            """),
        Refusal(
            "31 combining marks by escapes", "a: \"x" + String(repeating: "\\u0301", count: 31) + "\"",
            """
            1:4 a character of this text carries more than 30 combining marks; delete them
            1:4 这段文字里有一个字符带着超过 30 个组合符号；请删除这些符号
            """),
        Refusal(
            "a key of combining marks",
            String(repeating: "? x" + String(repeating: "\u{301}", count: 31) + "\n: a\n", count: 2),
            """
            1:3 a character of this text carries more than 30 combining marks; delete them
            3:3 a character of this text carries more than 30 combining marks; delete them
            1:3 这段文字里有一个字符带着超过 30 个组合符号；请删除这些符号
            3:3 这段文字里有一个字符带着超过 30 个组合符号；请删除这些符号
            """),
        Refusal(
            "a null character by an escape", "a: \"\\0\"",
            """
            1:4 an escape in this text stands for the control character U+0000, which is not allowed; delete it
            1:4 这段文字用转义写出了控制字符 U+0000，不允许；请删除
            """),
    ]
}
