import BilingualText
import Diagnostics
import Testing
import YAMLDocument

/// A YAML text and what is said about it: the English messages, each behind its place, then the Chinese ones.
struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    let yaml: String
    let messages: String

    init(_ name: String, _ yaml: String, _ messages: String) {
        self.name = name
        self.yaml = yaml
        self.messages = messages
    }

    var testDescription: String { name }
    var rendered: String { yaml.reading().messages }
}

extension String {
    func reading(limits: YAMLLimits = .definition) -> YAMLReading {
        readYAML(Array(utf8), file: "a.yaml", limits: limits)
    }
}

extension YAMLReading {
    /// `line:column message`, first in English, then in Chinese.
    var messages: String {
        [Language.en, .zh].flatMap { language in
            diagnostics.map { diagnostic in
                let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
                return place + diagnostic.message.wording(in: language)
            }
        }.joined(separator: "\n")
    }
}
