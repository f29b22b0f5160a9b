internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

enum DependencyKey: String, DefinitionKey {
    case item
    case `is`
    case atLeast = "at-least"
    case above
    case atMost = "at-most"
    case below

    static let part = BilingualText(zh: "“applies-when”", en: "'applies-when'")
}

/// `applies-when:` of the item with this index, before the other item is known.
struct WrittenDependency {
    let item: Int
    let mapping: MappingReader<DependencyKey>
    /// Where the key stands.
    let position: SourcePosition
}

extension ChecklistReading {
    func noteDependency(of index: Int, in item: MappingReader<ItemKey>) {
        guard let mapping = item.optional(.appliesWhen, { MappingReader<DependencyKey>($0, values) }) else { return }
        dependencies.append(WrittenDependency(item: index, mapping: mapping, position: item.place(of: .appliesWhen)))
    }

    /// Completes the items that depend on others, when every item is known.
    func resolveDependencies(_ references: ItemReferences) {
        var others: [Int: Int] = [:]
        for written in dependencies {
            guard let other = otherItem(of: written, references) else { continue }
            others[written.item] = other
            let reader = DependencyTestReader(mapping: written.mapping, other: items[other])
            guard let test = reader.read() else { continue }
            items[written.item] = items[written.item].applying(when: Dependency(item: other, test: test))
        }
        reportCircles(others)
    }

    /// The item that another depends on; nil when it cannot be one.
    private func otherItem(of written: WrittenDependency, _ references: ItemReferences) -> Int? {
        let mapping = written.mapping
        guard let other = mapping.required(.item, { references.index($0, values) }),
            let place = mapping[.item]?.position
        else {
            return nil
        }
        let item = items[other]
        if other == written.item {
            log.report(DependencyProblem.itself, at: place)
        } else if references.isAdjustment(other) {
            log.report(DependencyProblem.onAdjustment(item.id), at: place)
        } else if item.scope != .once || item.takesSeveralObservations {
            log.report(DependencyProblem.onSeveralObservations(item.id), at: place)
        } else {
            return other
        }
        return nil
    }

    /// Follows each item to the one it depends on; a chain that comes back to itself is told once.
    private func reportCircles(_ others: [Int: Int]) {
        let positions = Dictionary(dependencies.map { ($0.item, $0.position) }) { first, _ in first }
        var finished: Set<Int> = []
        for written in dependencies {
            var path: [Int] = []
            var places: [Int: Int] = [:]
            var next = others[written.item] == nil ? nil : Optional(written.item)
            while let item = next, !finished.contains(item), places[item] == nil {
                places[item] = path.count
                path.append(item)
                next = others[item]
            }
            if let item = next, let start = places[item] {
                let chain = (path[start...] + [item]).map { items[$0].id }
                log.report(DependencyProblem.circle(chain), at: positions[item])
            }
            finished.formUnion(path)
        }
    }
}

extension Item {
    /// The same item, applying only when another is answered so.
    fileprivate func applying(when dependency: Dependency) -> Item {
        Item(
            id: id, text: text, criterion: criterion, source: source, points: points, weight: weight, scope: scope,
            answer: answer, combine: combine, takesSeveralObservations: takesSeveralObservations, atLeast: atLeast,
            notApplicable: notApplicable, dependency: dependency, proof: proof, rounding: rounding,
            department: department, role: role, pillar: pillar, tags: tags, isCritical: isCritical, remedy: remedy,
            dueDays: dueDays)
    }
}
