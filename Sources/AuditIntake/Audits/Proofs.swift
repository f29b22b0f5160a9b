internal import BilingualText
internal import ChecklistModel
internal import Diagnostics

extension AuditTerms {
    /// What an answer that loses points must come with (`on-finding`).
    func checkProofs(log: inout ProblemLog) {
        for index in items.indices where !items[index].proof.isEmpty && isJudged(index) {
            let item = items[index]
            for answer in answers[index] {
                guard let observation = answer.observation, item.answer.losesPoints(observation.value) else { continue }
                let missing = Proof.allCases.filter { item.proof.contains($0) && observation.lacks($0) }
                if !missing.isEmpty {
                    log.add(TermsProblem.proofMissing(item: item.id, missing), at: answer.position)
                }
            }
        }
    }
}

extension Observation {
    fileprivate func lacks(_ proof: Proof) -> Bool {
        switch proof {
        case .note: note?.isBlank ?? true
        case .evidence: evidence?.isBlank ?? true
        }
    }
}
