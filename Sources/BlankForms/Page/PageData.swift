internal import AuditIntake
internal import BilingualText
internal import ChecklistModel
internal import ExactArithmetic
internal import JSONNotation

/// The form as its page's script takes it: names in both languages, limits and rates as exact ratios.
struct PageData {
    let form: BlankForm

    func json() -> [UInt8] {
        var json = JSONText(capacity: 64 << 10, layout: .line)
        json.object { json in
            head(&json)
            network(&json)
            json.list("unitKinds", form.unitKinds) { kind, json in
                json.object { json in
                    json.member("id", kind)
                    json.member("title", form.unitTitle(kind))
                    json.member("names", form.units.first { $0.kind == kind }?.names ?? [])
                }
            }
            sections(&json)
            json.list("items", Array(form.checklist.items.indices)) { index, json in
                PageItem(form: form, index: index).write(to: &json)
            }
        }
        return json.bytes
    }

    private func head(_ json: inout JSONText) {
        json.member("checklist", form.checklist.id)
        json.member("version", form.checklist.version)
        json.member("title", form.checklist.title)
        json.member("language", form.language.rawValue)
        json.member("audit", form.auditID)
        json.member("date", form.date?.text)
        json.member("auditor", form.auditor)
        json.member("department", form.department)
        json.member("utcOffset", form.utcOffset)
        json.member("namesPeople", form.namesPeople)
        json.limit("naAtMost", form.checklist.notApplicableLimit)
        json.member("dealer") { json in
            guard let dealer = form.dealer else { return json.null() }
            json.object { $0.named(dealer.id, dealer.name) }
        }
    }

    /// Of other dealers ids and names only: their people are nobody's business here.
    private func network(_ json: inout JSONText) {
        json.list("dealers", form.dealer == nil ? form.network?.dealers ?? [] : []) { dealer, json in
            json.object { $0.named(dealer.id, dealer.name) }
        }
        json.list("auditors", form.network?.auditors ?? []) { auditor, json in
            json.object { json in
                json.member("id", auditor.id)
                json.member("name", auditor.name)
            }
        }
        json.member("departments") { json in
            guard form.checklist.departmentFromAudit else { return json.null() }
            json.names(form.departments)
        }
        json.member("roles") { $0.names(roles) }
        json.list("people", form.people) { person, json in
            json.object { json in
                json.member("id", form.network == nil ? person.name : person.id)
                json.member("name", person.name)
                json.member("role", person.role)
            }
        }
    }

    /// The roles that items are about, for people who are added on the spot.
    private var roles: [DeclaredName] {
        var ids: [String] = []
        for id in form.checklist.items.compactMap(\.role) where !ids.contains(id) { ids.append(id) }
        return ids.map { id in
            form.checklist.names.roles[id: id] ?? form.network?.roles[id: id]
                ?? DeclaredName(id: id, name: BilingualText(id))
        }
    }

    /// Neighbouring items of one section together, in the order of the checklist.
    private func sections(_ json: inout JSONText) {
        var runs: [(title: BilingualText, items: [Int])] = []
        for index in form.checklist.items.indices {
            let title = BilingualText(
                zh: title(of: index, in: .zh), en: title(of: index, in: .en))
            if let last = runs.last, last.title == title {
                runs[runs.count - 1].items.append(index)
            } else {
                runs.append((title, [index]))
            }
        }
        json.list("sections", runs) { run, json in
            json.object { json in
                json.member("title", run.title)
                json.member("items") { json in
                    json.array { json in
                        for item in run.items { json.element { $0.number(item) } }
                    }
                }
            }
        }
    }

    private func title(of item: Int, in language: Language) -> String {
        let title = BlankForm(checklist: form.checklist, language: language).sectionTitle(of: item)
        return title.isEmpty ? form.checklist.title.wording(in: language) : title
    }
}

extension JSONText {
    mutating func member(_ name: String, _ text: BilingualText) {
        member(name) { json in
            json.object { json in
                json.member("zh", text.wording(in: .zh))
                json.member("en", text.wording(in: .en))
            }
        }
    }

    mutating func member(_ name: String, _ texts: [String]) {
        member(name) { json in
            json.array { json in
                for text in texts { json.element(text) }
            }
        }
    }

    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ body: (Element, inout JSONText) -> Void
    ) {
        member(name) { json in
            json.array { json in
                for element in elements { json.element { body(element, &$0) } }
            }
        }
    }

    mutating func named(_ id: String, _ name: BilingualText) {
        member("id", id)
        member("name", name)
    }

    mutating func names(_ names: [DeclaredName]) {
        array { json in
            for entry in names { json.element { $0.object { $0.named(entry.id, entry.name) } } }
        }
    }
}
