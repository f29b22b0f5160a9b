import BilingualText
import DefinitionLoading
import Diagnostics
import Testing

/// A definition with something wrong in it and every word that loading must say about it.
struct RefusalRow: CustomTestStringConvertible, Sendable {
    let testDescription: String
    private let frame: Frame
    private let body: String
    private let expected: String

    /// What stands around the text of a row, so that the row shows only its point.
    enum Frame: Sendable {
        /// Nothing: the row is a whole checklist or network.
        case file, networkFile
        /// Three lines that every checklist has; the row begins in line 4.
        case checklist
        /// Items or sections of such a checklist, from line 5.
        case items, sections
        /// More keys of one item, from line 7.
        case item
        /// A network's id; the row begins in line 2.
        case network
    }

    /// - Parameters:
    ///   - body: what the frame goes around.
    ///   - expected: `line:column: message`, each problem first in English, then in Chinese.
    init(_ name: String, _ frame: Frame, _ body: String, _ expected: String) {
        testDescription = name
        self.frame = frame
        self.body = body
        self.expected = expected
    }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let diagnostics = diagnostics
        #expect(
            diagnostics.flatMap { [$0.line(in: .en), $0.line(in: .zh)] }.joined(separator: "\n") == expected,
            sourceLocation: sourceLocation)
    }

    private var diagnostics: [Diagnostic] {
        let bytes = Array(frame.around(body).utf8)
        switch frame {
        case .network, .networkFile:
            let loaded = loadNetwork(bytes, file: "file")
            #expect((loaded.value == nil) == loaded.diagnostics.hasErrors)
            return loaded.diagnostics
        case .file, .checklist, .items, .sections, .item:
            let loaded = loadChecklist(bytes, file: "file", network: nil)
            #expect((loaded.value == nil) == loaded.diagnostics.hasErrors)
            return loaded.diagnostics
        }
    }
}

extension RefusalRow.Frame {
    func around(_ body: String) -> String {
        let head = "checklist: c\nversion: 1.0.0\ntitle: T\n"
        return switch self {
        case .file, .networkFile: body
        case .checklist: head + body
        case .items: head + "items:\n" + body
        case .sections: head + "sections:\n" + body
        case .item:
            head + "items:\n- item: a\n  text: T\n"
                + body.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        case .network: "network: n\n" + body
        }
    }
}

extension Diagnostic {
    /// `line:column: message` as the rows of this suite write it.
    func line(in language: Language) -> String {
        let place = position.map { "\($0.line):\($0.column)" } ?? file
        return place + ": " + (severity == .warning ? "warning: " : "") + message.wording(in: language)
    }
}
