internal import ChecklistModel
internal import Scoring

/// The pages of every audit, department and person of a report.
struct CardPages {
    let index: CardIndex
    let paths: PagePaths
    let context: ReportContext

    /// - Parameter page: what they are written with, one after the other.
    func files(by page: inout MarkdownPage) -> [RenderedFile] {
        var files: [RenderedFile] = []
        var closing = PersonClosing()
        func add(_ path: String) { files.append(RenderedFile(path: path, content: page.take())) }
        for card in index.cards {
            guard let path = paths.audit(card.audit.id) else { continue }
            AuditCard(card: card, path: path, paths: paths, context: context).write(to: &page)
            add(path)
        }
        for dealer in index.dealers {
            for department in dealer.departments {
                guard let path = paths.department(department.id, of: dealer.dealer) else { continue }
                DepartmentCard(
                    index: index, dealer: dealer.dealer, department: department, path: path, paths: paths,
                    context: context
                ).write(to: &page)
                add(path)
            }
            for person in dealer.people {
                guard let path = paths.person(person.person, of: dealer.dealer) else { continue }
                PersonCard(
                    index: index, dealer: dealer.dealer, person: person, path: path, paths: paths, context: context
                ).write(to: &page, closing: &closing)
                add(path)
            }
        }
        return files
    }
}
