/// What stands in the cells of files that people, programs and attackers send.
public enum HostileText {
    /// Answers, dates, names and ids, right ones and wrong ones.
    public static let values: [String] = [
        "", " ", "是", "否", "yes", "No", "YES ", "√", "×", "✓", "x", "Х", "n/a", "N/A", "不适用", "／", "-", "—", "无", "有",
        "0", "1",
        "-1", "00", "01", "1.0", "1.50", ".5", "5.", "1e3", "1E+2", "NaN", "inf", "½", "三", "１", "１８０", "１．５", "0x1F",
        "1_000",
        "1,000", "99999999999999999999", "-99999999999999999999", "0.1234567890123456789", "1/3", "8/9", "9/0",
        "12 / 15",
        "85%", "８５％", "0.85", "120%", "-5%", "100 %", "3:00", "12:30:45", "2分30秒", "150秒", "2.5 min", "2′30″", "3 min",
        "3min",
        "1 h", "3分钟", "约3分钟", "3-5分钟", "<3", "0秒", "2026-10-12", "2026-13-01", "2026-02-30", "2026/10/12", "2026.10.12",
        "2026年10月12日", "20261012", "2/3/2026", "46307", "0000-00-00", "张三", "张 三", "张三丰", "李四", "张三、李四", "张三/李四",
        "张三 李四", "张三,李四", "P1", "p1", "Ｐ1", "P001", "Wang Wei", "wang  wei", "SH01", "sh01", "D1", "A-07", "=1+1",
        "@SUM(A1)", "+1", "'1", "<b>", "<script>", "|", "a|b", "&amp;", "../../etc", "~", "null", "Null", "true", "on",
        "合计", "小计",
        "1-1", "1-1 ", "１-１", "9-9", "item", "audit", "checklist", "value", "👨‍👩‍👧", "e\u{301}", "\u{FEFF}", "\u{200B}",
        "张\u{200B}三",
        "\u{3000}", "\u{A0}", "\u{202E}abc", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFD}", "𠮷", "NO (后视镜未调)",
        "是（已整改）", "是/否",
        "- a", "a: b", "# a", "a #b", "a # b", "{a: b}", "[a, b]", "*a", "&a b", "!!str a", "!a b", "| a", "> a", "%a",
        "`a`", "@a", "\"a\"", "'a'", "\"a", "'a", "a\"b", "a\"\"b", "\\", "\\n", "\\u4e2d", "\\ud83d\\ude00", "\\ud83d",
        "\\x41", "\\\"", "\t", "a\tb",
    ]

    /// Pieces of notation that change what stands around them.
    public static let pieces: [String] = [
        ",", ";", "\t", "\"", "\"\"", "'", "\n", "\r\n", "\r", "\n\n", " ", "  ", ":", ": ", "：", "，", "- ", "? ", "#",
        " # c", "&a ", "*a", "!!str ",
        "[", "]", "{", "}", "{}", "[]", "|", "|-\n", ">\n", "---\n", "...\n", "%YAML 1.2\n", "<<: *a\n",
        "<<<<<<< HEAD\n", "=======\n",
        ">>>>>>> b\n", "\\", "\\n", "\\u0031", "\\/", "null", "true", "//", "/*", "\u{FEFF}", "\u{0}", "\u{B}", "\u{C}",
        "\u{3000}",
    ]

    /// Bytes that are no UTF-8, or none of the shortest form: cut off, overlong, surrogates, beyond the last character.
    public static let bytes: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8],
        [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x9A], [0xF4, 0x90, 0x80, 0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xFE], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x00], [0xD5, 0xC5, 0xC8, 0xFD], [0xCA, 0xC7],
        [0xEF, 0xBF, 0xBE],
    ]
}
