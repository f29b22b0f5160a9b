/// What people, programs and attackers put where a name belongs.
enum HostileNames {
    static let all = [
        "<b>店</b>", "=1+1", "a|b", String(repeating: "长", count: 40), "🚗👨‍👩‍👧", "a\u{202E}b\u{0}c",
        "\"'><script>alert(1)</script>", "</script></style></title>", "javascript:alert(1)", "&amp;",
        String(repeating: "W", count: 200), " ", "",
    ]
}
