public import BilingualText

extension LedgerFailure {
    /// What happened and what helps; the path stands before it.
    public var message: BilingualText {
        switch cause {
        case .notFound:
            BilingualText(
                zh: "台账不存在；请检查路径，或先用 import 导入一次",
                en: "there is no such ledger; check the path, or import into it first")
        case .noFolder:
            BilingualText(
                zh: "无法建立台账所在的文件夹；请用 --ledger 换一个位置",
                en: "the ledger's folder cannot be made; choose another place with --ledger")
        case .noAccess:
            BilingualText(
                zh: "没有打开台账的权限；请更改文件及其文件夹的权限，或用 --ledger 换一个位置",
                en:
                    "the ledger may not be opened; change the permissions of the file and its folder, or choose another place with --ledger"
            )
        case .notALedger:
            BilingualText(
                zh: "这个文件不是稽核台账，未作任何改动；请检查 --ledger 的路径",
                en: "this file is no ledger and was left alone; check the path given with --ledger")
        case .newerVersion:
            BilingualText(
                zh: "台账由更新版本的 dealer-audit 写成，未作任何改动；请升级程序",
                en: "the ledger was written by a newer version of dealer-audit and was left alone; upgrade the program")
        case .olderVersion:
            BilingualText(
                zh: "台账由旧版本写成，需要升级但无法写入；请在可写的位置打开一次",
                en:
                    "the ledger was written by an older version and cannot be written to; open it once where it can be"
            )
        case .corrupt:
            BilingualText(
                zh: "台账文件已损坏；请用备份恢复", en: "the ledger's file is damaged; restore it from a backup")
        case .damagedRecord(let sequence):
            BilingualText(
                zh: "台账中第 \(sequence) 号记录已损坏；请用备份恢复",
                en: "record \(sequence) of the ledger is damaged; restore the ledger from a backup")
        case .missingDefinition(let digest):
            BilingualText(
                zh: "台账中找不到或无法读取定义 \(digest.prefix(12))…；请用备份恢复",
                en:
                    "the ledger lacks the definition \(digest.prefix(12))…, or it does not load; restore it from a backup"
            )
        case .publishedMeanwhile(let revision):
            BilingualText(
                zh: "该月份的第 \(revision) 版已另行发布；请重新运行",
                en: "revision \(revision) of the month was published meanwhile; run again")
        case .backdated(let newest):
            BilingualText(
                zh: "台账中已有 \(newest) 的记录，不能补记更早的时间；请校准本机时钟后重新运行",
                en:
                    "the ledger has an entry of \(newest), and none can be dated before it; set this machine's clock and run again"
            )
        case .notCorrected:
            BilingualText(
                zh: "更正后的稽核无法记为新的一版，什么也没有写入；请检查更正后的得分是否过大，再重试",
                en:
                    "the corrected audit cannot be recorded as a new revision, and nothing was entered; check that its score is not too large, and try again"
            )
        default: machineMessage
        }
    }

    /// What the machine or other processes do to it.
    private var machineMessage: BilingualText {
        switch cause {
        case .diskFull:
            BilingualText(
                zh: "磁盘已满，本次未写入，台账保持原样；请清理空间后重试",
                en: "the disk is full; nothing of this was stored and the ledger is intact: make room and try again")
        case .readOnly:
            BilingualText(
                zh: "台账或其文件夹只读，本次未写入；请更改权限，或用 --ledger 换一个位置",
                en:
                    "the ledger or its folder is read-only and nothing was stored; change the permissions, or choose another place with --ledger"
            )
        case .busy(let seconds):
            BilingualText(
                zh: "等待 \(seconds) 秒后台账仍被其他进程占用，本次未写入；请稍后重试",
                en:
                    "other processes kept the ledger busy for \(seconds) seconds and nothing was stored; try again later"
            )
        case .outOfMemory:
            BilingualText(zh: "内存不足；请关闭其他程序后重试", en: "out of memory; close other programs and try again")
        case .tooLarge:
            BilingualText(zh: "提交内容过大，无法存入台账；请拆分", en: "too large to be kept in the ledger; split it")
        case .system(let words): BilingualText(zh: "系统错误：\(words)", en: "system error: \(words)")
        default: BilingualText(zh: "台账出错", en: "the ledger failed")
        }
    }
}
