public import BilingualText

/// Something in a ledger that is not as it was written.
public enum LedgerDefect: Sendable, Hashable {
    /// What the database says of its own pages and indexes.
    case database(String)
    /// A row of this table refers to one that is not there.
    case reference(table: String)
    /// The record with this sequence has other bytes than when it was written.
    case bytes(sequence: Int)
    /// The record with this sequence cannot be understood.
    case record(sequence: Int)
    /// The revision with this sequence does not stand in line with the others of its audit.
    case revision(sequence: Int)
    /// The entry of the closed loop with this sequence is not what was entered, or does not follow on the one before it.
    case entry(sequence: Int)
    /// The closed loop has other entries than were entered: fewer by this many, more where it is above 0.
    case missingEntries(Int)
    /// The database no longer refuses to change entries.
    case unguardedEntries
    /// Sums of this month are not those of its audits.
    case sums(month: String)

    public var message: BilingualText {
        switch self {
        case .database(let words): BilingualText(zh: "数据库：\(words)", en: "database: \(words)")
        case .reference(let table):
            BilingualText(zh: "表 \(table) 引用了不存在的行", en: "table \(table) refers to a row that is not there")
        case .bytes(let sequence):
            BilingualText(zh: "第 \(sequence) 号记录的内容与摘要不符", en: "record \(sequence) does not match its digest")
        case .record(let sequence):
            BilingualText(zh: "第 \(sequence) 号记录无法读懂", en: "record \(sequence) cannot be read")
        case .revision(let sequence):
            BilingualText(zh: "第 \(sequence) 号修订不连贯", en: "revision record \(sequence) is out of line")
        case .entry(let sequence):
            BilingualText(
                zh: "整改台账第 \(sequence) 号记录被改动，或其前的记录被删改",
                en: "entry \(sequence) of the closed loop was changed, or one before it was changed or taken out")
        case .missingEntries(let surplus):
            BilingualText(
                zh: "整改台账的末尾与记下的不符（相差 \(surplus) 条）",
                en: "the closed loop does not end as it was entered (entries more or less: \(surplus))")
        case .unguardedEntries:
            BilingualText(
                zh: "整改台账防改动的触发器不在了",
                en: "the triggers that keep entries of the closed loop from being changed are gone")
        case .sums(let month):
            BilingualText(zh: "\(month) 的汇总与稽核不符", en: "the sums of \(month) are not those of its audits")
        }
    }
}
