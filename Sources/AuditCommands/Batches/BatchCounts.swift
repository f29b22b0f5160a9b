internal import AuditIntake
internal import BilingualText

/// What a run did, in numbers.
struct BatchCounts {
    var files = 0
    private(set) var issued = 0
    private(set) var incomplete = 0
    private(set) var notScored = 0
    private(set) var filesRefused = 0
    private var lastRefused: String?
    /// Files in another encoding than UTF-8: how many, and the first few.
    private var recoded: [(encoding: TextEncoding, count: Int, first: [String])] = []

    var audits: Int { issued + incomplete + notScored }
    var isPartial: Bool { filesRefused > 0 || incomplete > 0 }

    mutating func take(_ standing: ScoredAudit.Standing) {
        switch standing {
        case .incomplete: incomplete += 1
        case .notScored: notScored += 1
        case .issued: issued += 1
        }
    }

    mutating func refuse(_ file: String) {
        if file != lastRefused { filesRefused += 1 }
        lastRefused = file
    }

    mutating func recode(_ file: String, from encoding: TextEncoding) {
        let index = recoded.firstIndex { $0.encoding == encoding } ?? recoded.count
        if index == recoded.count { recoded.append((encoding, 0, [])) }
        recoded[index].count += 1
        if recoded[index].first.count < 3 { recoded[index].first.append(file) }
    }

    /// What was found out about encodings; nil when all files are UTF-8.
    var encodings: BilingualText? {
        guard !recoded.isEmpty else { return nil }
        let lists = recoded.map { found in
            let more = found.count > found.first.count
            return (
                zh:
                    "\(found.encoding.title) \(found.count) 个（\(found.first.joined(separator: "、"))\(more ? "……" : "")）",
                en:
                    "\(found.count) as \(found.encoding.title) (\(found.first.joined(separator: ", "))\(more ? ", …" : ""))"
            )
        }
        return BilingualText(
            zh: "不是 UTF-8 的文件：\(lists.map(\.zh).joined(separator: "；"))。如有误认，请用 --encoding 指明",
            en:
                "files read in another encoding than UTF-8: \(lists.map(\.en).joined(separator: "; ")). If that is wrong, name it with --encoding"
        )
    }

    /// True when the run ended before its input did.
    var isInterrupted = false

    var exitStatus: ExitStatus {
        if isInterrupted { return .doneInPart }
        return audits == 0 ? .unusableInput : isPartial ? .doneInPart : .done
    }

    /// One line of counts.
    var summary: BilingualText {
        BilingualText(
            zh: "读取 \(files) 个文件：评分 \(issued) 份，未完成 \(incomplete) 份，不计分 \(notScored) 份，有拒收的文件 \(filesRefused) 个",
            en:
                "\(counted(files, "file")) read: \(counted(issued, "audit")) scored, \(incomplete) incomplete, \(notScored) not scored; \(counted(filesRefused, "file")) with refusals"
        )
    }
}
