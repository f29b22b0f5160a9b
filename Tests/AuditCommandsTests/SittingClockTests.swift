import Testing

@testable import AuditCommands

@Suite struct SittingClockTests {
    @Test("observations faster than milliseconds come one after another, and nothing happens before them")
    func order() {
        var clock = SittingClock(timeZone: "Asia/Shanghai")
        let begun = clock.now()
        let observed = (0..<1_000).map { _ in clock.observe() }
        #expect(observed == Set(observed).sorted())
        #expect(begun <= observed[0])
        #expect(clock.now() >= observed[999])
    }
}
