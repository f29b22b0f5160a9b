import BilingualText
import ChecklistModel
import Testing

@testable import AuditIntake

/// How often, by whom and of what an item is observed.
@Suite struct ObservationTests {
    struct Kept: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: String
        let item: String
        let observed: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Kept(name: "one answer", answers: "  1-2: yes\n", item: "1-2", observed: ["yes"]),
        Kept(name: "none", answers: "  1-2: yes\n", item: "4-1", observed: []),
        Kept(name: "blank", answers: "  1-2:\n", item: "1-2", observed: ["blank"]),
        Kept(
            name: "joint credit for an item observed once", answers: "  1-2: {person: 张三、李四, value: yes}\n",
            item: "1-2",
            observed: ["yes|张三+李四"]),
        Kept(name: "a blank beside the answer", answers: "  1-2: [~, yes]\n", item: "1-2", observed: ["yes"]),
        Kept(
            name: "several where the item takes several", answers: "  4-1: [yes, no, yes]\n", item: "4-1",
            observed: ["yes", "no", "yes"]),
        Kept(name: "several where the item is pooled", answers: "  4-2: [1, 2]\n", item: "4-2", observed: ["1", "2"]),
        Kept(
            name: "two looks at one person",
            answers: "  1-1: [{person: 张三, value: 2 min}, {person: 张三, value: 3 min}]\n",
            item: "1-1", observed: ["2 min|张三", "3 min|张三"]),
        Kept(name: "not applicable for everybody", answers: "  1-1: n/a\n", item: "1-1", observed: ["n/a"]),
        Kept(name: "open for everybody", answers: "  1-1: 待查\n", item: "1-1", observed: ["待查"]),
        Kept(
            name: "not applicable for one person",
            answers: "  1-1: [{person: 张三, value: n/a}, {person: 李四, value: 1 min}]\n",
            item: "1-1", observed: ["n/a|张三", "1 min|李四"]),
        Kept(
            name: "blank for one person", answers: "  1-1: [{person: 张三}, {person: 李四, value: 1 min}]\n", item: "1-1",
            observed: ["blank|张三", "1 min|李四"]),
        Kept(
            name: "two units", answers: "  3-2: [{unit: 展车1, value: no, note: 未打蜡}, {unit: 展车2, value: yes}]\n",
            item: "3-2",
            observed: ["no|展车1|未打蜡", "yes|展车2"]),
        Kept(
            name: "one unit at two times",
            answers: "  3-2: [{unit: 车, value: no, at: 2026-10-12T09:00:00+08:00}, "
                + "{unit: 车, value: yes, at: 2026-10-12T10:00:00+08:00}]\n", item: "3-2", observed: ["no|车", "yes|车"]),
        Kept(
            name: "one unit seen by different people",
            answers: "  3-2: [{unit: 车, person: 张三, value: no}, {unit: 车, person: 李四, value: yes}]\n", item: "3-2",
            observed: ["no|张三|车", "yes|李四|车"]),
        Kept(name: "no unit is applicable", answers: "  3-2: 不适用\n", item: "3-2", observed: ["不适用"]),
        Kept(
            name: "one spelling of a unit", answers: "  3-2: [{unit: Car A, value: no}, {unit: ＣＡＲ B, value: yes}]\n",
            item: "3-2",
            observed: ["no|Car A", "yes|CAR B"]),
        Kept(
            name: "remark and note", answers: "  1-2: {value: 否（门没关）, note: 已提醒, evidence: photos/1.jpg}\n",
            item: "1-2",
            observed: ["否|门没关; 已提醒|photos/1.jpg"]),
        Kept(
            name: "a note that repeats the remark", answers: "  1-2: {value: 否（门没关）, note: 门没关}\n", item: "1-2",
            observed: ["否|门没关"]),
    ])
    func kept(_ row: Kept) {
        let reading = Reading(Sample.yaml(row.answers))
        #expect(reading.messages() == [])
        #expect(reading.observed(row.item) == row.observed)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: String
        let messages: [String]
        var chinese: [String] = []
        var testDescription: String { name }
    }

    @Test(arguments: [
        Refused(
            name: "answered twice", answers: "  1-2: [yes, no, no]\n",
            messages: [
                "f:8:14: error: item 1-2 takes one answer but has one at 8:9 already; leave only one",
                "f:8:18: error: item 1-2 takes one answer but has one at 8:9 already; leave only one",
            ],
            chinese: [
                "f:8:14: 错误: 检查项 1-2 只填一次，但第 8 行第 9 列已经填过；请只留下一个结果",
                "f:8:18: 错误: 检查项 1-2 只填一次，但第 8 行第 9 列已经填过；请只留下一个结果",
            ]),
        Refused(
            name: "answered under two spellings of one id", answers: "  1-2: yes\n  １-２: no\n",
            messages: ["f:9:8: error: item 1-2 takes one answer but has one at 8:8 already; leave only one"]),
        Refused(
            name: "open and answered", answers: "  1-2: [待查, yes]\n",
            messages: ["f:8:13: error: item 1-2 takes one answer but has one at 8:9 already; leave only one"]),
        Refused(
            name: "nobody named", answers: "  1-1: 3 min\n",
            messages: ["f:8:8: error: item 1-1 is observed per person, but this answer names nobody; give the person"],
            chinese: ["f:8:8: 错误: 检查项 1-1 按人员观察，此结果没有写人员；请在 person（人员）中写明"]),
        Refused(
            name: "nobody named and no answer", answers: "  1-1: soon\n",
            messages: [
                "f:8:8: error: item 1-1: 'soon' is not a duration; accepted: a duration such as 2 min 30 s, 150 s or "
                    + "2.5 min, or not reached; n/a",
                "f:8:8: error: item 1-1 is observed per person, but this answer names nobody; give the person",
            ]),
        Refused(
            name: "not applicable for everybody and an answer for one",
            answers: "  1-1: [n/a, {person: 张三, value: 3 min}]\n",
            messages: [
                "f:8:9: error: this answer is for item 1-1 as a whole, which has another answer at 8:34; leave only one of "
                    + "the two"
            ],
            chinese: ["f:8:9: 错误: 检查项 1-1 在这里是整项的结果，但第 8 行第 34 列另有结果；请只留下一种"]),
        Refused(
            name: "no unit named", answers: "  3-2: yes\n",
            messages: [
                "f:8:8: error: item 3-2 is observed per unit (car), but this answer names none; give the unit"
            ],
            chinese: ["f:8:8: 错误: 检查项 3-2 按单元（car）观察，此结果没有写单元；请在 unit（单元）中写明"]),
        Refused(
            name: "one unit twice", answers: "  3-2: [{unit: 展车1, value: no}, {unit: 展 车1, value: yes}]\n",
            messages: [
                "f:8:53: error: item 3-2 has an answer for the unit '展车1' at 8:28 already; leave only one, or give the "
                    + "time (at) of both"
            ],
            chinese: [
                "f:8:53: 错误: 检查项 3-2 的单元“展车1”在第 8 行第 28 列已经填过；请只留下一个结果，确为两次观察的请都写明时间 at"
            ]),
        Refused(
            name: "one unit twice at one moment",
            answers: "  3-2:\n    - {unit: 车, value: no, at: 2026-10-12T09:00:00+08:00}\n"
                + "    - {unit: 车, value: no, at: 2026-10-12T01:00Z}\n",
            messages: [
                "f:10:24: error: item 3-2 has an answer for the unit '车' at 9:24 already; leave only one, or give the time "
                    + "(at) of both"
            ]),
        Refused(
            name: "one unit with and without a time",
            answers: "  3-2:\n    - {unit: 车, value: no, at: 2026-10-12T09:00:00+08:00}\n    - {unit: 车, value: no}\n",
            messages: [
                "f:10:24: error: item 3-2 has an answer for the unit '车' at 9:24 already; leave only one, or give the time "
                    + "(at) of both"
            ]),
        Refused(
            name: "unknown item", answers: "  1-3: yes\n  garage: no\n",
            messages: [
                "f:8:3: error: checklist shop has no item '1-3'; give an id of that checklist",
                "f:9:3: error: checklist shop has no item 'garage'; give an id of that checklist",
            ],
            chinese: [
                "f:8:3: 错误: 检查表 shop 没有检查项“1-3”；请写该检查表中的编号",
                "f:9:3: 错误: 检查表 shop 没有检查项“garage”；请写该检查表中的编号",
            ]),
        Refused(
            name: "n/a where the item forbids it", answers: "  5-1: n/a\n",
            messages: [
                "f:8:8: error: item 5-1: 'n/a' is not allowed, this item must always be judged; accepted: 0 for none, or "
                    + "kinds with their numbers such as dust 2; kinds: dust (积尘), damage (破损)"
            ]),
    ])
    func refused(_ row: Refused) {
        let reading = Reading(Sample.yaml(row.answers))
        #expect(reading.audits == [])
        #expect(reading.errors() == row.messages.map { "[A1] " + $0 })
        if !row.chinese.isEmpty { #expect(reading.errors(.zh) == row.chinese.map { "[A1] " + $0 }) }
    }

    @Test func networkSpellingOfAUnit() {
        let reading = Reading(Sample.yaml("  3-2: {unit: 展 车 １, value: yes}\n"), network: .two)
        #expect(reading.observed("3-2") == ["yes|展车1"])
    }
}
