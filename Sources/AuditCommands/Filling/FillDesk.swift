internal import BilingualText
internal import Diagnostics
internal import TerminalPrompt

/// Where an auditor is asked and answers.
final class FillDesk {
    let language: Language
    /// True when nothing but plain lines is written.
    let isPlain: Bool
    private let colour: Bool
    private var prompt: TerminalPrompt

    /// Why an auditor leaves before the end; all that was acknowledged is safe.
    enum Departure: Error, Equatable {
        case left, endOfInput, interrupted, hungUp
        /// Nothing can be done; why was said.
        case refused(ExitStatus)
    }

    init(language: Language, isPlain: Bool, colour: Bool) {
        self.language = language
        prompt = TerminalPrompt(isPlain: isPlain)
        self.isPlain = isPlain || !prompt.isInteractive
        self.colour = colour && prompt.isInteractive
    }

    var isInteractive: Bool { prompt.isInteractive }
    var columns: Int { prompt.columns }

    func say(_ text: BilingualText) throws(Departure) { try say(text.wording(in: language)) }

    /// One line or several; what files and networks hold must not steer the terminal.
    func say(_ text: String) throws(Departure) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }
        if !prompt.write(lines.joined(separator: "\n") + "\n") { throw .hungUp }
    }

    /// In rows that fit where somebody looks at them, in one line for programs and screen readers.
    private func shown(_ line: String) -> String {
        isPlain ? line.printable : wrapped(line.printable, columns: columns)
    }

    /// A line that stands out on a terminal.
    func say(strong text: String) throws(Departure) { try paint(text, "\u{1B}[1m") }

    /// What was refused, and why.
    func refuse(_ text: BilingualText) throws(Departure) {
        let mark = BilingualText(zh: "未采用：", en: "not taken: ").wording(in: language)
        try paint(mark + text.wording(in: language), "\u{1B}[31m")
    }

    func warn(_ text: BilingualText) throws(Departure) {
        let mark = BilingualText(zh: "提醒：", en: "note: ").wording(in: language)
        try paint(mark + text.wording(in: language), "\u{1B}[33m")
    }

    private func paint(_ text: String, _ code: String) throws(Departure) {
        guard colour else { return try say(text) }
        if !prompt.write(code + shown(text) + "\u{1B}[0m\n") { throw .hungUp }
    }

    /// One line, as it was typed.
    func ask(_ question: BilingualText, candidates: [String] = []) throws(Departure) -> String {
        // What cannot be shown as it is cannot be typed either.
        let shown = candidates.filter { $0 == $0.printable }
        return try ask(question.wording(in: language), TerminalPrompt.Aids(candidates: shown))
    }

    /// One line that is no order. To leave is always possible; every other order belongs to a question.
    func askText(_ question: BilingualText, candidates: [String] = []) throws(Departure) -> String {
        while true {
            let reply = try ask(question, candidates: candidates)
            guard let order = FillOrder(reply) else { return reply }
            if order == .quit { throw .left }
            try refuse(
                BilingualText(
                    zh: "这里只能用 :退出，其他命令要到题目上用。以冒号开头的文字，前面加一个空格",
                    en:
                        "only :quit can be used here, other orders at a question. Put a blank before a text that begins with a colon"
                ))
        }
    }

    /// One line while a prompt changes every second; where the cursor cannot move, `still` stands in its place.
    func ask(still: String, ticking: @escaping @Sendable () -> String) throws(Departure) -> String {
        try ask(still, TerminalPrompt.Aids(ticking: isPlain ? nil : ticking))
    }

    /// Why a text cannot be kept, whoever wrote it; nil when it can. Neither journals nor submissions hold control characters.
    static func objection(to text: String) -> BilingualText? {
        if text.unicodeScalars.contains("\u{FFFD}") {
            return BilingualText(zh: "这一行不是 UTF-8 文字；请重新输入", en: "this line is not UTF-8 text; type it again")
        }
        let isSteered = text.unicodeScalars.contains { $0 != "\t" && $0.properties.generalCategory == .control }
        return isSteered
            ? BilingualText(zh: "这一行有控制字符；请重新输入", en: "this line has control characters; type it again") : nil
    }

    private func ask(_ question: String, _ aids: TerminalPrompt.Aids) throws(Departure) -> String {
        while true {
            switch prompt.readLine(question.printable, aids: aids) {
            case .line(let line):
                guard let objection = Self.objection(to: line) else { return line }
                try refuse(objection)
            case .endOfInput: throw .endOfInput
            case .interrupted: throw .interrupted
            case .hungUp: throw .hungUp
            }
        }
    }
}
