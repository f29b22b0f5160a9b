import Testing

@testable import SpreadsheetReading

@Suite("numbers that a cell shows as something else") struct FormatTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let format: String
        let value: String
        let line: String
        var is1904 = false

        var testDescription: String { "\(value) as \(format)" }

        init(_ format: String, _ value: String, _ line: String, is1904: Bool = false) {
            self.format = format
            self.value = value
            self.line = line
            self.is1904 = is1904
        }
    }

    static let percents = [
        Row("9", "0.125", "percent 12.5%"), Row("10", "1", "percent 100%"), Row("0%", "0.07", "percent 7%"),
        Row("0.00%", "7.0000000000000007E-2", "percent 7%"), Row("0%", "0.28999999999999998", "percent 29%"),
        Row("0%", "-0.5", "percent -50%"), Row("0%", "12", "percent 1200%"), Row("0%", "1E-4", "percent 0.01%"),
        Row("0\"%\"", "3", "number 3"), Row("0\\%", "3", "number 3"), Row("0%", "0", "percent 0%"),
        Row("0%", "x", "error x"),
    ]

    static let dates = [
        Row("14", "46307", "date 2026-10-12"), Row("14", "1", "date 1900-01-01"), Row("14", "59", "date 1900-02-28"),
        Row("14", "60", "error 60"), Row("14", "61", "date 1900-03-01"), Row("14", "2958465", "date 9999-12-31"),
        Row("14", "2958466", "error 2958466"), Row("14", "0", "error 0"), Row("14", "-1", "error -1"),
        Row("14", "1E300", "error 1E300"), Row("14", "4.6307E4", "date 2026-10-12"),
        Row("14", "0", "date 1904-01-01", is1904: true), Row("14", "44845", "date 2026-10-12", is1904: true),
        Row("14", "2957003", "date 9999-12-31", is1904: true), Row("14", "2957004", "error 2957004", is1904: true),
        Row("22", "46307.378472222219", "dateTime 2026-10-12 09:05:00"), Row("22", "46307", "date 2026-10-12"),
        Row("14", "46307.378472222219", "dateTime 2026-10-12 09:05:00"),
        Row("22", "46307.999999999", "date 2026-10-13"), Row("22", "46307.378472", "dateTime 2026-10-12 09:04:59.981"),
        Row("yyyy-mm-dd", "46307", "date 2026-10-12"), Row("yyyy\"年\"m\"月\"d\"日\"", "46307", "date 2026-10-12"),
        Row("[$-804]yyyy/m/d;@", "46307", "date 2026-10-12"), Row("mmm", "46307", "date 2026-10-12"),
        Row("D", "46307", "date 2026-10-12"), Row("[Red]d", "46307", "date 2026-10-12"),
        Row("57", "46307", "date 2026-10-12"),
        Row("27", "46307", "date 2026-10-12"), Row("36", "46307", "date 2026-10-12"),
        Row("50", "46307", "date 2026-10-12"),
    ]

    static let times = [
        Row("20", "0.125", "time 3:00"), Row("h:mm", "0.125", "time 3:00"),
        Row("21", "1.7361111111111112E-3", "time 0:02:30"),
        Row("mm:ss", "1.7361111111111112E-3", "time 0:02:30"), Row("h:mm", "1.7361111111111112E-3", "time 0:02:30"),
        Row("18", "0.99930555555555556", "time 23:59"), Row("h:mm:ss", "0.5", "time 12:00:00"),
        Row("45", "0.5", "time 12:00:00"),
        Row("47", "1.1574074074074073E-5", "time 0:00:01"), Row("ss", "1.1574074074074074E-6", "time 0:00:00.100"),
        Row("46", "1.5", "time 36:00:00"), Row("[h]:mm", "1.5", "time 36:00"),
        Row("[mm]:ss", "6.9444444444444448E-2", "time 1:40:00"),
        Row("[H]:MM", "1.0416666666666667", "time 25:00"), Row("h:mm", "0", "time 0:00"),
        Row("h:mm", "-0.1", "error -0.1"),
        Row("h:mm", "1.5", "dateTime 1900-01-01 12:00:00"), Row("h:mm", "0.5", "time 12:00", is1904: true),
        Row("yyyy-mm-dd h:mm", "0.5", "time 12:00"), Row("32", "0.125", "time 3:00"),
        Row("33", "0.125", "time 3:00:00"),
        Row("上午/下午h\"时\"mm\"分\"", "0.125", "time 3:00"), Row("h:mm AM/PM", "0.125", "time 3:00"),
        Row("[h]:mm", "999999999", "time 23999999976:00"), Row("[h]:mm", "9999999999", "error 9999999999"),
    ]

    static let plain = [
        Row("0", "46307", "number 46307"), Row("1", "46307", "number 46307"), Row("49", "46307", "number 46307"),
        Row("General", "46307", "number 46307"), Row("0.00\"d\"", "46307", "number 46307"),
        Row("[Red]0", "46307", "number 46307"),
        Row("0\\d", "46307", "number 46307"), Row("#,##0_s", "46307", "number 46307"),
        Row("*d0", "46307", "number 46307"),
        Row("[$¥-804]#,##0", "46307", "number 46307"), Row("0;d", "46307", "number 46307"),
        Row("\"d", "46307", "number 46307"),
        Row("[d", "46307", "number 46307"), Row("General\"小时\"", "46307", "number 46307"),
        Row("[DBNum1]0", "3", "number 3"),
        Row("", "3", "number 3"), Row("\\", "3", "number 3"), Row("[>100]0;0%", "3", "number 3"),
    ]

    @Test(arguments: percents + dates + times + plain) func shown(_ row: Row) {
        let builder = WorkbookBuilder(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(row.value)</v></c><c r=\"B1\" s=\"1\"><f>A1</f><v>\(row.value)</v></c></row>",
            styles: ["0", row.format], properties: row.is1904 ? "<workbookPr date1904=\"1\"/>" : "")
        #expect(builder.lines() == .success(["A1 \(row.line)", "B1 =\(row.line)"]))
    }

    @Test("a format of its own may take a known number") func ownFormat() {
        let builder = WorkbookBuilder("<row><c s=\"0\"><v>0.5</v></c></row>", styles: ["0.0"])
            .replacing("164", with: "14", in: "xl/styles.xml").replacing("0.0\"", with: "0%\"", in: "xl/styles.xml")
        #expect(builder.lines() == .success(["A1 percent 50%"]))
    }

    @Test("every day from 1900 to 9999 is the one after the day before") func everyDay() {
        var (year, month, day) = (1970, 1, 1)
        for days in 0...2_932_896 {
            let date = civilDate(days)
            guard date == (year, month, day), daysSince1970(year, month, day) == days else {
                Issue.record("day \(days) is \(date), not \((year, month, day))")
                return
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            (year, month, day) =
                day < length ? (year, month, day + 1) : month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
        }
        #expect(civilDate(-25_567) == (1900, 1, 1))
        #expect(daysSince1970(1900, 1, 1) == -25_567)
    }
}
