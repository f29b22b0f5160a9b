internal import Diagnostics

/// What can be wrong with a YAML stream before any schema is asked.
enum YAMLProblem: Hashable {
    case text(TextProblem)
    case limit(LimitProblem)
    case node(NodeProblem)
    case key(KeyProblem)
    case slip(SlipProblem)
    case syntax(SyntaxProblem)
    case scalar(ScalarProblem)
    case bracket(BracketProblem)
    case json(JSONProblem)
}

/// What keeps a file from being read as YAML at all.
enum TextProblem: Hashable {
    case otherEncoding(String)
    case notUTF8(UInt8)
    case forbiddenCharacter(Unicode.Scalar)
    case lineSeparator(Unicode.Scalar)
}

/// What asks more of the machine than it is given.
enum LimitProblem: Hashable {
    case fileSize(bytes: Int, limit: Int)
    case valueSize(bytes: Int, limit: Int)
    case combiningMarks(limit: Int)
    case directives(limit: Int)
    case depth(limit: Int)
    case nodes(limit: Int)
    case aliases(limit: Int)
    case problems(limit: Int)
    case memory
}

/// YAML that this program refuses, because it hides mistakes or has no meaning here.
enum NodeProblem: Hashable {
    case escapedCharacter(Unicode.Scalar)
    /// The tag as libyaml resolves it; empty when it cannot.
    case tag(String)
    case duplicateAnchor(String, first: SourcePosition)
    case unknownAlias(String)
    case enclosingAlias(String, began: SourcePosition)
}

/// What cannot be the key of a mapping, or not here.
enum KeyProblem: Hashable {
    case duplicate(String, first: SourcePosition)
    case missing
    case collection
    case merge
    case tooLong
}

/// Slips of the hand and of the input method.
enum SlipProblem: Hashable {
    /// The key before the colon; empty when it is hard to say.
    case fullWidthColon(after: String)
    case tightColon(after: String)
    case unusualSpace(Unicode.Scalar)
    case tab
}

/// A problem and its place; the place is nil when it is the file as a whole.
struct PlacedProblem {
    let problem: YAMLProblem
    let position: SourcePosition?

    init(_ problem: YAMLProblem, at position: SourcePosition?) {
        self.problem = problem
        self.position = position
    }

    func diagnostic(in file: String) -> Diagnostic {
        Diagnostic(file: file, at: position, problem.message)
    }
}

/// The problems of one file, up to the number that anyone would read.
struct ProblemLog {
    static let capacity = 100

    private(set) var problems: [PlacedProblem] = []
    /// Problems kept elsewhere that count all the same.
    private let elsewhere: Int
    var isFull: Bool { elsewhere + problems.count >= Self.capacity }

    init(elsewhere: Int = 0) {
        self.elsewhere = elsewhere
    }

    /// Takes a problem; the one that makes the log full is followed by a closing word.
    mutating func add(_ problem: YAMLProblem, at position: SourcePosition?) {
        guard !isFull else { return }
        problems.append(PlacedProblem(problem, at: position))
        if isFull { problems.append(PlacedProblem(.limit(.problems(limit: Self.capacity)), at: position)) }
    }
}
