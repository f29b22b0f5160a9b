public import ExactArithmetic

extension Checklist {
    /// What each item is worth when every item applies, in the unit in which points are lost: raw points where every section
    /// adds points, else its part of 100 (scoring rule 7.1). In the order of `items`; 0 for what is not scored.
    ///
    /// Below a section that takes its worst child any child may decide alone, so each is worth the whole section.
    public var fullMarks: [Fraction] {
        var marks = [Fraction](repeating: .zero, count: items.count)
        spread(root.addsPoints ? nil : .hundred, over: root, into: &marks)
        return marks
    }

    /// - Parameter mark: of the whole section; nil where points count as they are.
    private func spread(_ mark: Fraction?, over section: Section, into marks: inout [Fraction]) {
        let shares = section.children.map { share(of: $0, in: section) }
        let whole = section.combine == .worst ? nil : section.combine == .deductions ? section.points : shares.sum()
        for (child, share) in zip(section.children, shares) {
            let part: Fraction? =
                switch (mark, whole) {
                case (nil, _): share
                case (let mark?, nil): share.isZero ? .zero : mark
                case (let mark?, let whole?): (mark * share).divided(by: whole) ?? .zero
                }
            switch child {
            case .item(let index): if marks.indices.contains(index) { marks[index] = part ?? .zero }
            case .section(let section): spread(mark == nil ? nil : part, over: section, into: &marks)
            }
        }
    }

    /// What a child brings into its parent's sum.
    private func share(of child: Section.Node, in parent: Section) -> Fraction {
        let adds = parent.combine == .points || parent.combine == .deductions
        switch child {
        case .item(let index):
            guard items.indices.contains(index), !items[index].isInformation else { return .zero }
            return adds ? items[index].points : items[index].weight
        case .section(let section):
            if adds, section.combine == .points { return section.children.map { share(of: $0, in: section) }.sum() }
            return adds ? section.points ?? .zero : section.weight ?? (parent.combine == .worst ? .one : .zero)
        }
    }
}

extension Section {
    /// True when this node and every one below add points.
    fileprivate var addsPoints: Bool { combine == .points && sections.allSatisfy(\.addsPoints) }
}
