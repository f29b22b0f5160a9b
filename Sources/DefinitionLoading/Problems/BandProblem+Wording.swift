internal import BilingualText

extension BandProblem {
    var wording: BilingualText {
        switch self {
        case .gap(let range):
            BilingualText(
                zh: "区间之间有缺口\(range.dash)：\(range.words.zh)的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾",
                en: "the bands leave a gap\(range.dash): no band holds a value \(range.words.en); let one band "
                    + "begin where another ends, or close with {rate: 0}")
        case .overlap(let range, let other):
            BilingualText(
                zh: "此区间与\(place(other).zh)的区间\(range.overlap.zh)重叠：\(range.words.zh)的值同属两个区间；请改动其中一个的上下限",
                en: "this band and the one at \(place(other).en) overlap\(range.overlap.en): both hold a value "
                    + "\(range.words.en); change a limit of one of them")
        case .unreachable:
            BilingualText(
                zh: "永远轮不到此区间：它的值都已归前面的区间；请删去它，或改动上下限",
                en: "this band is never reached: the bands before it hold all its values; "
                    + "delete it or change its limits")
        case .outOfReach(let range):
            BilingualText(
                zh: "没有值能落入此区间：\(range.extent.zh)；请改动上下限",
                en: "no value can lie in this band: \(range.extent.en); change its limits")
        case .upsideDown:
            BilingualText(
                zh: "没有值能落入此区间：下限不低于上限；请对调或改动上下限",
                en: "no value can lie in this band: its lower limit is not below its upper limit; "
                    + "exchange or change them")
        }
    }
}

extension ValueRange {
    /// ` 80%–85%` where both ends are known and differ.
    fileprivate var dash: String {
        guard let lower, let upper, lower.text != upper.text else { return "" }
        return " \(lower.text)–\(upper.text)"
    }

    fileprivate var overlap: (zh: String, en: String) {
        dash.isEmpty ? ("", "") : ("在\(dash) ", " in\(dash)")
    }

    /// Where the values of a whole domain lie; only domains with a beginning have values out of reach.
    fileprivate var extent: (zh: String, en: String) {
        let start = lower?.text ?? ""
        guard let end = upper?.text else { return ("值从 \(start) 起", "values start at \(start)") }
        return ("值在 \(start) 与 \(end) 之间", "values lie between \(start) and \(end)")
    }

    fileprivate var words: (zh: String, en: String) {
        if let lower, let upper, lower.text == upper.text { return ("恰为 \(lower.text) ", "of exactly \(lower.text)") }
        let low = lower.map { end in
            end.inclusive ? ("不小于 \(end.text) ", "not below \(end.text)") : ("大于 \(end.text) ", "above \(end.text)")
        }
        let high = upper.map { end in
            end.inclusive ? ("不大于 \(end.text) ", "not above \(end.text)") : ("小于 \(end.text) ", "below \(end.text)")
        }
        switch (low, high) {
        case (let low?, let high?): return (low.0 + "且" + high.0, low.1 + " and " + high.1)
        case (let end?, nil), (nil, let end?): return end
        case (nil, nil): return ("任意", "of any size")
        }
    }
}
