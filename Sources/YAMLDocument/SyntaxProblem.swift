internal import Diagnostics

/// Errors of syntax, by what the writer of the file did rather than by what libyaml expected.
enum SyntaxProblem: Hashable {
    case entryWithoutColon
    case unexpectedColon
    case listBehindKey
    case explicitKey
    case directive
    case behindDocument
    case strayCharacter(Unicode.Scalar)
    case notAListItem(began: SourcePosition)
    case notAKey(began: SourcePosition)
    /// A message that this version of libyaml is not known to give.
    case unknown(String)
}

/// Errors inside one text.
enum ScalarProblem: Hashable {
    case reservedCharacter(Unicode.Scalar)
    case anchorName
    case blockHeader
    case unclosedQuote
    case textBehindQuote
    case escape
    case surrogateEscape
}

/// Errors between `[` and `]`, `{` and `}`.
enum BracketProblem: Hashable {
    case tightColon
    case brokenList(began: SourcePosition)
    case brokenMapping(began: SourcePosition)
    case unclosedList
    case unclosedMapping
}

/// What stands where libyaml gave up.
struct FailurePlace {
    /// Where what libyaml was reading began.
    let began: SourcePosition
    /// Nil at the end of the text.
    let character: Unicode.Scalar?
    let isSurrogateEscape: Bool
}

extension YAMLProblem {
    /// What the words of libyaml 0.2 mean; both are fixed English texts of its source.
    init(libyaml problem: String, context: String?, place: FailurePlace) {
        self =
            Self.scannerProblem(problem, place) ?? Self.parserProblem(problem, place)
            ?? Self.problem(in: context ?? "") ?? .syntax(.unknown(problem))
    }

    /// True when the message is about what began, not about where libyaml noticed.
    var belongsToBeginning: Bool {
        switch self {
        case .syntax(.entryWithoutColon), .syntax(.directive), .node(.tag), .scalar(.unclosedQuote): true
        default: false
        }
    }

    private static func scannerProblem(_ problem: String, _ place: FailurePlace) -> Self? {
        switch problem {
        case "could not find expected ':'": .syntax(.entryWithoutColon)
        case "mapping values are not allowed in this context": .syntax(.unexpectedColon)
        case "block sequence entries are not allowed in this context": .syntax(.listBehindKey)
        case "mapping keys are not allowed in this context": .syntax(.explicitKey)
        case "found character that cannot start any token": place.character.map { .scalar(.reservedCharacter($0)) }
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            .slip(.tab)
        case "found unexpected end of stream", "found unexpected document indicator": .scalar(.unclosedQuote)
        case "found unknown escape character", "did not find expected hexdecimal number": .scalar(.escape)
        case "found invalid Unicode character escape code":
            .scalar(place.isSurrogateEscape ? .surrogateEscape : .escape)
        case "found unexpected ':'": .bracket(.tightColon)
        default: nil
        }
    }

    private static func parserProblem(_ problem: String, _ place: FailurePlace) -> Self? {
        switch problem {
        case "found undefined tag handle": .node(.tag(""))
        case "found duplicate %YAML directive", "found incompatible YAML document", "found duplicate %TAG directive":
            .syntax(.directive)
        case "did not find expected <document start>": .syntax(.behindDocument)
        case "did not find expected node content" where place.character == ":": .key(.missing)
        case "did not find expected node content": place.character.map { .syntax(.strayCharacter($0)) }
        case "did not find expected '-' indicator": .syntax(.notAListItem(began: place.began))
        case "did not find expected key" where place.character == ":": .key(.missing)
        case "did not find expected key": .syntax(.notAKey(began: place.began))
        case "did not find expected ',' or ']'":
            .bracket(.brokenList(began: place.began))
        case "did not find expected ',' or '}'":
            .bracket(.brokenMapping(began: place.began))
        default: nil
        }
    }

    private static func problem(in context: String) -> Self? {
        switch context {
        case "while scanning a tag", "while parsing a tag": .node(.tag(""))
        case "while scanning an anchor", "while scanning an alias": .scalar(.anchorName)
        case "while scanning a block scalar": .scalar(.blockHeader)
        case _ where context.hasSuffix(" directive"): .syntax(.directive)
        default: nil
        }
    }
}
