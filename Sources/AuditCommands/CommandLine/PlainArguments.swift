/// Arguments written the way programs write them: every option spelled in full and given once, its value apart from it.
///
/// To parse arguments in every way in which they may be written, the argument parser builds descriptions of all options and
/// commands, which takes longer than to score an audit. So plain ones are read here; whatever is written otherwise, and
/// everything that is to be refused or explained, is left to it.
struct PlainArguments {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]
    private var flags: [String] = []

    /// Nil leaves the arguments to the argument parser.
    ///
    /// - Parameters:
    ///   - options: names that a value follows.
    ///   - flags: names that stand alone.
    init?(_ arguments: ArraySlice<String>, options: [String], flags known: [String]) {
        var rest = arguments
        while let argument = rest.popFirst() {
            guard argument.utf8.first == UInt8(ascii: "-"), argument != "-" else {
                if argument.isEmpty { return nil }
                operands.append(argument)
                continue
            }
            if known.contains(argument) {
                flags.append(argument)
                continue
            }
            guard options.contains(argument), self[argument] == nil, let value = rest.popFirst(),
                let first = value.utf8.first, first != UInt8(ascii: "-")
            else { return nil }
            values[argument] = value
        }
    }

    /// The value of an option; nil when it is not given.
    subscript(name: String) -> String? { values[name] }

    func has(_ flag: String) -> Bool { flags.contains(flag) }
}
