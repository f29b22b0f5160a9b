import Testing
import YAMLDocument

/// What libyaml refuses, in our own words and at the place that has to be mended.
@Suite struct SyntaxRefusalTests {
    @Test(arguments: rows)
    func refuses(row: Refusal) {
        #expect(row.rendered == row.messages)
    }

    static let rows = [
        Refusal(
            "a second colon on a line", "a: b: c",
            """
            1:5 a colon with a space behind it cannot stand here; \
            put the text in quotes if the colon is part of it, else check the indentation of this line and the one \
            above
            1:5 此处不能出现“: ”；若冒号属于文字请给文字加引号，否则请检查本行和上一行的缩进
            """),
        Refusal(
            "a colon in a text that goes on", "zh: 注意：小心\n   更多: x",
            """
            2:6 a colon with a space behind it cannot stand here; \
            put the text in quotes if the colon is part of it, else check the indentation of this line and the one \
            above
            2:6 此处不能出现“: ”；若冒号属于文字请给文字加引号，否则请检查本行和上一行的缩进
            """),
        Refusal(
            "a key indented under a value", "a: 1\n b: 2",
            """
            2:3 a colon with a space behind it cannot stand here; \
            put the text in quotes if the colon is part of it, else check the indentation of this line and the one \
            above
            2:3 此处不能出现“: ”；若冒号属于文字请给文字加引号，否则请检查本行和上一行的缩进
            """),
        Refusal(
            "a line without a colon", "a: 1\nb\nc: 2",
            """
            2:1 expected 'key: value', found no colon with a space behind it; \
            add it, or indent the line further if it continues the text above
            2:1 此行应为“键: 值”，却没有半角冒号加空格；请补上，若是接续上一行的文字请再缩进
            """),
        Refusal(
            "an address among keys", "a: 1\nhttp://x\nb: 2",
            """
            2:1 expected 'key: value', found no colon with a space behind it; \
            add it, or indent the line further if it continues the text above
            2:1 此行应为“键: 值”，却没有半角冒号加空格；请补上，若是接续上一行的文字请再缩进
            """),
        Refusal(
            "a list behind its key", "a: - b",
            """
            1:4 a list item '- ' cannot follow something else on its line; begin it on a new line
            1:4 列表项“- ”不能接在别的内容后面；请另起一行
            """),
        Refusal(
            "a question mark behind a key", "a: ? b",
            """
            1:4 '? ' cannot stand here; write 'key: value', or put the text in quotes
            1:4 此处不能出现“? ”；请写成“键: 值”，若这是文字请加引号
            """),
        Refusal(
            "a key among list items", "- a\nb: c",
            """
            2:1 expected '- ' in the list that began at line 1, column 1; \
            align the line with the dashes of the list, or indent it under its item
            2:1 列表（始于第 1 行第 1 列）中此处应为“- ”；请与其他列表项的“-”对齐，或缩进到该项之内
            """),
        Refusal(
            "a key between two columns", "a:\n  b: 1\n c: 2",
            """
            3:2 expected a key in the mapping that began at line 1, column 1; \
            align the line with its other keys in column 1, and check quotes
            3:2 键值对（始于第 1 行第 1 列）中此处应为键；请与第 1 列的其他键对齐，并检查引号
            """),
        Refusal(
            "a bracket too many", "a: 1\n}",
            """
            2:1 expected a key in the mapping that began at line 1, column 1; \
            align the line with its other keys in column 1, and check quotes
            2:1 键值对（始于第 1 行第 1 列）中此处应为键；请与第 1 列的其他键对齐，并检查引号
            """),
        Refusal(
            "a bracket where a value should be", "a: ]",
            """
            1:4 expected a value, found ']'; add the value, remove the sign, or put it in quotes if it is part of a \
            text
            1:4 此处应有一个值，却是“]”；请补上值，多余的符号请删除，若属于文字请加引号
            """),
        Refusal(
            "two commas in a list", "a: [1,,2]",
            """
            1:7 expected a value, found ','; add the value, remove the sign, or put it in quotes if it is part of a \
            text
            1:7 此处应有一个值，却是“,”；请补上值，多余的符号请删除，若属于文字请加引号
            """),
        Refusal(
            "a colon too many in a list", "a: [1: 2: 3]",
            """
            1:9 expected ',' or ']' in the list that began at line 1, column 4; \
            add it, and quote texts that hold brackets, commas or colons
            1:9 列表“[”（始于第 1 行第 4 列）中此处应为“,”或“]”；请补上，文字中若有括号、逗号或冒号请加引号
            """),
        Refusal(
            "a list closed as a mapping", "a: [1, 2}",
            """
            1:9 expected ',' or ']' in the list that began at line 1, column 4; \
            add it, and quote texts that hold brackets, commas or colons
            1:9 列表“[”（始于第 1 行第 4 列）中此处应为“,”或“]”；请补上，文字中若有括号、逗号或冒号请加引号
            """),
        Refusal(
            "a mapping closed as a list", "a: {b: 1]\nc: 2",
            """
            1:9 expected ',' or '}' in the mapping that began at line 1, column 4; \
            add it, and quote texts that hold brackets, commas or colons
            1:9 键值对“{”（始于第 1 行第 4 列）中此处应为“,”或“}”；请补上，文字中若有括号、逗号或冒号请加引号
            """),
        Refusal(
            "an open list", "x: y\na: [1, 2",
            """
            2:4 the list that begins here with '[' is not closed; add ']'
            2:4 从此处开始的列表“[”没有“]”；请补上
            """),
        Refusal(
            "an open mapping", "a: {b: 1\n",
            """
            1:4 the mapping that begins here with '{' is not closed; add '}'
            1:4 从此处开始的键值对“{”没有“}”；请补上
            """),
        Refusal(
            "an open list behind a comma", "a: [1,",
            """
            1:4 the list that begins here with '[' is not closed; add ']'
            1:4 从此处开始的列表“[”没有“]”；请补上
            """),
        Refusal(
            "a tight colon before a bracket", "{a:[1]}",
            """
            1:3 no space follows the colon between brackets; write 'key: value', or put the text in quotes
            1:3 括号内的冒号后面缺少空格；请写成“键: 值”，若冒号属于文字请加引号
            """),
        Refusal(
            "an open quote", "a: \"x\ny",
            """
            1:4 the quoted text that begins here is not closed; add the closing quote
            1:4 从此处开始的引号没有配对；请补上结尾的引号
            """),
        Refusal(
            "an open single quote", "b: 1\na: 'x\ny: z",
            """
            2:4 the quoted text that begins here is not closed; add the closing quote
            2:4 从此处开始的引号没有配对；请补上结尾的引号
            """),
        Refusal(
            "a quote open at the next document", "a: \"x\n---\ny",
            """
            1:4 the quoted text that begins here is not closed; add the closing quote
            1:4 从此处开始的引号没有配对；请补上结尾的引号
            """),
        Refusal(
            "a quote inside single quotes", "a: 'it's'",
            """
            1:8 text follows the closing quote; put the whole text into one pair of quotes, and write ' twice inside \
            single quotes
            1:8 引号已经结束，后面又有文字；请把整段文字放进一对引号，单引号内的“'”须写成两个
            """),
        Refusal(
            "text behind a quoted list item", "- \"优\"字",
            """
            1:6 text follows the closing quote; put the whole text into one pair of quotes, and write ' twice inside \
            single quotes
            1:6 引号已经结束，后面又有文字；请把整段文字放进一对引号，单引号内的“'”须写成两个
            """),
        Refusal(
            "two quoted texts", "\"a\" \"b\"",
            """
            1:5 text follows the closing quote; put the whole text into one pair of quotes, and write ' twice inside \
            single quotes
            1:5 引号已经结束，后面又有文字；请把整段文字放进一对引号，单引号内的“'”须写成两个
            """),
        Refusal(
            "an unknown escape", "a: \"C:\\data\"",
            """
            1:7 this escape with '\\' is not known in double quotes; \
            write '\\\\' for a backslash, or use single quotes
            1:7 双引号内的这个“\\”转义无效；反斜杠本身请写成“\\\\”，或改用单引号
            """),
        Refusal(
            "an escape with too few digits", "a: \"\\x4\"",
            """
            1:7 this escape with '\\' is not known in double quotes; \
            write '\\\\' for a backslash, or use single quotes
            1:7 双引号内的这个“\\”转义无效；反斜杠本身请写成“\\\\”，或改用单引号
            """),
        Refusal(
            "half a character as an escape", "a: \"\\ud83d\"",
            """
            1:7 an escape from \\uD800 to \\uDFFF is only half a character; \
            write the character itself, or an escape such as \\U0001F600
            1:7 “\\uD800”到“\\uDFFF”只是半个字符；请直接写出该字符，或用“\\U0001F600”的形式
            """),
        Refusal(
            "an at sign", "a: @b",
            """
            1:4 a text cannot begin with '@'; put it in quotes
            1:4 文字不能以“@”开头；请给文字加引号
            """),
        Refusal(
            "a backquote", "a: `b`",
            """
            1:4 a text cannot begin with '`'; put it in quotes
            1:4 文字不能以“`”开头；请给文字加引号
            """),
        Refusal(
            "a per cent sign", "a: %b",
            """
            1:4 a text cannot begin with '%'; put it in quotes
            1:4 文字不能以“%”开头；请给文字加引号
            """),
        Refusal(
            "a per cent sign before a key", "%b: 1",
            """
            1:1 a line that begins with '%' is a YAML directive, and only '%YAML 1.1' and '%YAML 1.2' are known; \
            remove the line, or put the text in quotes
            1:1 以“%”开头的行是 YAML 指令，且只认“%YAML 1.1”和“%YAML 1.2”；请删除此行，若是文字请加引号
            """),
        Refusal(
            "a directive of another YAML", "%YAML 2.0\n---\na: 1",
            """
            1:1 a line that begins with '%' is a YAML directive, and only '%YAML 1.1' and '%YAML 1.2' are known; \
            remove the line, or put the text in quotes
            1:1 以“%”开头的行是 YAML 指令，且只认“%YAML 1.1”和“%YAML 1.2”；请删除此行，若是文字请加引号
            """),
        Refusal(
            "a bad tag directive", "%TAG x\n---\na: 1",
            """
            1:1 a line that begins with '%' is a YAML directive, and only '%YAML 1.1' and '%YAML 1.2' are known; \
            remove the line, or put the text in quotes
            1:1 以“%”开头的行是 YAML 指令，且只认“%YAML 1.1”和“%YAML 1.2”；请删除此行，若是文字请加引号
            """),
        Refusal(
            "a second document without a line", "a: 1\n...\nb: 2",
            """
            3:1 the content ended above, and this is left over; \
            check indentation and quotes, and begin another document with a line '---'
            3:1 内容到上面已经结束，此处多出了文字；请检查缩进和引号，另一份文档须以“---”一行开始
            """),
        Refusal(
            "a Chinese anchor", "a: &中 b",
            """
            1:5 a name of ASCII letters, digits, '-' and '_' must follow '&' and '*'; \
            change the name, or put the text in quotes
            1:5 “&”和“*”后面应为锚点名称（只含英文字母、数字、“-”和“_”）；请改名，若这是文字请加引号
            """),
        Refusal(
            "a star before a space", "a: * b",
            """
            1:5 a name of ASCII letters, digits, '-' and '_' must follow '&' and '*'; \
            change the name, or put the text in quotes
            1:5 “&”和“*”后面应为锚点名称（只含英文字母、数字、“-”和“_”）；请改名，若这是文字请加引号
            """),
        Refusal(
            "a text behind a bar", "a: | b",
            """
            1:6 only '+', '-' or a digit from 1 to 9 may follow '|' or '>'; \
            begin the text on the next line, or put it in quotes
            1:6 “|”或“>”后面只能是“+”、“-”或数字 1 到 9；请从下一行开始写文字，若是普通文字请加引号
            """),
        Refusal(
            "indentation by zero", "a: |0\n b",
            """
            1:5 only '+', '-' or a digit from 1 to 9 may follow '|' or '>'; \
            begin the text on the next line, or put it in quotes
            1:5 “|”或“>”后面只能是“+”、“-”或数字 1 到 9；请从下一行开始写文字，若是普通文字请加引号
            """),
        Refusal(
            "a key of 1025 characters", String(repeating: "键", count: 1025) + ": 1",
            """
            1:1 a key of more than 1024 characters is not read as a key; shorten it
            1:1 键超过 1024 个字符，YAML 不会当作键；请缩短
            """),
        Refusal(
            "a quoted key of 1025 characters", "a: 1\n\"" + String(repeating: "k", count: 1023) + "\": 1",
            """
            2:1 a key of more than 1024 characters is not read as a key; shorten it
            2:1 键超过 1024 个字符，YAML 不会当作键；请缩短
            """),
        Refusal(
            "a long key in braces", "{" + String(repeating: "k", count: 1025) + ": 1}",
            """
            1:2 a key of more than 1024 characters is not read as a key; shorten it
            1:2 键超过 1024 个字符，YAML 不会当作键；请缩短
            """),
    ]
}
