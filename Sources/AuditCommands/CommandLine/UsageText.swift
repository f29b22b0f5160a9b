internal import BilingualText

/// Help and usage errors as the argument parser words them, and their Chinese wording.
///
/// The parser speaks English only; its sentences are few and stable, and what is not known here is shown as it is.
struct UsageText {
    private let english: String

    /// - Parameter english: may quote what was typed, which must not steer the terminal.
    init(_ english: String) { self.english = english.printableLines }

    func wording(in language: Language) -> String {
        guard language == .zh else { return english }
        return english.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.chinese(String($0)) }.joined(separator: "\n")
    }

    private static func chinese(_ line: String) -> String {
        var line = line
        for (english, chinese) in beginnings where line.hasPrefix(english) {
            line = chinese + line.dropFirst(english.count)
            break
        }
        for (english, chinese) in sentences { line = replace(english, by: chinese, in: line) ?? line }
        return line
    }

    private static let beginnings = [
        ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "子命令："), ("Error: ", "错误："), ("Usage: ", "用法："), ("Help:  ", "说明："),
        ("  See '", "  另见："),
    ]

    /// `*` stands for the part that is carried over.
    private static let sentences = [
        ("Show help information.", "显示帮助"), ("Show the version.", "显示版本"),
        ("Show subcommand help information.", "显示子命令的帮助"),
        (" <subcommand>' for detailed help.", " <子命令>"), (" <subcommand>", " <子命令>"), ("(default)", "（默认）"),
        ("' for more information.", ""), ("(default: *)", "（默认：*）"), ("(values: *)", "（可选：*）"),
        ("Unknown option '*'", "没有“*”这个选项"), (". Did you mean '*'?", "，是否想用“*”？"),
        ("Missing expected argument '*'", "缺少参数 *"), ("Missing value for '*'", "选项 * 后面缺少值"),
        ("The value '*' is invalid for '*'", "“*”不能用于 *"), ("Unexpected argument '*'", "多余的参数“*”"),
        (" unexpected arguments: *", " 个多余的参数：*"), (". Please provide one of *", "，可选：*"),
    ]

    /// The line with the first match of `pattern` reworded; nil without a match.
    private static func replace(_ pattern: String, by wording: String, in line: String) -> String? {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard let start = line.firstRange(of: parts[0]) else { return nil }
        var carried: [Substring] = []
        var end = start.upperBound
        for part in parts.dropFirst() {
            let rest = line[end...]
            if part.isEmpty {
                carried.append(rest)
                end = line.endIndex
            } else {
                guard let match = rest.firstRange(of: part) else { return nil }
                carried.append(rest[..<match.lowerBound])
                end = match.upperBound
            }
        }
        let words = wording.split(separator: "*", omittingEmptySubsequences: false)
        var text = words.first.map(String.init) ?? ""
        for (index, word) in words.dropFirst().enumerated() {
            text += (index < carried.count ? carried[index] : "") + word
        }
        return line[..<start.lowerBound] + text + line[end...]
    }
}
