import Foundation
import Testing

@Suite("value: what customers are worth")
struct ValueCommandTests {
    private static let numbers = ["--customers", "600", "--spend", "4200", "--years", "5", "--referrals", "30"]

    @Test("from four numbers")
    func numbers() throws {
        let run = try Program().run(["value"] + Self.numbers + ["--lang", "en"])
        #expect(run.status == 0)
        #expect(run.messages == "")
        #expect(run.output.contains("- **All customers**: 4200 × 5 × (1 + 30 ÷ 600) = 22050.00\n"))
        #expect(run.output.contains("- **All customers**: 4200 × 5 × (600 + 30) = 13230000.00\n"))
    }

    @Test("the shipped groups, with the total redone from the rows")
    func shipped() throws {
        let run = try Program().run("value", "Examples/customer-value.yaml", "--format", "csv")
        #expect(run.status == 0)
        let rows = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(
            rows[0].joined(separator: ",")
                == "row,group,customers,yearly_spend,years,yearly_referrals,value_of_one,value,value_of_one_exact,value_exact"
        )
        var total = 0.0
        for row in rows.dropFirst().dropLast() {
            let numbers = row[2...7].compactMap { Double($0) }
            try #require(numbers.count == 6)
            let one = numbers[1] * numbers[2] * (1 + numbers[3] / numbers[0])
            #expect(abs(one - numbers[4]) < 0.0051)
            #expect(abs(numbers[1] * numbers[2] * (numbers[0] + numbers[3]) - numbers[5]) < 0.0051)
            total += numbers[5]
        }
        let last = try #require(rows.last)
        #expect(last[0] == "total" && Double(last[7]) == total)
        #expect(last[8] == "134364/7")
    }

    @Test("JSON holds exact and shown numbers, and the formulas")
    func json() throws {
        let run = try Program().run("value", "Examples/customer-value.yaml", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let groups = try #require(object["groups"] as? [[String: Any]])
        #expect(groups.count == 3)
        #expect(groups[2]["value_of_one"] as? [String: String] == ["exact": "47880/13", "shown": "3683.08"])
        #expect(groups[2]["formula_of_one"] as? String == "1800 × 2 × (1 + 3 ÷ 130) ≈ 3683.08")
        #expect(object["formula"] as? String == "8812800 + 17581200 + 478800 = 26872800.00")
    }

    @Test("GBK from a spreadsheet, and a formula for a name")
    func spreadsheet() throws {
        try TemporaryFolder.with { folder in
            let csv = "客户群,客户数,年均消费,年限,年推荐数\r\n=1+1,420,5600,6.5,63\r\n"
            let gbk = String.Encoding(rawValue: 0x8000_0632)
            try folder.write(try #require(csv.data(using: gbk)), to: "groups.csv")
            let run = try Program(folder: folder.url).run("value", "groups.csv", "--format", "csv", "--excel")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("\r\ngroup,'=1+1,420,5600,6.5,63,41860.00,"))
        }
    }

    /// A wrong command line, and the first line that is said about it.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let message: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32 = 64, message: String) {
            (self.arguments, self.status, self.message) = (arguments, status, message)
        }
    }

    @Test(
        "wrong usage and refused files",
        arguments: [
            Wrong(message: "Error: name a file of groups, or give --customers, --spend, --years and --referrals"),
            Wrong(
                "--customers", "1",
                message: "Error: name a file of groups, or give --customers, --spend, --years and --referrals"),
            Wrong("x.yaml", "--years", "1", message: "Error: give a file or the four numbers, not both"),
            Wrong(
                "--customers", "0", "--spend", "1", "--years", "1", "--referrals", "0",
                message:
                    "Error: --customers takes a whole number of at least 1, --years one above 0; --spend and --referrals cannot be negative"
            ),
            Wrong("x.yaml", "--excel", message: "Error: --excel is for csv only"),
            Wrong("gone.yaml", status: 74, message: "gone.yaml: error: no such file or folder; check the path"),
            Wrong("Examples/network.yaml", status: 65, message: "Examples/network.yaml:"),
        ])
    func wrong(_ wrong: Wrong) throws {
        let run = try Program().run(["value"] + wrong.arguments + ["--lang", "en"])
        #expect(run.status == wrong.status)
        #expect(run.messageLines.first?.hasPrefix(wrong.message) == true, "\(run.messages)")
        #expect(run.output == "")
    }
}
