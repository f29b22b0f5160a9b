import AuditTestSupport
import BilingualText
import Diagnostics
import Reflection
import Testing

@Suite("the pre-filled report")
struct FormTests {
    static let form = ReflectionForm(
        dealer: BilingualText(zh: "GZ01 广州一店", en: "GZ01 Guangzhou 1"), person: "P042 吴越",
        audit: "GZ01-2026-09-20-service",
        checklist: BilingualText(zh: "售后服务流程", en: "Service flow"), date: "2026-09-20",
        findings: [
            ReflectionForm.Finding(
                item: "3-4", text: BilingualText(zh: "试车前征得客户同意", en: "The customer agrees before a test drive"),
                criterion: BilingualText(zh: "工单上有客户签字", en: "The customer has signed the order"),
                remedy: BilingualText(zh: "先请客户签字，再开车", en: "Have the order signed before you drive"), unit: "粤A12345",
                observed: "否", note: "客户不在场", evidence: "photos/3.jpg", pointsLost: "4.00")
        ])

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("as it is written", arguments: Language.allCases)
    func snapshots(_ language: Language) {
        #expect(snapshotMismatch(Self.form.markdown(in: language), named: "form-\(language.rawValue).md") == nil)
        #expect(snapshotMismatch(Self.form.yaml(in: language), named: "form-\(language.rawValue).yaml") == nil)
    }

    @Test(
        "a blank one is a report with eight blank fields and its case, whatever the notation",
        arguments: Language.allCases)
    func blank(_ language: Language) throws {
        for bytes in [Self.form.markdown(in: language), Self.form.yaml(in: language)] {
            let reading = readReflection(bytes, file: "f")
            let report = try #require(reading.report)
            #expect(checkReflection(report).map(\.short) == (1...8).map { "\($0) empty" })
            #expect(reading.diagnostics.count == 8)
            #expect(report.head.person == "P042 吴越")
            #expect(report.head.audit == "GZ01-2026-09-20-service")
            #expect(report.head.item == "3-4")
            #expect(report.situation.count == 1)
        }
    }

    @Test("filled in with an editor it is read as it was meant", arguments: Language.allCases)
    func filled(_ language: Language) {
        var text = text(Self.form.markdown(in: language))
        for sketch in [language == .zh ? GoodReports.chinese[0] : GoodReports.english[0]] {
            for (index, thought) in (sketch.thoughts + sketch.needs).enumerated() {
                let slot = "\(index % 3 + 1). 　" + String(repeating: "_", count: 60)
                text = replaceFirst(slot, by: "\(index % 3 + 1). \(thought)", in: text)
            }
            let fields: [(ReflectionField, String)] = [
                (.wrongIdea, sketch.wrongIdea), (.wrongBehaviour, sketch.wrongBehaviour),
                (.badConsequence, sketch.badConsequence), (.rightIdea, sketch.rightIdea),
                (.rightBehaviour, sketch.rightBehaviour), (.goodResult, sketch.goodResult),
            ]
            for (field, answer) in fields {
                let heading = "## \(field.rule). \(field.title.wording(in: language))\n"
                text = replaceFirst(heading, by: heading + "\n" + answer + "\n", in: text)
            }
        }
        #expect(readReflection(Array(text.utf8), file: "f").diagnostics == [])
    }

    private func replaceFirst(_ part: String, by other: String, in text: String) -> String {
        guard let range = text.firstRange(of: part) else { return text }
        return text.replacingCharacters(range, by: other)
    }

    @Test("hostile names stay text, and the form stays a form", arguments: HostileText.values)
    func hostile(_ name: String) throws {
        let finding = ReflectionForm.Finding(
            item: name, text: BilingualText(name), criterion: BilingualText(name), remedy: BilingualText(name),
            unit: name, observed: name, note: name, evidence: name, pointsLost: "1.00")
        let form = ReflectionForm(
            dealer: BilingualText(name), person: name, audit: name, checklist: BilingualText(name), date: "2026-10-01",
            findings: [finding, finding])
        for language in Language.allCases {
            let markdown = text(form.markdown(in: language))
            #expect(markdown.split(separator: "\n").count { $0.hasPrefix("## ") } == 10)
            #expect(!markdown.replacing("\\<", with: "").contains("<") && !markdown.unicodeScalars.contains("\u{202E}"))
            for bytes in [form.markdown(in: language), form.yaml(in: language)] {
                let report = try #require(readReflection(bytes, file: "f").report)
                #expect(checkReflection(report).map(\.short) == (1...8).map { "\($0) empty" })
            }
        }
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, by other: String) -> String {
        String(self[..<range.lowerBound]) + other + self[range.upperBound...]
    }
}
