internal import ArgumentParser
internal import BilingualText
internal import Glibc

/// The language of this run, known before the arguments are parsed because help and usage errors need it too.
let runLanguage = chosenLanguage(
    arguments: CommandLine.arguments,
    environment: { name in getenv(name).map { String(cString: $0) } })

/// `--lang`, else the locale; C, POSIX and unknown languages mean Chinese.
func chosenLanguage(arguments: [String], environment: (String) -> String?) -> Language {
    for (index, argument) in arguments.enumerated() {
        let isApart = argument == "--lang" && arguments.indices.contains(index + 1)
        let value = isApart ? arguments[index + 1] : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : ""
        if let language = Language(rawValue: value) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .zh
}

/// One of two wordings, in the language of this run.
func say(_ zh: String, _ en: String) -> String { runLanguage == .zh ? zh : en }

func help(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: say(zh, en)) }
func help(_ zh: String, _ en: String, valueName: String) -> ArgumentHelp {
    ArgumentHelp(say(zh, en), valueName: valueName)
}
