public import BilingualText

/// The time on a stopwatch as an answer.
///
/// - Parameter milliseconds: what it shows; parts of a tenth of a second are dropped, in favour of the one who was timed.
/// - Returns: such as `2分30.4秒` or `2 min 30.4 s`, which reads back as that duration.
public func stopwatchAnswer(milliseconds: Int, in language: Language) -> String {
    let tenths = max(0, milliseconds) / 100
    let (hours, minutes, rest) = (tenths / 36_000, tenths / 600 % 60, tenths % 600)
    let seconds = rest % 10 == 0 ? String(rest / 10) : "\(rest / 10).\(rest % 10)"
    let parts = [(hours, "小时", " h"), (minutes, "分", " min")].filter { $0.0 > 0 }
    let isZh = language == .zh
    var words = parts.map { String($0.0) + (isZh ? $0.1 : $0.2) }
    if rest > 0 || words.isEmpty { words.append(seconds + (isZh ? "秒" : " s")) }
    return words.joined(separator: isZh ? "" : " ")
}
