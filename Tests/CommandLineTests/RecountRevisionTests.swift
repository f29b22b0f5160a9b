import Foundation
import Testing

@Suite("What a revision changed can be redone from two publications")
struct RecountRevisionTests {
    @Test("with a late audit and a corrected one")
    func revision() throws {
        try TemporaryFolder.with { folder in
            try Recount.writeWorkspace(seed: 7, to: folder.url)
            let flows = try folder.files().filter { name in
                guard name.hasPrefix("in/"), name != "in/network.yaml" else { return false }
                let text = try folder.read(name)
                return text.contains("checklist: rooms") && text.contains("date: 2026-10") && text.contains("\": no")
            }
            try #require(flows.count >= 2)
            let corrected = try folder.read(flows[1]).replacingOccurrences(of: "\": no", with: "\": yes")
            try folder.write(corrected, to: "late/corrected.yaml")
            try folder.write(try folder.read(flows[0]), to: "late/late.yaml")
            try FileManager.default.removeItem(at: folder.url.appendingPathComponent(flows[0]))
            try publish(in: folder)

            let second = folder.url.appendingPathComponent("second")
            let first = folder.url.appendingPathComponent("first").path
            let network = folder.url.appendingPathComponent("in/network.yaml")
            let changes = try folder.read("second/revision-changes.csv")
            #expect(changes.contains(",late,,") && changes.contains(",revised,"), "\(changes)")
            let result = try Recount.compare(second, month: "2026-10", network: network, "--earlier", first)
            #expect(result.status == 0, "\(result.output)")

            for column in ["kind", "before", "after"] {
                try Recount.alter(column, of: "revision-changes.csv", in: second)
                let altered = try Recount.compare(second, month: "2026-10", network: network, "--earlier", first)
                #expect(
                    altered.disagreements.contains {
                        $0.hasPrefix("revision-changes.csv: ") && $0.contains(": \(column): ")
                    }, "\(column): \(altered.output)")
                try folder.write(changes, to: "second/revision-changes.csv")
            }
        }
    }

    /// Everything in `in` published as `first`, then with `late` as `second`.
    private func publish(in folder: TemporaryFolder) throws {
        let publishing = ["report", "--publish", "--month", "2026-10", "--format", "md,csv"]
        let importing = ["--today", "2026-11-05", "--network", "in/network.yaml"]
        for arguments in [
            ["import", "in"] + importing, publishing + ["--out", "first"],
            ["import", "late", "--replace", "--reason", "sent late"] + importing,
            publishing + ["--reason", "sent late", "--out", "second"],
        ] {
            let run = try Program(folder: folder.url).run(arguments + ["--ledger", "audits.sqlite", "--lang", "en"])
            #expect(run.status <= 1, "\(arguments): \(run.messages)")
        }
    }
}
