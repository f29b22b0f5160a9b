internal import BilingualText
internal import Diagnostics

/// Moments that are none, or that contradict each other or the answer.
enum MomentProblem: Problem {
    case noMoment(key: String, String)
    case endBeforeStart(item: String, start: String, end: String, SourcePosition)
    /// A duration was written, and the two moments say another one.
    case disagreement(item: String, written: String, computed: String, start: SourcePosition, end: SourcePosition)

    var wording: BilingualText {
        switch self {
        case .noMoment(let key, let text):
            BilingualText(
                zh: "\(key) 的\(quoted(text, .zh))不是带时区的时间；请写成 2026-10-12T09:05:00+08:00",
                en:
                    "\(key) is \(quoted(text, .en)), which is no time with an offset; write it like 2026-10-12T09:05:00+08:00"
            )
        case .endBeforeStart(let item, let start, let end, let place):
            BilingualText(
                zh: "检查项 \(item)：\(end) 早于\(place.zh)的 \(start)；请核对这两个时间",
                en: "item \(item): \(end) is before \(start) at \(place.en); check both times")
        case .disagreement(let item, let written, let computed, let start, let end):
            BilingualText(
                zh: "检查项 \(item)：结果\(quoted(written, .zh))与\(start.zh)和\(end.zh)"
                    + "的时间不符，两者相隔 \(computed)；请改正时间，或不写结果",
                en:
                    "item \(item): \(quoted(written, .en)) contradicts the times at \(start.en) and "
                    + "\(end.en), which are \(computed) apart; correct the times or leave the value out"
            )
        }
    }
}
