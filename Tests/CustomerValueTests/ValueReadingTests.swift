import AuditTestSupport
import BilingualText
import CustomerValue
import Diagnostics
import ExactArithmetic
import Testing

@Suite("reading groups of customers")
struct ValueReadingTests {
    private static func lines(_ text: String, _ language: Language = .en) -> [String] {
        readCustomerGroups(Array(text.utf8), file: "g").diagnostics.map {
            String($0.rendered(in: language).prefix { $0 != "\n" })
        }
    }

    private static let header = "group,customers,yearly-spend,years,yearly-referrals\n"

    @Test(
        "one group in every notation",
        arguments: [
            "groups:\n  - {group: 常客, customers: 420, yearly-spend: 5600, years: 6.5, yearly-referrals: 63}\n",
            "# 注\n- 客户群: 常客\n  客户数: ４２０\n  年均消费: 5600.00\n  年限: 6.5\n  年推荐数: \"63\"\n",
            #"{"groups": [{"group": "常客", "customers": 420, "yearly_spend": 5600, "years": 6.5, "yearly_referrals": 63}]}"#,
            header + "常客,420,5600,6.5,63\n", "\u{FEFF}" + header + "\r\n常客,420,5600,6.5,63\r\n,,,,\r\n",
            "年限;客户群;年均消费;客户数;年推荐数\n6.5;\"常客\";5600;420;63\n",
            "Years\tGroup\tSpend\tCustomers\tReferrals\n6.5\t常客\t5600\t420\t63",
        ])
    func notations(text: String) throws {
        let reading = readCustomerGroups(Array(text.utf8), file: "g")
        #expect(reading.diagnostics == [])
        let group = try #require(reading.value?.groups.first)
        #expect(reading.value?.groups.count == 1)
        #expect(group.name == "常客")
        #expect(group.formulaOfOne == "5600 × 6.5 × (1 + 63 ÷ 420) = 41860.00")
    }

    /// A text, and everything that is said about it.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let text: String
        let messages: [String]
        var testDescription: String { text }

        init(_ text: String, _ messages: String...) { (self.text, self.messages) = (text, messages) }
    }

    private static let noGroups =
        "error: the file has no groups of customers; expected YAML with 'groups:' or CSV with the header group,customers,yearly-spend,years,yearly-referrals"

    @Test(
        "what is refused, by place and all at once",
        arguments: [
            Refusal("", "g: " + noGroups), Refusal("groups: []", "g: " + noGroups), Refusal(header, "g: " + noGroups),
            Refusal(
                "audit,item\n1,2\n",
                "g:1:1: error: there is no 'audit'; there are: group, customers, yearly-spend, years, yearly-referrals",
                "g:1:7: error: there is no 'item'; there are: group, customers, yearly-spend, years, yearly-referrals",
                "g: " + noGroups),
            Refusal("group,customers\na,1\n", "g:1:1: error: missing: yearly-spend, years, yearly-referrals; add it"),
            Refusal(
                header + "a,0,100,1,0\nb,1.5,x,0,-2\n",
                "g:2:3: error: 'customers' takes a whole number of at least 1, not '0'",
                "g:3:3: error: 'customers' takes a whole number of at least 1, not '1.5'",
                "g:3:7: error: 'yearly-spend' takes a number such as 12000 or 2.5, without unit or thousands separator, not 'x'",
                "g:3:9: error: 'years' takes a number above 0, not '0'",
                "g:3:11: error: 'yearly-referrals' cannot be negative, not '-2'"),
            Refusal(
                header + "a,1,12,000,1,0\n", "g:2:8: error: 'years' takes a number above 0, not '000'",
                "g:2:14: error: the row has 6 cells and the header 5; put text with commas in double quotes"),
            Refusal(
                header + "a,1,100,1,0\nA,1,100,1,0\n",
                "g:3:1: error: the group 'A' stands twice (first at 2:1); merge them or rename one"),
            Refusal(header + "a,1,100,,0\n", "g:2:1: error: missing: years; add it"),
            Refusal(
                header + "\"a,1,100,1,0\n",
                "g:2:1: error: the quote that begins here never ends, so nothing behind it can be told apart and the file is refused; close it, and write a quote inside a cell twice",
                "g:2:2: error: missing: customers, yearly-spend, years, yearly-referrals; add it"),
            Refusal(
                "groups: [{group: a, customers: [1], yearly-spend: 1, years: 1, yearly-referral: 0}]",
                "g:1:10: error: missing: customers, yearly-referrals; add it",
                "g:1:32: error: 'customers' takes one value",
                "g:1:64: error: there is no 'yearly-referral'; did you mean 'yearly-referrals'? There are: group, customers, yearly-spend, years, yearly-referrals"
            ),
        ])
    func refused(_ refusal: Refusal) {
        #expect(Self.lines(refusal.text).sorted() == refusal.messages.sorted())
        #expect(readCustomerGroups(Array(refusal.text.utf8), file: "g").value == nil)
        #expect(!Self.lines(refusal.text, .zh).contains { $0.contains("error") })
    }

    @Test("hostile names and numbers are text or refused, never a trap", arguments: HostileText.values)
    func hostile(_ text: String) {
        let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
        for row in ["\(quoted),1,2,3,4\n", "a,\(quoted),2,3,4\n", "a,1,\(quoted),3,4\n"] {
            let reading = readCustomerGroups(Array((Self.header + row).utf8), file: "g")
            #expect((reading.value == nil) == !reading.diagnostics.isEmpty)
        }
        _ = readCustomerGroups(Array("groups: [{group: \(text), customers: 1}]".utf8), file: "g")
        _ = readCustomerGroups(Array(text.utf8), file: "g")
    }
}
