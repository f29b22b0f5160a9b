import ChecklistModel
import Testing

@testable import AuditIntake

/// Few auditors are looked through by bytes, many and oddly written ones by a table: both say the same.
@Suite("auditors are found by id or name")
struct AuditorLookupTests {
    private static let auditors = [
        Auditor(id: "A-01", name: "张三"), Auditor(id: "A-02", name: "李四"), Auditor(id: "A-03", name: "李四"),
        Auditor(id: "wang", name: "Wang"),
    ]

    private static func index(_ auditors: [Auditor]) -> NetworkIndex {
        NetworkIndex(
            DealerNetwork(
                id: "n", title: nil, timeZone: "Asia/Shanghai", departments: [], roles: [], regions: [], dealers: [],
                auditors: auditors, due: []))
    }

    @Test(
        "whether they are few, oddly written or many",
        arguments: [
            [], [Auditor(id: "B-01", name: "Li  Wei")], (1...200).map { Auditor(id: "C-\($0)", name: "稽核员\($0)") },
        ])
    func found(others: [Auditor]) {
        let index = Self.index(Self.auditors + others)
        #expect(index.auditor("A-01")?.id == "A-01")
        #expect(index.auditor("a-01")?.id == "A-01")
        #expect(index.auditor("张三")?.id == "A-01")
        #expect(index.auditor("张 三")?.id == "A-01")
        #expect(index.auditor("Ａ-02")?.id == "A-02")
        #expect(index.auditor("WANG")?.id == "wang")
        #expect(index.auditor("李四") == nil)
        #expect(index.auditor("王五") == nil)
        #expect(index.auditor("") == nil)
    }
}
