/// What the exit status says (the same for every subcommand).
enum ExitStatus: Int32 {
    case done = 0
    /// Done, but some input was refused or left incomplete; each is named.
    case doneInPart = 1
    case wrongUsage = 64
    /// Nothing could be done with this input.
    case unusableInput = 65
    case internalFault = 70
    case cannotWrite = 73
    case cannotRead = 74
}

/// Ends a command early, after everything was said.
struct EarlyExit: Error {
    let status: ExitStatus
}

extension Console {
    /// What was read.
    ///
    /// - Throws: `EarlyExit` after saying why it could not be.
    func require<Value>(_ result: Result<Value, FileFailure>) throws(EarlyExit) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let failure):
            show(failure)
            throw EarlyExit(status: .cannotRead)
        }
    }
}
