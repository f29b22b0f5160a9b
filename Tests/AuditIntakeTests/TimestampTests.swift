import Testing

@testable import AuditIntake

@Suite struct TimestampTests {
    @Test(arguments: [
        ("2026-10-12T09:05:00+08:00", "2026-10-12T01:05:00Z"), ("2026-10-12 09:05+08:00", "2026-10-12t01:05:00z"),
        ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"), ("2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59Z"),
        ("2026-10-12T09:05:00.500Z", "2026-10-12T09:05:00.5Z"), ("2027-01-01T00:00:00Z", "2026-12-31T16:00:00-08:00"),
    ])
    func sameMoment(_ one: String, _ other: String) {
        #expect(Timestamp(one) != nil)
        #expect(Timestamp(one) == Timestamp(other))
    }

    @Test(arguments: [
        ("2026-10-12T09:05:00+08:00", "2026-10-12T09:05:00Z"), ("2026-10-12T09:05:00Z", "2026-10-12T09:05:01Z"),
        ("2026-10-12T09:05:00.1Z", "2026-10-12T09:05:00.01Z"), ("2026-03-01T00:00:00Z", "2026-02-28T00:00:00Z"),
    ])
    func differentMoments(_ one: String, _ other: String) {
        #expect(Timestamp(one) != nil && Timestamp(other) != nil)
        #expect(Timestamp(one) != Timestamp(other))
    }

    @Test(arguments: [
        "", "2026-10-12", "2026-10-12T09:05:00", "2026-10-12T09:05:00+8", "2026-10-12T24:00:00Z",
        "2026-10-12T09:60:00Z",
        "2026-10-12T09:05:60Z", "2026-02-30T09:05:00Z", "26-10-12T09:05:00Z", "2026-10-12T9:05:00Z",
        "2026-10-12T09:05:00.Z", "2026-10-12T09:05:00Z!", "2026-10-12T09:05:00+24:00",
        "2026-10-12T09:05:00.1234567890Z",
        "２026-10-12T09:05:00Z", "1899-10-12T09:05:00Z",
    ])
    func noMoment(_ text: String) { #expect(Timestamp(text) == nil) }
}
