import Testing

@Suite("refuses bands")
struct BandRefusalTests {
    static let rows: [RefusalRow] = [
        RefusalRow(
            "a gap between two limits", .item,
            """
            answer: {share: sample, bands: [{at-least: 85%, rate: 1}, {below: 80%, rate: 0}]}
            """,
            """
            7:27: the bands leave a gap 80%–85%: no band holds a value not below 80% and below 85%; let one band begin where another ends, or close with {rate: 0}
            7:27: 区间之间有缺口 80%–85%：不小于 80% 且小于 85% 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap without its lower end", .item,
            """
            answer: {share: sample, bands: [{at-least: 85%, rate: 1}, {at-most: 80%, rate: 0}]}
            """,
            """
            7:27: the bands leave a gap 80%–85%: no band holds a value above 80% and below 85%; let one band begin where another ends, or close with {rate: 0}
            7:27: 区间之间有缺口 80%–85%：大于 80% 且小于 85% 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap of one value", .item,
            """
            answer: {measure: duration, bands: [{below: 3 min, rate: 1}, {above: 3 min, rate: 0}]}
            """,
            """
            7:31: the bands leave a gap: no band holds a value of exactly 3 min; let one band begin where another ends, or close with {rate: 0}
            7:31: 区间之间有缺口：恰为 3 min 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap above", .item,
            """
            answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {at-most: 5 min, rate: 0.5}]}
            """,
            """
            7:31: the bands leave a gap: no band holds a value above 5 min; let one band begin where another ends, or close with {rate: 0}
            7:31: 区间之间有缺口：大于 5 min 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap below", .item,
            """
            answer: {measure: number, bands: [{at-least: 18, at-most: 26, rate: 1}, {above: 26, rate: 0}]}
            """,
            """
            7:29: the bands leave a gap: no band holds a value below 18; let one band begin where another ends, or close with {rate: 0}
            7:29: 区间之间有缺口：小于 18 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "gaps on both sides", .item,
            """
            answer: {measure: number, bands: [{at-least: 18, at-most: 26, rate: 1}]}
            """,
            """
            7:29: the bands leave a gap: no band holds a value below 18; let one band begin where another ends, or close with {rate: 0}
            7:29: 区间之间有缺口：小于 18 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            7:29: the bands leave a gap: no band holds a value above 26; let one band begin where another ends, or close with {rate: 0}
            7:29: 区间之间有缺口：大于 26 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap from 0", .item,
            """
            answer: {measure: duration, bands: [{above: 1 min, rate: 1}]}
            """,
            """
            7:31: the bands leave a gap 0 s–1 min: no band holds a value not below 0 s and not above 1 min; let one band begin where another ends, or close with {rate: 0}
            7:31: 区间之间有缺口 0 s–1 min：不小于 0 s 且不大于 1 min 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap of one count", .item,
            """
            answer: {count: X, bands: [{at-most: 1, rate: 1}, {at-least: 3, rate: 0}]}
            """,
            """
            7:22: the bands leave a gap: no band holds a value of exactly 2; let one band begin where another ends, or close with {rate: 0}
            7:22: 区间之间有缺口：恰为 2 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "a gap of several counts", .item,
            """
            answer: {count: X, bands: [{at-most: 1, rate: 1}, {above: 3, rate: 0}]}
            """,
            """
            7:22: the bands leave a gap 2–3: no band holds a value not below 2 and not above 3; let one band begin where another ends, or close with {rate: 0}
            7:22: 区间之间有缺口 2–3：不小于 2 且不大于 3 的值不在任何区间内；请让区间首尾相接，或以 {rate: 0} 收尾
            """),
        RefusalRow(
            "an overlap of two ranges", .item,
            """
            answer: {measure: number, bands: [{at-least: 18, below: 26, rate: 1}, {at-least: 25, at-most: 30, rate: 0.5}, {rate: 0}]}
            """,
            """
            7:73: this band and the one at line 7, column 37 overlap in 25–26: both hold a value not below 25 and below 26; change a limit of one of them
            7:73: 此区间与第 7 行第 37 列的区间在 25–26 重叠：不小于 25 且小于 26 的值同属两个区间；请改动其中一个的上下限
            """),
        RefusalRow(
            "an overlap at one limit", .item,
            """
            answer: {share: sample, bands: [{at-least: 80%, rate: 1}, {at-most: 80%, rate: 0}]}
            """,
            """
            7:61: this band and the one at line 7, column 35 overlap: both hold a value of exactly 80%; change a limit of one of them
            7:61: 此区间与第 7 行第 35 列的区间重叠：恰为 80% 的值同属两个区间；请改动其中一个的上下限
            """),
        RefusalRow(
            "an overlap from both sides", .item,
            """
            answer: {share: sample, bands: [{at-least: 80%, rate: 1}, {at-most: 85%, rate: 0}]}
            """,
            """
            7:61: this band and the one at line 7, column 35 overlap in 80%–85%: both hold a value not below 80% and not above 85%; change a limit of one of them
            7:61: 此区间与第 7 行第 35 列的区间在 80%–85% 重叠：不小于 80% 且不大于 85% 的值同属两个区间；请改动其中一个的上下限
            """),
        RefusalRow(
            "an overlap of counts", .item,
            """
            answer: {count: X, bands: [{at-most: 3, rate: 1}, {at-least: 2, at-most: 5, rate: 0.5}, {rate: 0}]}
            """,
            """
            7:53: this band and the one at line 7, column 30 overlap in 2–3: both hold a value not below 2 and not above 3; change a limit of one of them
            7:53: 此区间与第 7 行第 30 列的区间在 2–3 重叠：不小于 2 且不大于 3 的值同属两个区间；请改动其中一个的上下限
            """),
        RefusalRow(
            "a band behind a wider one", .item,
            """
            answer: {measure: duration, bands: [{at-most: 5 min, rate: 0.5}, {at-most: 3 min, rate: 1}, {rate: 0}]}
            """,
            """
            7:68: this band is never reached: the bands before it hold all its values; delete it or change its limits
            7:68: 永远轮不到此区间：它的值都已归前面的区间；请删去它，或改动上下限
            """),
        RefusalRow(
            "a band behind everything else", .item,
            """
            answer: {measure: number, bands: [{rate: 0}, {at-least: 5, rate: 1}]}
            """,
            """
            7:48: this band is never reached: the bands before it hold all its values; delete it or change its limits
            7:48: 永远轮不到此区间：它的值都已归前面的区间；请删去它，或改动上下限
            """),
        RefusalRow(
            "a rest of which nothing is left", .item,
            """
            answer: {count: X, bands: [{at-most: 0, rate: 1}, {at-least: 1, rate: 0}, {rate: 0}]}
            """,
            """
            7:77: this band is never reached: the bands before it hold all its values; delete it or change its limits
            7:77: 永远轮不到此区间：它的值都已归前面的区间；请删去它，或改动上下限
            """),
        RefusalRow(
            "a band of the same limit twice", .item,
            """
            answer: {measure: number, bands: [{at-most: 5, rate: 1}, {at-most: 5, rate: 0.5}, {rate: 0}]}
            """,
            """
            7:60: this band is never reached: the bands before it hold all its values; delete it or change its limits
            7:60: 永远轮不到此区间：它的值都已归前面的区间；请删去它，或改动上下限
            """),
        RefusalRow(
            "a band below 0", .item,
            """
            answer: {measure: duration, bands: [{below: 0 s, rate: 1}, {rate: 0}]}
            """,
            """
            7:39: no value can lie in this band: values start at 0 s; change its limits
            7:39: 没有值能落入此区间：值从 0 s 起；请改动上下限
            """),
        RefusalRow(
            "a band above 100%", .item,
            """
            answer: {share: sample, bands: [{above: 100%, rate: 1}, {rate: 0}]}
            """,
            """
            7:35: no value can lie in this band: values lie between 0% and 100%; change its limits
            7:35: 没有值能落入此区间：值在 0% 与 100% 之间；请改动上下限
            """),
        RefusalRow(
            "a band upside down", .item,
            """
            answer: {measure: number, bands: [{at-least: 26, at-most: 18, rate: 1}, {rate: 0}]}
            """,
            """
            7:37: no value can lie in this band: its lower limit is not below its upper limit; exchange or change them
            7:37: 没有值能落入此区间：下限不低于上限；请对调或改动上下限
            """),
        RefusalRow(
            "a band between neighbouring counts", .item,
            """
            answer: {count: X, bands: [{above: 1, below: 2, rate: 1}, {rate: 0}]}
            """,
            """
            7:30: no value can lie in this band: its lower limit is not below its upper limit; exchange or change them
            7:30: 没有值能落入此区间：下限不低于上限；请对调或改动上下限
            """),
        RefusalRow(
            "two limits on one side", .item,
            """
            answer: {measure: number, bands: [{at-most: 5, below: 6, rate: 1}, {rate: 0}]}
            """,
            """
            7:50: 'at-most' and 'below' exclude each other; keep one of them
            7:50: “at-most”与“below”不能同时出现；请只保留一个
            """),
        RefusalRow(
            "a duration without a unit", .item,
            """
            answer: {measure: duration, bands: [{at-most: 3, rate: 1}, {rate: 0}]}
            """,
            """
            7:49: '3' is not a duration; write numbers with units, such as 3 min or 2分30秒
            7:49: “3”不是时长；请写数和单位，如 3 min 或 2分30秒
            """),
        RefusalRow(
            "a duration as on a clock", .item,
            """
            answer: {measure: duration, bands: [{at-most: "3:00", rate: 1}, {rate: 0}]}
            """,
            """
            7:49: '3:00' is not a duration; write numbers with units, such as 3 min or 2分30秒
            7:49: “3:00”不是时长；请写数和单位，如 3 min 或 2分30秒
            """),
        RefusalRow(
            "a share without a percent sign", .item,
            """
            answer: {share: target, bands: [{at-least: 95, rate: 1}, {rate: 0}]}
            """,
            """
            7:46: '95' is above 1 and has no percent sign; write a percentage such as 95%
            7:46: “95”大于 1，却没有百分号；请写成百分比，如 95%
            """),
        RefusalRow(
            "a measured number in percent", .item,
            """
            answer: {measure: number, unit: "%", bands: [{at-least: 95%, rate: 1}, {rate: 0}]}
            """,
            """
            7:59: '95%' has a percent sign, but the number itself is meant here; leave out the '%'
            7:59: “95%”带有百分号，而这里要的是数本身；请去掉“%”
            """),
        RefusalRow(
            "half a deviation", .item,
            """
            answer: {count: X, bands: [{at-most: 0.5, rate: 1}, {rate: 0}]}
            """,
            """
            7:40: '0.5' is not a whole number from 0 to 1000000000; write one
            7:40: “0.5”不是 0 到 1000000000 的整数；请写这样的整数
            """),
        RefusalRow(
            "a band without a worth", .item,
            """
            answer: {measure: number, bands: [{at-most: 5}, {rate: 0}]}
            """,
            """
            7:37: this band has neither 'rate' nor 'points'; add one of them
            7:37: 此区间既没有“rate”，也没有“points”；请加上其中一个
            """),
        RefusalRow(
            "points of a band above the full mark", .item,
            """
            points: 6
            answer: {count: X, bands: [{at-most: 0, points: 8}, {points: 0}]}
            """,
            """
            8:51: 8 points exceed the item's full mark of 6; lower them or raise the item's points:
            8:51: 8 分超过了检查项的满分 6；请降低它，或提高检查项的 points:
            """),
    ]

    @Test("tells what is wrong, where, and what to do", arguments: rows)
    func refuses(_ row: RefusalRow) { row.check() }
}
