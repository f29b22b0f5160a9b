internal import ChecklistModel

extension Checklist {
    /// For each item the topmost section it stands in; the checklist itself where it stands in none.
    var topmostSections: [SectionReference] {
        var sections = [SectionReference](repeating: SectionReference(root), count: items.count)
        for section in root.sections {
            let reference = SectionReference(section)
            for index in section.itemIndices where sections.indices.contains(index) { sections[index] = reference }
        }
        return sections
    }
}
