/// Two hundred dealers with twenty-five people each; nobody in it exists.
struct DealerNetwork {
    struct Person {
        let id: String
        let name: String
        let role: String
        let department: String
        let team: String
    }

    struct Dealer {
        let id: String
        let region: String
        let people: [Person]
        /// Indices into `people`.
        let byRole: [String: [Int]]
    }

    let dealers: [Dealer]
    static let auditors = (1...40).map { "A-\($0 < 10 ? "0" : "")\($0)" }
    static let displayCars = (1...4).map { "展车\($0)" }
    private static let regions = [
        ("east", "华东", "East China"), ("south", "华南", "South China"), ("north", "华北", "North China"),
        ("west", "西部", "West China"),
    ]
    /// Role, department, team and head count of every dealer.
    private static let posts = [
        ("sales-advisor", "sales", "销售一组", 6), ("sales-advisor", "sales", "销售二组", 5),
        ("service-advisor", "service", "前台组", 4), ("technician", "service", "机电组", 4),
        ("technician", "service", "钣喷组", 2), ("customer-service", "customer-service", "客服组", 4),
    ]

    init(seed: UInt64, dealers count: Int = 200) {
        dealers = (1...count).map { number in
            var random = RandomStream(seed, 1, UInt64(number))
            var names: Set<String> = []
            var people: [Person] = []
            for (role, department, team, heads) in Self.posts {
                for _ in 0..<heads {
                    var name = Self.name(&random)
                    // One name, one person: an id would be needed to tell two apart.
                    while !names.insert(name).inserted { name = Self.name(&random) }
                    people.append(
                        Person(
                            id: "P\(10_000 + number * 40 + people.count)", name: name, role: role,
                            department: department, team: team))
                }
            }
            return Dealer(
                id: "D\(1_000 + number)", region: Self.regions[number % Self.regions.count].0, people: people,
                byRole: Dictionary(grouping: people.indices) { people[$0].role })
        }
    }

    private static let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖")
    private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志建国文斌浩然子涵雨欣梓轩嘉怡思远晓彤宇航佳琪俊豪晨曦雅婷家乐天佑")

    private static func name(_ random: inout RandomStream) -> String {
        let first = String([surnames[random.below(surnames.count)], given[random.below(given.count)]])
        return random.happens(perMille: 780) ? first + String(given[random.below(given.count)]) : first
    }

    /// As `dealer-audit` reads it.
    var yaml: String {
        var text = """
            network: benchmark-group
            time-zone: Asia/Shanghai
            departments: {\(Sheet.names(Sheet.departments))}
            roles: {\(Sheet.names(Sheet.roles))}
            regions: [\(Self.regions.map { "{region: \($0), name: {zh: \($1), en: \($2)}}" }.joined(separator: ", "))]
            auditors: [\(Self.auditors.map { "{auditor: \($0), name: 稽核员\($0)}" }.joined(separator: ", "))]
            dealers:

            """
        for dealer in dealers {
            text += """
                  - dealer: \(dealer.id)
                    name: {zh: \(dealer.id)店, en: Dealer \(dealer.id)}
                    region: \(dealer.region)
                    departments: [\(Sheet.departments.map(\.0).joined(separator: ", "))]
                    units: [\(Self.displayCars.joined(separator: ", "))]
                    people:

                """
            for person in dealer.people {
                text += "      - {person: \(person.id), name: \(person.name), role: \(person.role), "
                text += "department: \(person.department), team: \(person.team), from: 2020-01-01}\n"
            }
        }
        return text
    }
}
