import BilingualText
import Foundation
import ReportRendering
import Testing

@Suite("the HTML report in a browser")
struct BrowserTests {
    /// Where `make test` puts axe-core, unless AXE_CORE names the file.
    private static var axe: String {
        ProcessInfo.processInfo.environment["AXE_CORE"]
            ?? Python.testFolder.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(".build/test-python/axe_playwright_python/axe.min.js").path
    }

    struct Page: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let month: RichMonth
        let language: Language
    }

    static let pages = [
        Page(testDescription: "an ordinary month", month: RichMonth(dealers: 3, months: 2), language: .zh),
        Page(
            testDescription: "a month of hostile names",
            month: RichMonth(dealers: 3, months: 2, hostile: HostileNames.all),
            language: .en),
    ]

    @Test(
        "opens without a request, works by keyboard, filters, sorts, prints, fits and is accessible", arguments: pages)
    func page(_ row: Page) throws {
        try #require(FileManager.default.fileExists(atPath: Self.axe), "\(Self.axe) is missing; 'make test' fetches it")
        let script = Python.testFolder.appendingPathComponent("Browser/check_page.py").path
        let result = try Python.run([script, Self.axe], on: [try row.month.page(row.language).content])
        #expect(result.status == 0, "\(result.output)")
    }
}
