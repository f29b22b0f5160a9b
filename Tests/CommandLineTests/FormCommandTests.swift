import Foundation
import Testing

@Suite("dealer-audit form")
struct FormCommandTests {
    private static let network = """
        network: demo
        time-zone: Asia/Shanghai
        departments: {service: {zh: 售后服务部, en: Service}}
        dealers:
          - dealer: D1
            name: {zh: 一店, en: One}
            units: [展车1, 展车2]
            people:
              - {person: P1, name: 张三, department: service}
              - {person: P2, name: 李四, department: service, until: 2026-09-30}
        auditors: [{auditor: A-07, name: 晏敏}]
        """

    private func with<Result>(_ body: (SmallWorkspace) throws -> Result) throws -> Result {
        try SmallWorkspace.with { workspace in
            try workspace.folder.write(Self.network, to: "network.yaml")
            try workspace.folder.write(Self.cars, to: "Checklists/cars.yaml")
            return try body(workspace)
        }
    }

    private static let cars = """
        checklist: cars
        version: 1.0.0
        title: {zh: 展车, en: Display cars}
        units: {car: {zh: 展车, en: Display car}}
        sections:
          - section: "1"
            title: {zh: 外观, en: Outside}
            items: [{item: 1-1, text: {zh: 干净, en: Clean}, per: car}]
        """

    @Test("writes CSV to standard output, with what the network knows of the dealer")
    func csv() throws {
        try with { workspace in
            let run = try workspace.program.run(
                "form", "lounge", "--format", "csv", "--dealer", "D1", "--date", "2026-10-12", "--auditor", "A-07",
                "--audit",
                "A1", "--lang", "zh")
            #expect(run.status == 0)
            #expect(run.messages == "")
            let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(
                lines.prefix(10) == [
                    "dealer-audit-form,1", "检查表,lounge", "版本,1.0.0", "稽核编号,A1", "经销商,D1", "日期,2026-10-12", "稽核员,A-07",
                    "在岗人员,张三", "", "分组,检查项,检查内容,检查标准,满分,填写方式,必填,人员,结果,备注,证据",
                ])
            #expect(lines.filter { $0.hasPrefix("1 环境,1-3,") }.map { $0.hasSuffix(",●,张三,,,") } == [true])
        }
    }

    @Test("takes everything from the command line that it would have to leave blank")
    func options() throws {
        try with { workspace in
            let run = try workspace.program.run(
                "form", "cars", "--format", "yaml", "--people", "王五、张三", "--units", "car=甲,乙", "--dealer", "D1",
                "--lang",
                "en")
            #expect(run.output.contains("people: [王五, 张三]\nunits:\n  car: [甲, 乙]\n"))
            #expect(run.output.contains("  1-1:\n    - {unit: 甲, value: }\n    - {unit: 乙, value: }\n"))
            let all = try workspace.program.run(
                "form", "cars", "--format", "yaml", "--units", "car=*", "--dealer", "D1")
            #expect(all.output.contains("  car: [展车1, 展车2]\n"))
        }
    }

    @Test("writes files whole, for their owner only, and never over one that is there")
    func files() throws {
        try with { workspace in
            for (format, start) in [
                ("xlsx", [0x50, 0x4B]), ("csv", [0xEF, 0xBB]), ("html", Array("<!".utf8)), ("md", Array("# ".utf8)),
            ] {
                let arguments = ["form", "lounge", "--format", format, "--out", "form.\(format)", "--lang", "en"]
                let run = try workspace.program.run(arguments + (format == "csv" ? ["--excel"] : []))
                #expect(run.status == 0)
                #expect(run.output == "")
                #expect(run.messages == "Form: form.\(format)\n")
                let url = workspace.folder.url.appendingPathComponent("form.\(format)")
                #expect(try Data(contentsOf: url).prefix(2).map(Int.init) == start.map(Int.init))
                let permissions = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
                #expect(permissions == 0o600)
                try workspace.folder.write("filled", to: "form.\(format)")
                let again = try workspace.program.run(arguments)
                #expect(again.status == 73)
                #expect(
                    again.messages
                        == "form.\(format) is there already and may hold answers; name another file, or replace it with --replace\n"
                )
                #expect(try workspace.folder.read("form.\(format)") == "filled")
                #expect(try workspace.program.run(arguments + ["--replace"]).status == 0)
                #expect(try Data(contentsOf: url).count > 100)
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.url.path)
            #expect(!names.contains { $0.hasSuffix(".partial") })
        }
    }

    /// What is wrong, the status, and the message's beginning in English.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let message: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "says what it cannot take",
        arguments: [
            Wrong(arguments: ["loung", "--format", "csv"], status: 64, message: "there is no checklist 'loung'"),
            Wrong(
                arguments: ["lounge@9.0.0", "--format", "csv"], status: 64,
                message: "there is no checklist 'lounge@9.0.0'"),
            Wrong(
                arguments: ["lounge", "--format", "pdf"], status: 64,
                message: "Error: The value 'pdf' is invalid for '--format"),
            Wrong(arguments: ["lounge"], status: 64, message: "Error: Missing expected argument '--format <format>'"),
            Wrong(
                arguments: ["lounge", "--format", "csv", "--dealer", "D2"], status: 64,
                message: "there is no dealer 'D2'"),
            Wrong(
                arguments: ["lounge", "--format", "csv", "--date", "12.10.2026"], status: 64,
                message: "'12.10.2026' is not a date"),
            Wrong(
                arguments: ["lounge", "--format", "csv", "--department", "sales"], status: 64,
                message: "checklist lounge says itself whose items they are"),
            Wrong(
                arguments: ["lounge", "--format", "csv", "--units", "car=1"], status: 64,
                message: "there is no kind of unit 'car'"),
            Wrong(
                arguments: ["cars", "--format", "csv", "--units", "car"], status: 64,
                message: "Error: --units takes kind=names"),
            Wrong(
                arguments: ["cars", "--format", "csv", "--units", "car=1", "--units", "car=2"], status: 64,
                message: "--units car= stands twice"),
            Wrong(
                arguments: ["cars", "--format", "csv", "--units", "car=*"], status: 64,
                message: "network.yaml lists no units for this dealer"),
            Wrong(
                arguments: ["lounge", "--format", "xlsx", "--excel"], status: 64,
                message: "Error: --excel is for csv only"),
            Wrong(
                arguments: ["lounge", "--format", "csv", "--out", "no/such/folder.csv"], status: 73,
                message: "no/such/folder.csv: error: "),
        ])
    func wrong(_ wrong: Wrong) throws {
        try with { workspace in
            let run = try workspace.program.run(["form"] + wrong.arguments + ["--lang", "en"])
            #expect(run.status == wrong.status)
            #expect(run.output == "")
            #expect(run.messages.hasPrefix(wrong.message), "\(run.messages)")
        }
    }

    @Test("does not write a workbook to a terminal")
    func terminal() throws {
        try with { workspace in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
            process.currentDirectoryURL = workspace.folder.url
            process.arguments = ["-qec", "'\(Program.path)' form lounge --format xlsx --lang en", "/dev/null"]
            process.standardInput = FileHandle.nullDevice
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 64)
            #expect(text.contains("a workbook cannot be shown on a terminal; name a file with --out"))
            #expect(!text.contains("PK"))
        }
    }
}
