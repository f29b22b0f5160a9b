import Testing

@testable import AuditCommands

/// Small files are cut into pieces of work.
@Suite struct InputFeedTests {
    @Test(
        "every file comes once and in order, in pieces that keep all threads busy",
        arguments: [0, 1, 2, 7, 127, 128, 129, 2_000, 20_000], [0, 1, 2, 16])
    func pieces(count: Int, jobs: Int) {
        let files = (0..<count).map { InputFile(path: "\($0).yaml", size: 100) }
        let feed = InputFeed(files: files, jobs: jobs, isInParts: true, encoding: nil)
        var (paths, sizes): ([String], [Int]) = ([], [])
        while let (unit, number) = feed.next() {
            guard case .files(let files) = unit else {
                Issue.record("a small file was cut in parts")
                return
            }
            #expect(number == sizes.count)
            paths += files.map(\.path)
            sizes.append(files.count)
        }
        #expect(paths == files.map(\.path))
        #expect(sizes.allSatisfy { (1...128).contains($0) })
        // Two pieces a thread at least, where there are files enough.
        #expect(sizes.count >= min(count, 2 * jobs))
    }
}
