import Testing
import YAMLDocument

/// Slips of the Chinese input method and of the hand: one run names all of them, at the colon or space that is wrong.
@Suite struct SlipTests {
    @Test(arguments: rows)
    func refuses(row: Refusal) {
        #expect(row.rendered == row.messages)
    }

    static let rows = [
        Refusal(
            "a file of full-width colons", "标题：x\n版本：1",
            """
            1:3 a full-width colon follows '标题', but YAML needs a half-width colon and a space; \
            write '标题: ', or put the text in double quotes
            2:3 a full-width colon follows '版本', but YAML needs a half-width colon and a space; \
            write '版本: ', or put the text in double quotes
            1:3 “标题”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“标题: ”，若这是一段文字请加双引号
            2:3 “版本”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“版本: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "full-width colons among good keys", "a: 1\n标题：x\n版本：1\nb: 2",
            """
            2:3 a full-width colon follows '标题', but YAML needs a half-width colon and a space; \
            write '标题: ', or put the text in double quotes
            3:3 a full-width colon follows '版本', but YAML needs a half-width colon and a space; \
            write '版本: ', or put the text in double quotes
            2:3 “标题”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“标题: ”，若这是一段文字请加双引号
            3:3 “版本”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“版本: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "the first of two languages", "title:\n  zh：标题\n  en: Title",
            """
            2:5 a full-width colon follows 'zh', but YAML needs a half-width colon and a space; \
            write 'zh: ', or put the text in double quotes
            2:5 “zh”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“zh: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "both languages", "title:\n  zh：标题\n  en：Title",
            """
            2:5 a full-width colon follows 'zh', but YAML needs a half-width colon and a space; \
            write 'zh: ', or put the text in double quotes
            3:5 a full-width colon follows 'en', but YAML needs a half-width colon and a space; \
            write 'en: ', or put the text in double quotes
            2:5 “zh”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“zh: ”，若这是一段文字请加双引号
            3:5 “en”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“en: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "one language alone", "title:\n  zh：标题",
            """
            2:5 a full-width colon follows 'zh', but YAML needs a half-width colon and a space; \
            write 'zh: ', or put the text in double quotes
            2:5 “zh”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“zh: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "both languages in braces", "title: {zh：标题, en：Title}",
            """
            1:11 a full-width colon follows 'zh', but YAML needs a half-width colon and a space; \
            write 'zh: ', or put the text in double quotes
            1:18 a full-width colon follows 'en', but YAML needs a half-width colon and a space; \
            write 'en: ', or put the text in double quotes
            1:11 “zh”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“zh: ”，若这是一段文字请加双引号
            1:18 “en”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“en: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "a full-width colon before braces", "title：{zh: 标题, en: Title}\nb: 1",
            """
            1:6 a full-width colon follows 'title', but YAML needs a half-width colon and a space; \
            write 'title: ', or put the text in double quotes
            1:6 “title”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“title: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "a full-width colon before a list", "答案：[a: b]",
            """
            1:3 a full-width colon follows '答案', but YAML needs a half-width colon and a space; \
            write '答案: ', or put the text in double quotes
            1:3 “答案”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“答案: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "a full-width colon before nested lines", "sections：\n  - a: 1",
            """
            1:9 a full-width colon follows 'sections', but YAML needs a half-width colon and a space; \
            write 'sections: ', or put the text in double quotes
            1:9 “sections”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“sections: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "the first key of a list item", "- item：1\n  text: x",
            """
            1:7 a full-width colon follows 'item', but YAML needs a half-width colon and a space; \
            write 'item: ', or put the text in double quotes
            1:7 “item”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“item: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "later keys of a list item", "- item: 1\n  text：x\n  points：3",
            """
            2:7 a full-width colon follows 'text', but YAML needs a half-width colon and a space; \
            write 'text: ', or put the text in double quotes
            3:9 a full-width colon follows 'points', but YAML needs a half-width colon and a space; \
            write 'points: ', or put the text in double quotes
            2:7 “text”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“text: ”，若这是一段文字请加双引号
            3:9 “points”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“points: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "behind a quoted key", "\"标题\"：x",
            """
            1:5 a full-width colon follows '"标题"', but YAML needs a half-width colon and a space; \
            write '"标题": ', or put the text in double quotes
            1:5 “"标题"”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“"标题": ”，若这是一段文字请加双引号
            """),
        Refusal(
            "a second problem on the line", "a: {b：1, b: 2, c：3}",
            """
            1:6 a full-width colon follows 'b', but YAML needs a half-width colon and a space; \
            write 'b: ', or put the text in double quotes
            1:10 the key 'b' is given twice, first at line 1, column 5; keep one of them
            1:17 a full-width colon follows 'c', but YAML needs a half-width colon and a space; \
            write 'c: ', or put the text in double quotes
            1:6 “b”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“b: ”，若这是一段文字请加双引号
            1:10 键“b”重复，首次出现在第 1 行第 5 列；请只保留一个
            1:17 “c”后面是全角冒号“：”，YAML 只认半角冒号加空格；请写成“c: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "no space behind a colon", "title:foo\nb: 1",
            """
            1:6 no ordinary space follows the colon behind 'title'; write 'title: ', or put the text in double quotes
            1:6 “title”的冒号后面缺少半角空格；请写成“title: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "no space among good keys", "a: 1\ntitle:foo\nb: 1",
            """
            2:6 no ordinary space follows the colon behind 'title'; write 'title: ', or put the text in double quotes
            2:6 “title”的冒号后面缺少半角空格；请写成“title: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "no space in braces", "{rate:0.5, b: 2}",
            """
            1:6 no ordinary space follows the colon behind 'rate'; write 'rate: ', or put the text in double quotes
            1:6 “rate”的冒号后面缺少半角空格；请写成“rate: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "a full-width space behind a colon", "a:\u{3000}1\nb: 2",
            """
            1:2 no ordinary space follows the colon behind 'a'; write 'a: ', or put the text in double quotes
            1:2 “a”的冒号后面缺少半角空格；请写成“a: ”，若这是一段文字请加双引号
            """),
        Refusal(
            "full-width indentation", "a:\n\u{3000}\u{3000}b: 1\n\u{3000}\u{3000}c: 2",
            """
            2:1 U+3000 (full-width space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            3:1 U+3000 (full-width space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            2:1 行首的 U+3000（全角空格）不算缩进，YAML 会当作文字；请改用半角空格
            3:1 行首的 U+3000（全角空格）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "full-width indentation behind spaces", "a: x\n \u{3000}b: 2",
            """
            2:2 U+3000 (full-width space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            2:2 行首的 U+3000（全角空格）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "a line of full-width spaces", "a: x\n\u{3000}\u{3000}\nb: y",
            """
            2:1 U+3000 (full-width space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            2:1 行首的 U+3000（全角空格）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "a full-width space behind a dash", "-\u{3000}a: 1",
            """
            1:2 U+3000 (full-width space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            1:2 行首的 U+3000（全角空格）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "a no-break space", "\u{A0}a: 1",
            """
            1:1 U+00A0 (no-break space) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            1:1 行首的 U+00A0（不间断空格）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "a byte-order mark in the middle", "a: 1\n\u{FEFF}b: 2",
            """
            2:1 U+FEFF (byte-order mark) at the beginning of a line is text for YAML, not indentation; \
            use ordinary spaces
            2:1 行首的 U+FEFF（字节顺序标记）不算缩进，YAML 会当作文字；请改用半角空格
            """),
        Refusal(
            "a tab as indentation", "a:\n\tb: 1",
            """
            2:1 a tab stands where YAML needs spaces; replace the tabs at the beginning of lines with spaces
            2:1 此处是制表符（Tab），YAML 只能用空格缩进；请把行首的制表符都换成空格
            """),
        Refusal(
            "a tab behind spaces", "a:\n  b: 1\n  \tc: 2",
            """
            3:3 a tab stands where YAML needs spaces; replace the tabs at the beginning of lines with spaces
            3:3 此处是制表符（Tab），YAML 只能用空格缩进；请把行首的制表符都换成空格
            """),
        Refusal(
            "a tab behind a dash", "-\tb: 1",
            """
            1:2 a tab stands where YAML needs spaces; replace the tabs at the beginning of lines with spaces
            1:2 此处是制表符（Tab），YAML 只能用空格缩进；请把行首的制表符都换成空格
            """),
        Refusal(
            "a tab before a block text", "a: |\n\tb",
            """
            2:1 a tab stands where YAML needs spaces; replace the tabs at the beginning of lines with spaces
            2:1 此处是制表符（Tab），YAML 只能用空格缩进；请把行首的制表符都换成空格
            """),
    ]
}
