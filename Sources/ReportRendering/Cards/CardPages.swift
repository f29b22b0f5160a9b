internal import ChecklistModel
internal import Scoring

/// The pages of every audit, department and person of a report.
struct CardPages {
    let index: CardIndex
    let paths: PagePaths
    let context: ReportContext

    func pages() -> [Page] { audits + index.dealers.flatMap { departments(of: $0) + people(of: $0) } }

    private var audits: [Page] {
        index.cards.compactMap { card in
            paths.audit(card.audit.id).map { path in
                AuditCard(card: card, path: path, paths: paths, context: context).page()
            }
        }
    }

    private func departments(of dealer: CardIndex.DealerCards) -> [Page] {
        dealer.departments.compactMap { department in
            paths.department(department.id, of: dealer.dealer).map { path in
                DepartmentCard(
                    index: index, dealer: dealer.dealer, department: department, path: path, paths: paths,
                    context: context
                ).page()
            }
        }
    }

    private func people(of dealer: CardIndex.DealerCards) -> [Page] {
        dealer.people.compactMap { person in
            paths.person(person.person, of: dealer.dealer).map { path in
                PersonCard(
                    index: index, dealer: dealer.dealer, person: person, path: path, paths: paths, context: context
                ).page()
            }
        }
    }
}
