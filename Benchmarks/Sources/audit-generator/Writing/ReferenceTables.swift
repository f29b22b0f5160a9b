/// Checklist and network as plain tables, so that the peers need not read YAML for them.
enum ReferenceTables {
    static func write(to folder: String, _ network: DealerNetwork) {
        makeFolder(folder)
        var items = "item,number,section,weight,points,department,effect,kind,falling,remedy\n"
        var bands = "item,limit,quarters\n"
        var words = "item,value,quarters\n"
        var number = 0
        for section in Sheet.sections {
            for item in section.items {
                number += 1
                items += "\(item.id),\(number),\(section.id),\(section.weight),\(item.points),"
                items += "\(item.department ?? section.department),\(item.effectCode),\(item.kindName),"
                items += "\(item.falling ? 1 : 0),\(item.remedy(.english))\n"
                bands += item.bandRows
                words += item.wordRows
            }
        }
        audit_generator.write(items, to: folder + "/items.csv")
        audit_generator.write(bands, to: folder + "/bands.csv")
        audit_generator.write(words, to: folder + "/words.csv")

        var people = "dealer,person,name,role,team,department\n"
        var dealers = "dealer,region\n"
        for dealer in network.dealers {
            dealers += "\(dealer.id),\(dealer.region)\n"
            for person in dealer.people {
                people +=
                    "\(dealer.id),\(person.id),\(person.name),\(person.role),\(person.team),\(person.department)\n"
            }
        }
        audit_generator.write(people, to: folder + "/people.csv")
        audit_generator.write(dealers, to: folder + "/dealers.csv")
    }
}

extension SheetItem {
    /// As `caps` spells it.
    fileprivate var effectCode: String {
        (effect ?? "").filter { !"{}".contains($0) }.replacing(": ", with: "=")
    }

    fileprivate var kindName: String {
        switch kind {
        case .yesNo: "yes-no"
        case .choice: "choice"
        case .duration: "duration"
        case .number: "number"
        }
    }

    /// Seconds, or tenths of the unit.
    fileprivate var bandRows: String {
        switch kind {
        case .duration(let bands), .number(_, let bands):
            bands.map { "\(id),\($0.limit.map(String.init) ?? ""),\($0.quarters)\n" }.joined()
        default: ""
        }
    }

    /// Every word that is an answer by itself; quarters are empty for "not applicable".
    fileprivate var wordRows: String {
        let texts = AnswerTexts(self)
        let own: [(String, Int)] =
            switch kind {
            case .yesNo: texts.full.map { ($0, 4) } + texts.short.map { ($0, 0) }
            case .choice(let options):
                options.flatMap { option in [option.zh, option.en, option.id].map { ($0, option.quarters) } }
            default: []
            }
        var seen: Set<String> = []
        let rows = own.filter { seen.insert($0.0).inserted }.map { "\(id),\($0.0),\($0.1)\n" }
        return rows.joined() + AnswerTexts.notApplicable.map { "\(id),\($0),\n" }.joined()
    }
}
