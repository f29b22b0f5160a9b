import Foundation

/// A workspace with one small checklist, so that a test shows everything it depends on.
struct SmallWorkspace {
    let folder: TemporaryFolder

    var program: Program { Program(folder: folder.url) }

    static func with<Result>(_ body: (SmallWorkspace) throws -> Result) throws -> Result {
        try TemporaryFolder.with { folder in
            try folder.write(checklist, to: "Checklists/lounge.yaml")
            return try body(SmallWorkspace(folder: folder))
        }
    }

    /// Five points: two yes-no items, one timed per person.
    static let checklist = """
        checklist: lounge
        version: 1.0.0
        title: {zh: 休息区, en: Lounge}
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
                points: 2
              - item: 1-2
                text: {zh: 饮水机可用, en: The dispenser works}
              - item: 1-3
                text: {zh: 三分钟内接待, en: Received within three minutes}
                points: 2
                per: person
                answer: {measure: duration, bands: [{at-most: 3 min, rate: 1}, {rate: 0}]}
        """

    /// A submission of the small checklist; answers are YAML lines below `answers:`.
    static func submission(
        audit: String = "A1", dealer: String = "D1", date: String = "2026-10-12",
        answers: [String] = ["1-1: yes", "1-2: yes", "1-3: {person: 张三, value: 2分30秒}"]
    ) -> String {
        """
        audit: \(audit)
        checklist: lounge
        version: 1.0.0
        dealer: \(dealer)
        date: \(date)
        auditor: A-07
        answers:

        """ + answers.map { "  \($0)\n" }.joined()
    }
}
