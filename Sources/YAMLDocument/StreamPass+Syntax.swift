extension StreamPass {
    /// Finds the reason behind libyaml's failure and reports it.
    ///
    /// - Returns: a slip to mend before another pass.
    mutating func explain(_ failure: ParserFailure) -> Slip? {
        guard let problem = failure.problem else {
            try? composer.report(.limit(.memory), at: source.position(failure.mark))
            return nil
        }
        if problem == "did not find expected <document start>" { flawDocumentBefore() }
        let begin = beginOfUnfinished(failure, problem)
        if let slip = slip(at: failure.mark, begin: begin) {
            if source.canBeMended { return slip }
            try? composer.report(.slip(slip.problem), at: source.position(slip.mark))
            return nil
        }
        let (reason, mark) = reason(for: failure, problem, begin: begin)
        try? composer.report(reason, at: source.position(mark))
        return nil
    }

    /// Where the text begins that cannot be followed by what libyaml found; nil when no text is to blame.
    private mutating func beginOfUnfinished(_ failure: ParserFailure, _ problem: String) -> TextWalker? {
        switch problem {
        case "could not find expected ':'": source.walker(at: failure.contextMark)
        case "mapping values are not allowed in this context": lastText.map { source.walker(at: $0.start) }
        default: nil
        }
    }

    private mutating func slip(at mark: Mark, begin: TextWalker?) -> Slip? {
        if let begin, begin.isAtEntry, let slip = begin.slipBehindKey() { return slip }
        return source.walker(at: mark).slipHere
    }

    private mutating func reason(
        for failure: ParserFailure, _ problem: String, begin: TextWalker?
    ) -> (YAMLProblem, Mark) {
        if let found = begin?.unusualSpaceAtEntry { return (.slip(.unusualSpace(found.space)), found.mark) }
        if let begin, begin.isAtEntry, isTooLong(from: begin.mark, to: failure.mark) {
            return (.key(.tooLong), begin.mark)
        }
        let walker = source.walker(at: failure.mark)
        if let text = lastText, text.end.line == failure.mark.line {
            if walker.byte() == UInt8(ascii: ":"), isTooLong(from: text.start, to: text.end) {
                return (.key(.tooLong), text.start)
            }
            if !text.isPlain, Self.troubleBehindQuote.contains(problem) {
                return (.scalar(.textBehindQuote), failure.mark)
            }
        }
        if walker.byte() == UInt8(ascii: "\t") { return (.slip(.tab), failure.mark) }
        if let found = source.indentation(ofLineAt: walker).unusualSpaceAtEntry {
            return (.slip(.unusualSpace(found.space)), found.mark)
        }
        return translated(failure, problem, at: walker)
    }

    /// What libyaml says when more text follows a quoted one.
    private static let troubleBehindQuote = [
        "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>",
    ]

    private static let troubleInBrackets = [
        "did not find expected node content", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    ]

    private func translated(
        _ failure: ParserFailure, _ problem: String, at walker: TextWalker
    ) -> (YAMLProblem, Mark) {
        if walker.byte() == nil, let open = composer.openBracket, Self.troubleInBrackets.contains(problem) {
            return (.bracket(open.shape == .sequence ? .unclosedList : .unclosedMapping), open.mark)
        }
        let place = FailurePlace(
            began: source.position(failure.contextMark), character: walker.scalar,
            isSurrogateEscape: walker.isAtSurrogateDigits)
        let translated = YAMLProblem(libyaml: problem, context: failure.context, place: place)
        if failure.context != nil, translated.belongsToBeginning { return (translated, failure.contextMark) }
        // Not the failure's own mark: at the end libyaml stands on a line that the file does not have.
        return (translated, walker.mark)
    }

    /// libyaml takes no key of more than 1024 code points without a question mark.
    private func isTooLong(from start: Mark, to end: Mark) -> Bool {
        start.line == end.line && end.column - start.column > 1024
    }
}

extension SourceText {
    /// The first place of a line that is not a space.
    func indentation(ofLineAt walker: TextWalker) -> TextWalker {
        var start = walker.lineStart
        while start.byte() == UInt8(ascii: " ") { start.step() }
        return start
    }
}
