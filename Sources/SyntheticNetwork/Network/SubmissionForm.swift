/// In which form a dealer hands in its audits.
enum SubmissionForm: Sendable {
    case yaml, csv
    /// CSV in GB18030, as older spreadsheets save it.
    case csvInGB18030

    /// One dealer in twelve writes CSV, and one in four of these in GB18030; the first such is the third dealer.
    init(dealer index: Int) {
        guard index % 12 == 2 else {
            self = .yaml
            return
        }
        self = index % 48 == 14 ? .csvInGB18030 : .csv
    }

    var fileEnding: String { self == .yaml ? "yaml" : "csv" }
}

/// The pair of words by which a dealer says yes and no.
enum YesNoWords: Sendable, CaseIterable {
    case plain, marks, conforming

    func word(_ isYes: Bool) -> String {
        switch self {
        case .plain: isYes ? "是" : "否"
        case .marks: isYes ? "√" : "×"
        case .conforming: isYes ? "符合" : "不符合"
        }
    }
}
