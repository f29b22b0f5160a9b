import ChecklistModel
import ExactArithmetic
import Testing

@Suite("reads durations")
struct DurationTextTests {
    @Test(
        "in seconds",
        arguments: [
            ("3 min", "180"), ("2分30秒", "150"), ("150 s", "150"), ("2.5min", "150"), ("2 小时", "7200"), ("1时5分", "3900"),
            ("1 h 30 min 5 s", "5405"), ("1天2小时", "93600"), ("1日", "86400"), ("2 days", "172800"), ("1d12h", "129600"),
            ("3分钟", "180"), ("20秒钟", "20"), ("2′30″", "150"), ("2'30\"", "150"), ("2'30''", "150"), ("2′30′′", "150"),
            ("１．５ｍｉｎ", "90"), ("3　分", "180"), ("  10 mins ", "600"), ("1 hr", "3600"), ("2 Hours", "7200"),
            ("1 minute 30 seconds", "90"), ("0 s", "0"), ("1h 0.5s", "7201/2"), ("90 min", "5400"), ("1 sec", "1"),
        ])
    func reads(text: String, seconds: String) {
        #expect(parseDuration(text) == Fraction(text: seconds))
    }

    @Test(
        "and nothing else",
        arguments: [
            "", " ", "3", "3:00", "min", "3 minn", "3 m in", "-3 min", "+3 min", "3 min ago", "约3分钟", "3-5分钟", "<3 min",
            "30秒2分", "1 min 1 min", "2.5 min 30 s", "1.5h30min", "1,5 min", "1. min", ".5 min", "1e3 s", "三分钟", "3分30",
            "3 分 30 ′′′", "½ h", "3 个小时", "1/2 h", "3️⃣ min", "3 min\n2 s", "12345678901234567890123456789012345678901 s",
        ])
    func refuses(text: String) {
        #expect(parseDuration(text) == nil)
    }
}
