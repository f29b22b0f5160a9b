/// Rules 5, 6 and 8: what is too big for the case, each word once. A word that the case itself uses exaggerates nothing.
func exaggerationRemarks(_ context: JudgedReport) -> [ReflectionRemark] {
    let situation = context.situation.map { JudgedText($0).key }.joined(separator: " ")
    return [ReflectionField.badConsequence, .rightIdea, .goodResult].flatMap { name in
        let field = context[name]
        var met: Set<String> = []
        return field.statements.flatMap { statement in
            let text = JudgedText(statement.text)
            return ReflectionWords.exaggerations.matches(in: text).compactMap { match -> ReflectionRemark? in
                let phrase = text.written(match)
                let key = JudgedText(phrase).key
                guard met.insert(key).inserted, !situation.contains(key) else { return nil }
                return field.remark(.exaggeration(phrase), at: statement, offset: match.range.lowerBound)
            }
        }
    }
}

/// Rules 6 and 8: slogans. Beside words of the case a slogan is only asked about.
func sloganRemarks(_ context: JudgedReport) -> [ReflectionRemark] {
    [ReflectionField.rightIdea, .goodResult].flatMap { name in
        let field = context[name]
        let others = ContentWords(context.texts(besides: name))
        return field.statements.flatMap { statement in
            statement.sentences.compactMap { sentence -> ReflectionRemark? in
                let text = JudgedText(sentence.text)
                guard let match = ReflectionWords.slogans.firstMatch(in: text) else { return nil }
                let rest = ContentWords([text.without(ReflectionWords.slogans)])
                let phrase = text.written(match)
                return field.remark(
                    rest.meets(others) ? .sloganBesideContent(phrase) : .slogan(phrase), at: statement,
                    offset: sentence.offset + match.range.lowerBound)
            }
        }
    }
}

/// Rules 6 and 8: a right idea or a result that has no word in common with the case and the other fields is asked about. A
/// consequence brings words of its own, so nobody asks about it.
func strayRemarks(_ context: JudgedReport) -> [ReflectionRemark] {
    [ReflectionField.rightIdea, .goodResult].compactMap { name in
        let field = context[name]
        guard let first = field.statements.first else { return nil }
        // What is a slogan or an exaggeration is told of as that.
        let text = JudgedText(field.text)
        if ReflectionWords.slogans.isFound(in: text) || ReflectionWords.exaggerations.isFound(in: text) { return nil }
        let words = ContentWords([field.text])
        let others = ContentWords(context.texts(besides: name))
        if words.meets(others) || !words.isEmpty && !words.canMeet(others) { return nil }
        return field.remark(name == .goodResult ? .doesNotFollow : .leavesCase, at: first)
    }
}
