import Testing

@testable import SpreadsheetReading

@Suite("what stands in a cell") struct CellTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let cell: String
        /// Empty when nothing stands there.
        let line: String

        init(_ description: String, _ cell: String, _ line: String) {
            testDescription = description
            self.cell = cell
            self.line = line
        }
    }

    static let strings = [
        "<si><t>张三</t></si>", "<si><t xml:space=\"preserve\"> a </t></si>", "<si><t></t></si>",
        "<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space=\"preserve\"> 三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>",
        "<si><t>a&#10;b&#13;&#10;c&#13;d</t></si>", "<si><t>_x0041_&amp;_x005F_x0041_ _x4f60_ _x00zz_ _x0041</t></si>",
        "<si><t>a_x000D_\nb_x000D__x000A_c</t></si>", "<si><t>_xD83D__xDE00_ _xD83D_ _xDE00_x _xD83D__x0041_</t></si>",
        "<si><t><![CDATA[<b>&]]></t><extLst><ext><t>not this</t></ext></extLst></si>", "<si/>",
        "<si><t>=1+1</t><phoneticPr fontId=\"1\"/></si>",
    ]

    static let texts = [
        Row("a shared text", "<c r=\"A1\" t=\"s\"><v>0</v></c>", "A1 text 张三"),
        Row("spaces at the ends", "<c r=\"A1\" t=\"s\"><v>1</v></c>", "A1 text  a "),
        Row("a shared text that is empty", "<c r=\"A1\" t=\"s\"><v>2</v></c>", ""),
        Row("a shared text without any", "<c r=\"A1\" t=\"s\"><v>9</v></c>", ""),
        Row("rich text with a phonetic hint", "<c r=\"A1\" t=\"s\"><v>3</v></c>", "A1 text 张 三"),
        Row("line breaks", "<c r=\"A1\" t=\"s\"><v>4</v></c>", "A1 text a\nb\nc\nd"),
        Row("escapes", "<c r=\"A1\" t=\"s\"><v>5</v></c>", "A1 text A&_x0041_ 你 _x00zz_ _x0041"),
        Row("escaped line breaks", "<c r=\"A1\" t=\"s\"><v>6</v></c>", "A1 text a\nb\nc"),
        Row(
            "escaped halves of characters", "<c r=\"A1\" t=\"s\"><v>7</v></c>", "A1 text 😀 \u{FFFD} \u{FFFD}x \u{FFFD}A"
        ),
        Row("CDATA, and text of an extension", "<c r=\"A1\" t=\"s\"><v>8</v></c>", "A1 text <b>&"),
        Row("a text that begins as a formula does", "<c r=\"A1\" t=\"s\"><v>10</v></c>", "A1 text =1+1"),
        Row("a text of its own", "<c r=\"A1\" t=\"inlineStr\"><is><t>李四</t></is></c>", "A1 text 李四"),
        Row(
            "rich text of its own",
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>李</t></r><rPh><t>li</t></rPh><r><t>四_x0021_</t></r></is></c>",
            "A1 text 李四!"),
        Row("a text of its own that is empty", "<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c>", ""),
        Row(
            "a value beside a text of its own", "<c r=\"A1\" t=\"inlineStr\"><v>1</v><is><t>x</t></is></c>", "A1 text x"
        ),
        Row("a text beside a value", "<c r=\"A1\"><is><t>x</t></is><v>1</v></c>", "A1 number 1"),
        Row("digits that are text", "<c r=\"A1\" t=\"inlineStr\"><is><t>007</t></is></c>", "A1 text 007"),
        Row("markup from another namespace", "<c r=\"A1\"><x:v xmlns:x=\"x\">1</x:v><y>2</y></c>", "A1 number 1"),
    ]

    static let numbers = [
        ("0", "0"), ("12", "12"), ("-12.5", "-12.5"), ("8.50", "8.50"), ("123456789012345", "123456789012345"),
        ("1E-3", "0.001"), ("1.5e3", "1500"), ("-2.5E+2", "-250"), ("1E0", "1"), ("0E9", "0"), ("-0", "-0"),
        ("1.7361111111111112E-3", "0.0017361111111111112"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("007", "007"),
        // Both are written where 0.29, 19.9 and 2/3 were typed; the third has no shorter form.
        ("0.28999999999999998", "0.29"), ("19.899999999999999", "19.9"), ("0.66666666666666663", "0.66666666666666663"),
        ("8.5000000000000009", "8.5000000000000009"), ("0.30000000000000004", "0.30000000000000004"),
        ("99999999999999999", "99999999999999999"), ("9.9999999999999995E-2", "0.099999999999999995"),
        ("0.10000000000000001", "0.1"), ("110101199003071234", "110101199003071234"),
        ("100000000000000000000", "100000000000000000000"),
        ("1E21", "1000000000000000000000"), ("123456789.12345679", "123456789.12345679"),
        ("1E-20", "0.00000000000000000001"),
    ].map { Row("the number \($0.0)", "<c r=\"A1\"><v>\($0.0)</v></c>", "A1 number \($0.1)") }

    static let others = [
        Row("a number that says so", "<c r=\"A1\" t=\"n\"><v>3</v></c>", "A1 number 3"),
        Row("true", "<c r=\"A1\" t=\"b\"><v>1</v></c>", "A1 boolean TRUE"),
        Row("false", "<c r=\"A1\" t=\"b\"><v>0</v></c>", "A1 boolean FALSE"),
        Row("neither true nor false", "<c r=\"A1\" t=\"b\"><v>yes</v></c>", "A1 error yes"),
        Row("an error", "<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "A1 error #N/A"),
        Row("a look and nothing else", "<c r=\"A1\" s=\"0\"/>", ""), Row("an empty value", "<c r=\"A1\"><v/></c>", ""),
        Row("no number", "<c r=\"A1\"><v>nan</v></c>", "A1 error nan"),
        Row("two points", "<c r=\"A1\"><v>1.2.3</v></c>", "A1 error 1.2.3"),
        Row("hexadecimal", "<c r=\"A1\"><v>0x1F</v></c>", "A1 error 0x1F"),
        Row("a sign alone", "<c r=\"A1\"><v>-</v></c>", "A1 error -"),
        Row("an exponent alone", "<c r=\"A1\"><v>E5</v></c>", "A1 error E5"),
        Row("an empty exponent", "<c r=\"A1\"><v>1E</v></c>", "A1 error 1E"),
        Row(
            "an exponent beyond reason", "<c r=\"A1\"><v>1E999999999999999999999</v></c>",
            "A1 error 1E999999999999999999999"),
        Row("infinity", "<c r=\"A1\"><v>1E401</v></c>", "A1 error 1E401"),
        Row("a formula", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "A1 =number 2"),
        Row("a formula without value", "<c r=\"A1\"><f>1+1</f></c>", "A1 =formulaWithoutValue"),
        Row("a formula with an empty value", "<c r=\"A1\"><f>1+1</f><v></v></c>", "A1 =formulaWithoutValue"),
        Row("a formula of text", "<c r=\"A1\" t=\"str\"><f>A2</f><v>张三</v></c>", "A1 =text 张三"),
        Row("a formula of empty text", "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>", "A1 =text"),
        Row("a formula of text without value", "<c r=\"A1\" t=\"str\"><f>A2</f></c>", "A1 =formulaWithoutValue"),
        Row("a formula of truth", "<c r=\"A1\" t=\"b\"><f aca=\"false\">TRUE()</f><v>1</v></c>", "A1 =boolean TRUE"),
        Row("a formula in error", "<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "A1 =error #DIV/0!"),
        Row("a shared formula", "<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>4</v></c>", "A1 =number 4"),
        Row("text without a formula", "<c r=\"A1\" t=\"str\"><v>张三</v></c>", "A1 text 张三"),
        Row("a date in writing", "<c r=\"A1\" t=\"d\"><v>2026-10-12</v></c>", "A1 date 2026-10-12"),
        Row(
            "a date and midnight in writing", "<c r=\"A1\" t=\"d\"><v>2026-10-12T00:00:00Z</v></c>",
            "A1 date 2026-10-12"),
        Row(
            "a moment in writing", "<c r=\"A1\" t=\"d\"><v>2026-10-12T09:05:00.25</v></c>",
            "A1 dateTime 2026-10-12 09:05:00.250"),
        Row("a time in writing", "<c r=\"A1\" t=\"d\"><v>T09:05:00</v></c>", "A1 time 9:05:00"),
        Row("a day that never was", "<c r=\"A1\" t=\"d\"><v>2026-02-29</v></c>", "A1 error 2026-02-29"),
        Row("a date written otherwise", "<c r=\"A1\" t=\"d\"><v>12/10/2026</v></c>", "A1 error 12/10/2026"),
        Row(
            "an hour that never was", "<c r=\"A1\" t=\"d\"><v>2026-10-12T24:00:00</v></c>",
            "A1 error 2026-10-12T24:00:00"),
    ]

    @Test(arguments: texts + numbers + others) func cell(_ row: Row) {
        let builder = WorkbookBuilder("<row r=\"1\">\(row.cell)</row>", strings: Self.strings)
        #expect(builder.lines() == .success(row.line.isEmpty ? [] : [row.line]))
    }
}
