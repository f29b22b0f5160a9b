internal import SQLiteDatabase

extension LedgerFailure {
    init(_ path: String, _ failure: SQLiteFailure, busySeconds: Int) {
        let cause: Cause =
            switch failure.kind {
            case .diskFull: .diskFull
            case .readOnly: .readOnly
            case .busy: .busy(seconds: busySeconds)
            case .corrupt: .corrupt
            case .notADatabase: .notALedger
            case .cannotOpen: .noAccess
            case .tooLarge: .tooLarge
            case .outOfMemory: .outOfMemory
            case .constraint, .inputOutput, .misuse: .system(failure.detail)
            }
        self.init(path, cause)
    }
}
