import BilingualText
import DefinitionLoading
import Diagnostics
import Testing

@Suite("loads files")
struct FileLoadingTests {
    @Test("what the YAML reader refuses comes together with what the checklist gets wrong")
    func flawedYAML() {
        let yaml = "checklist: c\nversion: 1.0.0\nversion: 2.0.0\ntitle: T\nitems: [{item: a}]"
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.position) == [.init(line: 3, column: 1), .init(line: 5, column: 9)])
        #expect(loaded.diagnostics.last?.message.en == "this item has no 'text'; add 'text:'")
    }

    @Test("a key that runs into a full-width colon is told at the colon")
    func fullWidthColon() {
        let yaml = RefusalRow.Frame.items.around("- 检查项：a")
        let loaded = loadChecklist(Array(yaml.utf8), file: "file", network: nil)
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.contains { $0.position == .init(line: 5, column: 6) })
    }

    @Test("bytes that are no text")
    func notText() {
        let loaded = loadNetwork([0xFF, 0x00, 0xFE], file: "file")
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.hasErrors)
    }

    @Test("diagnostics carry the file as the user named it")
    func file() {
        #expect(
            loadChecklist([], file: "Checklists/a.yaml", network: nil).diagnostics.map(\.file) == ["Checklists/a.yaml"])
    }

    @Test("warnings do not refuse the checklist")
    func warnings() {
        let keys = "not-applicable: forbid\nanswer: {scale: {min: 1, max: 5, step: 1, zero: 0}}\ncritical: true"
        let loaded = loadChecklist(Array(RefusalRow.Frame.item.around(keys).utf8), file: "file", network: nil)
        #expect(loaded.value != nil)
        #expect(loaded.diagnostics.map(\.severity) == [.warning])
    }
}
