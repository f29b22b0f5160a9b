internal import ChecklistModel

/// A dealer and what its answers follow from, shared by all its audits; chances are in thousandths.
final class DealerProfile: Sendable {
    let dealer: Dealer
    /// Names the dealer's streams.
    let key: UInt64
    /// What it adds to the chance of a good answer in the last month, its region's share included.
    let quality: Int
    /// How much of that it gained with every month.
    let slope: Int
    let form: SubmissionForm
    let words: YesNoWords
    /// For each person what they add to the chance of a good answer, and how busy they are.
    let skills: [Skill]

    struct Skill: Sendable {
        let quality: Int
        /// Customers, calls or orders that a person has in half a month.
        let volume: Int
        /// Yuan an order.
        let ticket: Int
    }

    /// The same dealer with the same people, whatever the number of dealers.
    init(index: Int, seed: UInt64, last: Month, posts: [Post], departments: [String]) {
        let (id, name, city) = Places.dealer(index)
        key = streamKey(id)
        var random = RandomStream(seed, key, streamKey("dealer"))
        var regional = RandomStream(seed, streamKey(city.region), streamKey("region"))
        quality = regional.int(-40...40) + random.around(240)
        slope = random.int(-5...7)
        form = SubmissionForm(dealer: index)
        words = random.pick(YesNoWords.allCases)
        let people = Self.people(dealer: id, last: last, posts: posts, &random)
        skills = people.map { _ in
            Skill(quality: random.around(110), volume: random.int(14...46), ticket: random.int(900...2_100))
        }
        dealer = Dealer(
            id: id, name: name, region: city.region, departments: departments,
            units: (1...random.int(3...4)).map { "展车\($0)" }, people: people)
    }

    /// Two to four people for each post; the first of a post stays all the time, so that no post is ever empty.
    private static func people(dealer: String, last: Month, posts: [Post], _ random: inout RandomStream) -> [Person] {
        var people: [Person] = []
        var names: Set<String> = []
        for post in posts {
            for place in 0..<random.int(2...4) {
                var name = PersonNames.draw(&random)
                while !names.insert(name).inserted { name = PersonNames.draw(&random) }
                let stay = place == 0 ? Stay.throughout(&random, last: last) : .passing(&random, last: last)
                let number = people.count + 1
                people.append(
                    Person(
                        id: "\(dealer)-P\(number < 10 ? "0" : "")\(number)", name: name, role: post.role,
                        department: post.department, team: post.team + (place < 2 ? "一组" : "二组"), from: stay.from,
                        until: stay.until))
            }
        }
        return people
    }
}

/// When somebody came and went.
private struct Stay {
    let from: CivilDate?
    let until: CivilDate?

    /// There before the first month that a sample can have, and still there.
    static func throughout(_ random: inout RandomStream, last: Month) -> Stay {
        Stay(
            from: CivilDate(
                year: max(1900, last.year - random.int(11...20)), month: random.int(1...12), day: random.int(1...28)),
            until: nil)
    }

    /// Came within the last fourteen years; a few left within the last one.
    static func passing(_ random: inout RandomStream, last: Month) -> Stay {
        let from = last.earlier(by: random.int(0...168))
        let until = last.earlier(by: random.int(1...11))
        let leaves = from < until && random.happens(perMille: 60)
        return Stay(
            from: CivilDate(year: from.year, month: from.month, day: random.int(1...28)),
            until: leaves ? CivilDate(year: until.year, month: until.month, day: until.days) : nil)
    }
}

extension Month {
    fileprivate func earlier(by months: Int) -> Month {
        (0..<months).reduce(self) { month, _ in month.year > 1900 ? month.previous : month }
    }
}
