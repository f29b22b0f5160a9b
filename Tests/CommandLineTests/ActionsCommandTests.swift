import Foundation
import Testing

@Suite("dealer-audit actions")
struct ActionsCommandTests {
    @Test("without another word lists what is not closed, most urgent first, in either language")
    func list() throws {
        try ActionsWorkspace.with { workspace in
            let run = try workspace.run()
            #expect(run.status == 0)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.count == 4)
            #expect(lines[0].hasPrefix("action     state           due         owner   times  item"), "\(run.output)")
            #expect(lines.dropFirst().allSatisfy { $0.contains("open (overdue)") })
            #expect(run.output.contains("王经理  1      1-1 The floor is clean\n"))
            #expect(run.output.contains("张三    1      1-3 Received within three minutes · 张三\n"))
            #expect(run.messages.hasPrefix("3 actions, 3 overdue; dealer-audit actions show NUMBER"))
            let chinese = try workspace.run("--dealer", "D2", language: "zh")
            #expect(chinese.output.contains("待整改（逾期）"))
            #expect(chinese.messages.hasPrefix("共 1 项，逾期 1 项"))
        }
    }

    @Test("choose by owner, state, month, department and day")
    func filters() throws {
        try ActionsWorkspace.with { workspace in
            func count(_ arguments: String...) throws -> Int {
                let run = try workspace.ledger.run(["actions", "list", "--format", "csv"] + arguments)
                #expect(run.status == 0, "\(run.messages)")
                return run.output.split(separator: "\n").count - 1
            }
            #expect(try count("--owner", "小张") == 1)
            #expect(try count("--owner", "P7") == 1)
            #expect(try count("--owner", "晏敏") == 0)
            #expect(try count("--state", "done") == 0)
            #expect(try count("--state", "overdue") == 3)
            #expect(try count("--department", "service") == 3)
            #expect(try count("--month", "1999-01") == 0)
            #expect(try count("--as-of", ActionsWorkspace.day(-10), "--state", "all") == 2)
            #expect(try count("--as-of", ActionsWorkspace.day(-11), "--state", "all") == 0)
            #expect(try count("--as-of", ActionsWorkspace.day(-10), "--state", "overdue") == 0)
            let unknown = try workspace.run("--dealer", "D3")
            #expect(unknown.status == 64)
            #expect(unknown.messages.contains("there is no dealer 'D3'"))
            let misspelt = try workspace.run("--department", "sevice")
            #expect(misspelt.status == 64)
            #expect(misspelt.messages.contains("there is no department 'sevice'"), "\(misspelt.messages)")
            #expect(misspelt.messages.contains("'service'"), "\(misspelt.messages)")
        }
    }

    @Test("steps lead from open to verified, each with who and what comes next")
    func steps() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            let assigned = try workspace.run(
                "assign", id.lowercased(), "--owner", "王经理", "--due", ActionsWorkspace.day(5), "--by", "晏敏", "--why",
                "张三请假")
            #expect(
                assigned.output.hasPrefix(
                    "\(id): open, due \(ActionsWorkspace.day(5)) (overdue since \(ActionsWorkspace.day(-3))), owner: 王经理 (P7)\n"
                ))
            let done = try workspace.run("done", id, "--by", "小张", "--note", "练习过")
            #expect(done.status == 0)
            #expect(done.output.contains("\(id): done by 张三 (P1) on \(ActionsWorkspace.day(0)), not yet verified\n"))
            #expect(done.output.contains("dealer-audit actions verify \(id) --by NAME"))
            for name in ["小张", "张三", "P1", " 张 三 "] {
                let own = try workspace.run("verify", id, "--by", name)
                #expect(own.status == 65)
                #expect(own.messages.contains("张三 put it right and cannot verify it"), "\(own.messages)")
            }
            let verified = try workspace.run("verify", id, "--by", "A-07", "--recheck", ActionsWorkspace.day(30))
            #expect(verified.output.contains("verified and closed on \(ActionsWorkspace.day(0)), to be rechecked on"))
            #expect(try workspace.state(id) == "verified")
            let again = try workspace.run("done", id, "--by", "P1")
            #expect(
                again.status == 65 && again.messages.contains("dealer-audit actions reopen \(id) --by NAME --why TEXT"))
            #expect(try workspace.run("reopen", id, "--by", "晏敏", "--why", "又慢了").status == 0)
            let shown = try workspace.run("show", id, language: "zh").output
            for part in ["指派", "完成", "验证通过", "退回", "张三请假", "练习过", "又慢了", "下一步"] {
                #expect(shown.contains(part), "\(part)")
            }
            #expect(try workspace.ledger.check().status == 0)
        }
    }

    @Test("several at once: each is taken or refused by name, and the exit status says so")
    func several() throws {
        try ActionsWorkspace.with { workspace in
            let (first, second) = (try workspace.id("1-1"), try workspace.id("1-3"))
            let run = try workspace.run("done", first, "nothing", second, first, "--by", "王经理")
            #expect(run.status == 1)
            #expect(run.messages.hasPrefix("nothing: there is no action 'nothing'"))
            #expect(run.output.contains("\(first): done by") && run.output.contains("\(second): done by"))
            let ambiguous = try workspace.run("show", "d1-")
            #expect(ambiguous.status == 65)
            #expect(ambiguous.messages.contains("is the beginning of several"))
        }
    }

    @Test("people who are not in the network are refused, with the nearest name")
    func people() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-1")
            let run = try workspace.run("done", id, "--by", "张三丰")
            #expect(run.status == 65)
            #expect(run.messages.contains("D1 has nobody called '张三丰'"))
            #expect(try workspace.run("done", id, "--by", "张三丰", language: "zh").messages.contains("没有“张三丰”这个人"))
            let other = try workspace.run("done", id, "--by", "李四")
            #expect(other.status == 65)
            // P2 is 李四 of D2: nobody acts at another dealer by id either.
            for arguments in [
                ["done", id, "--by", "P2"], ["assign", id, "--owner", "P2", "--by", "P7", "--why", "x"],
            ] {
                let byID = try workspace.ledger.run(["actions"] + arguments, language: "en")
                #expect(byID.status == 65)
                #expect(byID.messages.contains("李四 (P2) is not of D1"), "\(byID.messages)")
            }
            #expect(try workspace.state(id) == "open")
            #expect(try workspace.run("done", id, "--by", "A-07").status == 0)
        }
    }

    @Test("who has left acts no more")
    func left() throws {
        let network = ActionsWorkspace.network.replacingOccurrences(
            of: "name: 王经理, department: service}",
            with: "name: 王经理, department: service, until: \(ActionsWorkspace.day(-1))}")
        #expect(network != ActionsWorkspace.network)
        try ActionsWorkspace.with(network: network) { workspace in
            let id = try workspace.id("1-1")
            for by in ["王经理", "P7"] {
                let run = try workspace.run("done", id, "--by", by)
                #expect(run.status == 65)
                #expect(run.messages.contains("王经理 left on \(ActionsWorkspace.day(-1))"), "\(run.messages)")
            }
            #expect(try workspace.run("done", id, "--by", "王经理", language: "zh").messages.contains("离职"))
            #expect(try workspace.run("done", id, "--by", "小张").status == 0)
        }
    }

    @Test("the owner cannot put an action off; another person can, once in time, and the first day stays in view")
    func postponing() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            func assign(_ offset: Int, by person: String) throws -> Program.Run {
                try workspace.run("assign", id, "--due", ActionsWorkspace.day(offset), "--by", person, "--why", "parts")
            }
            let owner = try assign(40, by: "张三")
            #expect(owner.status == 65)
            #expect(owner.messages.contains("张三 is or was its owner and cannot put it off"))
            let far = try assign(400, by: "王经理")
            #expect(far.status == 65)
            #expect(far.messages.contains("90 days after"))
            #expect(try assign(40, by: "王经理").status == 0)
            let shown = try workspace.run("show", id).output
            #expect(shown.contains("\(ActionsWorkspace.day(40)) (put off, first due "), "\(shown)")
            #expect(try workspace.run("list").output.contains("open (put off)"))
            #expect(try workspace.run("list", language: "zh").output.contains("（延期）"))
        }
    }

    @Test("an item that asks for evidence is not done without; a file is kept by its digest, and must be there")
    func evidence() throws {
        let checklist = SmallWorkspace.checklist.replacingOccurrences(
            of: "        points: 2\n      - item: 1-2",
            with: "        points: 2\n        on-finding: [evidence]\n      - item: 1-2")
        try ActionsWorkspace.with(checklist: checklist.replacingOccurrences(of: "on-finding: [evidence]", with: "")) {
            _ in
        }
        try LedgerWorkspace.with(network: ActionsWorkspace.network) { ledger in
            try ledger.folder.write(checklist, to: "Checklists/lounge.yaml")
            let workspace = ActionsWorkspace(ledger: ledger)
            try workspace.importAudit(
                "A1", on: ActionsWorkspace.day(-3),
                answers: ["1-1: {value: no, evidence: x.jpg}", "1-2: yes", "1-3: {person: 张三, value: 1 min}"])
            let id = try workspace.id("1-1")
            let bare = try workspace.run("done", id, "--by", "张三")
            #expect(bare.status == 65 && bare.messages.contains("its item asks for evidence"))
            let missing = try workspace.run("done", id, "--by", "张三", "--proof", "photos/1.jpg")
            #expect(missing.status == 74 && missing.messages.contains("photos/1.jpg: error: no such file"))
            try ledger.folder.write("picture", to: "photos/1.jpg")
            #expect(try workspace.run("done", id, "--by", "张三", "--proof", "photos/1.jpg").status == 0)
            let digest = try SystemTool.sha256(of: ledger.folder.url.appendingPathComponent("photos/1.jpg"))
            let shown = try workspace.run("show", id).output
            #expect(shown.contains("proof: 1.jpg") && shown.contains(digest))
        }
    }

    @Test("a revision without the finding withdraws the action, and a new finding reopens a verified one")
    func revisions() throws {
        try ActionsWorkspace.with { workspace in
            let (place, person) = (try workspace.id("1-1"), try workspace.id("1-3"))
            try workspace.importAudit(
                "A1", on: ActionsWorkspace.day(-10),
                answers: ["1-1: yes", "1-2: yes", "1-3: {person: 张三, value: 5 min}"],
                arguments: ["--replace", "--reason", "appeal upheld"])
            #expect(try workspace.state(place) == "withdrawn")
            #expect(try workspace.state(person) == "open")
            let refused = try workspace.run("done", place, "--by", "张三")
            #expect(refused.status == 65 && refused.messages.contains("no audit has this finding any more"))
            #expect(try workspace.run("show", place).output.contains("no longer found by the revised audit A1"))
            #expect(try workspace.run("done", person, "--by", "张三").status == 0)
            #expect(try workspace.run("verify", person, "--by", "王经理").status == 0)
            try workspace.importAudit("A3", on: ActionsWorkspace.day(1), answers: ActionsWorkspace.failing)
            let later = try workspace.run(
                "list", "--state", "reopened", "--as-of", ActionsWorkspace.day(1), "--format", "json")
            #expect(later.output.contains("\"action\": \"\(person)\""), "\(later.output)")
        }
    }

    @Test("two people who verify at the same time: one does, the other is told")
    func concurrency() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-3")
            #expect(try workspace.run("done", id, "--by", "张三").status == 0)
            let processes = try ["王经理", "晏敏", "王经理", "晏敏"].map { name in
                let process = Process()
                process.executableURL = URL(fileURLWithPath: Program.path)
                process.arguments = ["actions", "verify", id, "--by", name, "--lang", "en"]
                process.currentDirectoryURL = workspace.ledger.folder.url
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                return process
            }
            processes.forEach { $0.waitUntilExit() }
            #expect(processes.map(\.terminationStatus).sorted() == [0, 65, 65, 65])
            #expect(try workspace.ledger.check().status == 0)
        }
    }

    @Test("a ledger that is not there is neither made nor written to")
    func noLedger() throws {
        try LedgerWorkspace.with { workspace in
            for arguments in [
                ["actions"], ["actions", "done", "X", "--by", "A-07"], ["actions", "notice", "--out", "n"],
            ] {
                let run = try workspace.run(arguments)
                #expect(run.status == 74)
                #expect(run.messages.contains("there is no such ledger"), "\(run.messages)")
            }
            #expect(try !workspace.folder.files().contains("audits.sqlite"))
        }
    }

    @Test("lists as Markdown, CSV and JSON hold hostile names as plain text")
    func formats() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-1")
            #expect(try workspace.run("assign", id, "--owner", "P1", "--by", "P7", "--why", "=1+1 | <b>").status == 0)
            for format in ["md", "csv", "json"] {
                #expect(try workspace.run("list", "--format", format, "--out", "list.\(format)").status == 0)
            }
            let json = try JSONSerialization.jsonObject(with: Data(try workspace.ledger.folder.read("list.json").utf8))
            #expect((json as? [String: [[String: Any]]])?["actions"]?.count == 3)
            #expect(try workspace.ledger.folder.read("list.md").hasPrefix("# Corrective actions\n"))
            #expect(
                try workspace.ledger.folder.read("list.csv").hasPrefix("action,state,overdue,due,dealer,department,"))
            #expect(try workspace.run("show", id).output.contains("why: =1+1 | <b>"))
        }
    }

    @Test("texts with line breaks or control characters are wrong usage")
    func texts() throws {
        try ActionsWorkspace.with { workspace in
            let id = try workspace.id("1-1")
            for text in ["a\nb", "a\u{1B}[31m", String(repeating: "长", count: 501)] {
                #expect(try workspace.run("reopen", id, "--by", "P1", "--why", text).status == 64)
                #expect(try workspace.run("done", id, "--by", text).status == 64)
            }
            #expect(try workspace.state(id) == "open")
        }
    }
}
