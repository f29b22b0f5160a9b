/// Rules 1 and 2: the customer speaks, and every thought has its need under the same number.
func pairRemarks(_ thoughts: FilledField, _ needs: FilledField) -> [ReflectionRemark] {
    [thoughts, needs].flatMap(voiceRemarks) + thirdPersonRemarks(thoughts) + numberRemarks(thoughts)
        + numberRemarks(needs) + matchRemarks(thoughts, needs)
}

private func voiceRemarks(_ field: FilledField) -> [ReflectionRemark] {
    field.statements.compactMap { statement in
        let text = JudgedText(statement.text)
        return ReflectionWords.staffVoice.firstMatch(in: text).map { match in
            field.remark(.staffVoice(text.written(match)), at: statement, offset: match.range.lowerBound)
        }
    }
}

/// Who speaks as the customer does not speak of one. Asked once, not for every thought.
private func thirdPersonRemarks(_ thoughts: FilledField) -> [ReflectionRemark] {
    for statement in thoughts.statements {
        let text = JudgedText(statement.text)
        if ReflectionWords.staffVoice.isFound(in: text) { continue }
        if let match = ReflectionWords.thirdPerson.firstMatch(in: text) {
            return [thoughts.remark(.thirdPerson(text.written(match)), at: statement, offset: match.range.lowerBound)]
        }
    }
    return []
}

private func numberRemarks(_ field: FilledField) -> [ReflectionRemark] {
    var seen: Set<Int> = []
    return field.statements.compactMap { statement in
        guard let number = statement.number, !seen.insert(number).inserted else { return nil }
        return field.remark(.numberTwice(number), at: statement)
    }
}

private func matchRemarks(_ thoughts: FilledField, _ needs: FilledField) -> [ReflectionRemark] {
    // A field that is missing or blank is told of once, not for every number of the other.
    guard !thoughts.statements.isEmpty, !needs.statements.isEmpty else { return [] }
    let numbered = [thoughts, needs].map { $0.numbered }
    var remarks: [ReflectionRemark] = []
    for (number, thought) in numbered[0] {
        guard let need = numbered[1].first(where: { $0.number == number })?.statement else {
            if !needs.hasPlaceholder(number) { remarks.append(needs.remark(.thoughtWithoutNeed(number))) }
            continue
        }
        if JudgedText(thought.text).key == JudgedText(need.text).key {
            remarks.append(needs.remark(.pairWithSameText(number), at: need))
        }
    }
    for (number, need) in numbered[1] where !numbered[0].contains(where: { $0.number == number }) {
        if !thoughts.hasPlaceholder(number) { remarks.append(needs.remark(.needWithoutThought(number), at: need)) }
    }
    return remarks
}

extension FilledField {
    /// The statements by number, the first of each; without a number the place in the field counts.
    fileprivate var numbered: [(number: Int, statement: ReflectionStatement)] {
        var seen: Set<Int> = []
        return statements.enumerated().compactMap { index, statement in
            let number = statement.number ?? index + 1
            return seen.insert(number).inserted ? (number, statement) : nil
        }
    }

    fileprivate func hasPlaceholder(_ number: Int) -> Bool { placeholders.contains { $0.number == number } }
}
