/// One reader with everything that must hold for whatever it is given.
struct FuzzTarget: Sendable {
    let name: String
    /// Ends the process when something does not hold.
    let test: @Sendable ([UInt8]) -> Void

    /// In the order in which a campaign runs them.
    static let all: [FuzzTarget] = [
        FuzzTarget(name: "yaml", test: testYAML),
        FuzzTarget(name: "checklist", test: testChecklist),
        FuzzTarget(name: "network", test: testNetwork),
        FuzzTarget(name: "submission-yaml", test: testSubmission),
        FuzzTarget(name: "submission-csv", test: testSubmission),
        FuzzTarget(name: "submission-json", test: testSubmission),
        FuzzTarget(name: "form-csv", test: testSubmission),
        FuzzTarget(name: "encoding", test: testEncoding),
        FuzzTarget(name: "workbook", test: testWorkbook),
        FuzzTarget(name: "archive", test: testArchive),
        FuzzTarget(name: "journal", test: testJournal),
        FuzzTarget(name: "values", test: testValues),
    ]

    /// The one that FUZZ_TARGET names.
    static let chosen: FuzzTarget = {
        let name = setting("FUZZ_TARGET", or: "")
        guard let target = all.first(where: { $0.name == name }) else {
            fatalError("FUZZ_TARGET must be one of \(all.map(\.name))")
        }
        return target
    }()
}
