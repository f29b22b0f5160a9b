internal import ArgumentParser
internal import BilingualText
internal import Diagnostics

/// A word where a subcommand belongs that is none. The argument parser would call it an unexpected argument, and answer
/// `help` with the help of something else.
struct UnknownSubcommand: Error {
    private let word: String
    /// The words before it.
    private let path: [String]
    private let known: [String]

    /// - Throws: `UnknownSubcommand` when the arguments begin with such a word.
    static func check(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let first = rest.first, first == "--lang" || first.hasPrefix("--lang=") {
            rest = rest.dropFirst(first == "--lang" ? 2 : 1)
        }
        let wantsHelp = rest.first == "help"
        if wantsHelp { rest = rest.dropFirst() }
        var group: any ParsableCommand.Type = DealerAuditCommand.self
        var path = ["dealer-audit"]
        while let word = rest.popFirst(), !word.hasPrefix("-") {
            let subcommands = group.configuration.subcommands
            guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
                // Where a step may stand unnamed, a word can be its own, as in `appeal AUDIT`; lists take none.
                guard wantsHelp || group == DealerAuditCommand.self || group == ActionsCommand.self else { return }
                throw UnknownSubcommand(
                    word: word, path: path, known: subcommands.compactMap { $0.configuration.commandName })
            }
            if next.configuration.subcommands.isEmpty { return }
            group = next
            path.append(word)
        }
    }

    /// As the argument parser words its own.
    var message: String {
        let meant = SuggestionClause(nearestSpelling(to: word, among: known))
        let problem = say(
            "没有\(quoted(word, .zh))这个子命令\(meant.zh)，可用：\(known.joined(separator: "、"))",
            "there is no subcommand \(quoted(word, .en))"
                + meant.en(before: "there are: \(known.joined(separator: ", "))"))
        return "Error: \(problem)\n  See '\(path.joined(separator: " ")) --help' for more information."
    }
}
