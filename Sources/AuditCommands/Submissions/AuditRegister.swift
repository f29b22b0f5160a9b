internal import AuditIntake
internal import BilingualText
internal import Diagnostics

/// The audit ids met so far: an id stands for one audit, and a second one with the same id is refused, whichever file it
/// comes from.
struct AuditRegister {
    private var places: [String: String] = [:]

    /// - Returns: positions of the submissions whose ids are new, and what to say about the others.
    mutating func accept(_ submissions: [AuditSubmission]) -> (new: [Int], refusals: [Diagnostic]) {
        var new: [Int] = []
        var refusals: [Diagnostic] = []
        for (index, submission) in submissions.enumerated() {
            if let first = places[submission.auditID] {
                refusals.append(refusal(of: submission, first: first))
            } else {
                places[submission.auditID] = submission.place
                new.append(index)
            }
        }
        return (new, refusals)
    }

    private func refusal(of submission: AuditSubmission, first place: String) -> Diagnostic {
        let id = submission.auditID
        let message = BilingualText(
            zh: "稽核编号“\(id)”已在 \(place) 使用；每次稽核要有自己的编号，重复提交请只留一份",
            en:
                "audit id '\(id)' is taken by \(place); give each audit its own id, or keep one copy of a file sent twice"
        )
        return Diagnostic(file: submission.file, at: submission.position, message, audit: id, sheet: submission.sheet)
    }
}

extension AuditSubmission {
    /// File and line, or file and cell.
    fileprivate var place: String {
        file + ":" + (sheet.map { "\($0)!\(position.shown)" } ?? String(position.line))
    }
}
