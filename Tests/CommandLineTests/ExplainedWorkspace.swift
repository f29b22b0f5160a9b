import ExactArithmetic
import Foundation

/// A workspace with a checklist whose score has losses of three items, a capping rule and a special deduction, and a network in
/// which two people share a name.
struct ExplainedWorkspace {
    let folder: TemporaryFolder

    static func with<Result>(_ body: (ExplainedWorkspace) throws -> Result) throws -> Result {
        try TemporaryFolder.with { folder in
            try folder.write(checklist, to: "Checklists/desk.yaml")
            try folder.write(network, to: "network.yaml")
            return try body(ExplainedWorkspace(folder: folder))
        }
    }

    func explain(_ arguments: String..., language: String = "en", input: Data = Data()) throws -> Program.Run {
        try Program(folder: folder.url).run(["explain"] + arguments + ["--lang", language], input: input)
    }

    static let checklist = """
        checklist: desk
        version: 1.0.0
        title: {zh: 前台, en: Front desk}
        pass: 60
        grades: [{grade: A, from: 90}, {grade: B, from: 60}, {grade: C, from: 0}]
        departments: {service: {zh: 售后服务部, en: Service}}
        department: service
        sections:
          - section: "1"
            title: {zh: 环境, en: Surroundings}
            items:
              - item: 1-1
                text: {zh: 地面干净, en: The floor is clean}
                points: 4
                remedy: {zh: 每小时清理, en: Clear every hour}
              - item: 1-2
                text: {zh: 客户资料上锁, en: Papers are locked away}
                points: 1
                not-applicable: forbid
                critical: {effect: {score-at-most: 59}}
                remedy: {zh: 立即上锁, en: Lock them away}
          - section: "2"
            title: {zh: 接待, en: Reception}
            items:
              - item: 2-1
                text: {zh: 三分钟内接待, en: Received within three minutes}
                points: 4
                per: person
                answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {at-most: 5 min, rate: 1/3}, {rate: 0}]}
        special-deductions:
          - {item: press, text: {zh: 负面报道, en: Bad press}, points: 5, answer: {count: {zh: 次, en: reports}}}
        """

    private static let network = """
        network: demo
        title: {zh: 示范集团, en: Demo group}
        time-zone: Asia/Shanghai
        dealers:
          - dealer: D1
            name: {zh: 一店, en: Store 1}
            people:
              - {person: P1, name: 张三}
              - {person: P2, name: 张三}
              - {person: P3, name: 李四}
        """

    /// A submission; an item without an answer stays blank.
    static func submission(
        _ audit: String = "A1", floor: String? = "yes", papers: String = "yes",
        times: [(person: String, time: String)] = [("P1", "2 min"), ("P2", "4 min"), ("P3", "1 min")], press: Int = 0
    ) -> String {
        let reception = times.map { "    - {person: \($0.person), value: \($0.time)}\n" }.joined()
        return """
            audit: \(audit)
            checklist: desk
            version: 1.0.0
            dealer: D1
            date: 2026-10-12
            auditor: A-07
            answers:
              1-2: \(papers)
              press: \(press)

            """ + (floor.map { "  1-1: \($0)\n" } ?? "") + "  2-1:\n" + reception
    }
}

/// The numbers of a printed page, read back exactly.
enum PrintedPage {
    /// The column of exact fractions of each table that has one.
    static func exactColumns(of page: String, heading: String = "Exact") throws -> [[Fraction]] {
        var columns: [[Fraction]] = []
        var position: Int?
        for line in page.components(separatedBy: "\n") {
            guard line.hasPrefix("|") else {
                position = nil
                continue
            }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if let place = position {
                let text = cells[place].replacingOccurrences(of: "−", with: "-")
                if text.allSatisfy({ ":-".contains($0) }) { continue }
                guard let value = Fraction(text: text) else { throw NoFraction(text: text) }
                columns[columns.count - 1].append(value)
            } else if let place = cells.firstIndex(of: heading) {
                position = place
                columns.append([])
            }
        }
        return columns
    }

    struct NoFraction: Error { let text: String }

    /// The value behind the first row that begins with this label.
    static func value(of label: String, on page: String) -> String? {
        page.components(separatedBy: "\n").first { $0.hasPrefix("| \(label) ") }
            .map { $0.split(separator: "|")[1].trimmingCharacters(in: .whitespaces) }
    }
}
