public import BilingualText
internal import Diagnostics

extension ZipFailure {
    /// What is wrong, what was expected and what helps.
    public var message: BilingualText {
        switch self {
        case .notAnArchive:
            BilingualText(
                zh: "这不是 zip 压缩包；请重新压缩成 zip 格式（不支持 rar、7z）",
                en: "this is not a zip archive; pack the files as zip (rar and 7z are not read)")
        case .truncated:
            BilingualText(
                zh: "压缩包不完整，末尾的目录缺失；请重新发送整个文件",
                en: "the archive is incomplete, the directory at its end is missing; send the whole file again")
        case .trailingBytes(let count):
            BilingualText(
                zh: "压缩包后面还有 \(count) 个多余的字节；请重新压缩",
                en: "\(count) bytes that do not belong to it follow the archive; pack the files again")
        case .severalVolumes:
            BilingualText(
                zh: "这是分卷压缩包的一部分；请压缩成一个 zip 文件", en: "this is a part of a divided archive; pack the files as one zip")
        case .damagedDirectory:
            BilingualText(
                zh: "压缩包的目录已损坏或前后矛盾；请重新压缩",
                en: "the directory of the archive is damaged or contradicts it; pack the files again")
        case .tooManyEntries, .entryTooLarge, .archiveTooLarge, .suspiciousRatio: limitMessage
        case .overlapping, .duplicateName, .unusableName, .encrypted: entryMessage
        case .unsupportedCompression, .checksum, .damagedEntry: contentMessage
        case .memory: BilingualText(zh: "内存不足，无法读取压缩包", en: "not enough memory to read the archive")
        case .noLibrary(let reason):
            BilingualText(
                zh: "读取压缩包和工作簿需要 libzip，但无法加载（\(reason)）；请安装它，或解压、另存为 CSV 后再提交",
                en: "archives and workbooks are read by libzip, which cannot be loaded (\(reason)); "
                    + "install it, or send the files unpacked and workbooks as CSV")
        }
    }

    private var limitMessage: BilingualText {
        switch self {
        case .tooManyEntries(let limit):
            BilingualText(
                zh: "压缩包里的文件超过 \(limit) 个；请分成几个压缩包",
                en: "the archive has more than \(limit) entries; divide it into several archives")
        case .entryTooLarge(let name, let limit):
            BilingualText(
                zh: "\(quoted(name, .zh))解压后超过上限 \(shownSize(limit))；请拆分这个文件",
                en: "unpacked, \(quoted(name, .en)) exceeds the limit of \(shownSize(limit)); divide this file")
        case .archiveTooLarge(let limit):
            BilingualText(
                zh: "压缩包解压后超过上限 \(shownSize(limit))；请分成几个压缩包",
                en: "unpacked, the archive exceeds the limit of \(shownSize(limit)); divide it into several archives")
        case .suspiciousRatio(let name, let limit):
            BilingualText(
                zh: "\(quoted(name, .zh))解压后会膨胀到 \(limit) 倍以上，像是压缩炸弹；如果内容无误，请不压缩直接发送",
                en: "unpacked, \(quoted(name, .en)) grows to more than \(limit) times its size, as zip bombs do; "
                    + "if it is sound, send it without packing it")
        default: BilingualText("")
        }
    }

    private var entryMessage: BilingualText {
        switch self {
        case .overlapping(let first, let second):
            BilingualText(
                zh: "压缩包里\(quoted(first, .zh))和\(quoted(second, .zh))占用同一段数据，像是压缩炸弹；请重新压缩",
                en: "\(quoted(first, .en)) and \(quoted(second, .en)) share bytes of the archive, as zip bombs do; "
                    + "pack the files again")
        case .duplicateName(let name):
            BilingualText(
                zh: "压缩包里有两个\(quoted(name, .zh))，无法确定以哪个为准；请只保留一个",
                en: "the archive has two entries \(quoted(name, .en)), and either could be meant; keep one")
        case .unusableName(let name, let reason):
            BilingualText(
                zh: "压缩包里的文件名\(quoted(name, .zh))\(reason.phrase.zh)；请改名后重新压缩",
                en:
                    "the name \(quoted(name, .en)) in the archive \(reason.phrase.en); rename it and pack the files again"
            )
        case .encrypted(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))加了密码，无法读取；请不设密码重新压缩",
                en: "\(quoted(name, .en)) is protected by a password; pack the files again without one")
        default: BilingualText("")
        }
    }

    private var contentMessage: BilingualText {
        switch self {
        case .unsupportedCompression(let name, let method):
            BilingualText(
                zh: "\(quoted(name, .zh))的压缩方法（编号 \(method)）不受支持，应为普通的 Deflate；请用系统自带的 zip 功能重新压缩",
                en: "\(quoted(name, .en)) is packed by method \(method), but ordinary deflate is expected; "
                    + "pack the files again as plain zip")
        case .checksum(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))的校验和不符，内容已损坏；请重新压缩或重新发送",
                en: "the checksum of \(quoted(name, .en)) is wrong, so its content is damaged; pack or send it again")
        case .damagedEntry(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))无法解压，或解压后的大小与目录不符；请重新压缩或重新发送",
                en: "\(quoted(name, .en)) cannot be unpacked, or not to the size the archive declares; "
                    + "pack or send it again")
        default: BilingualText("")
        }
    }
}

extension UnusableName {
    /// Continues a sentence that begins with the name.
    fileprivate var phrase: (zh: String, en: String) {
        switch self {
        case .empty: ("是空的", "is empty")
        case .tooLong: ("太长", "is too long")
        case .notText: ("既不是 UTF-8 也不是 GB18030 编码", "is neither UTF-8 nor GB18030")
        case .control: ("含有控制字符", "has control characters")
        case .absolute: ("是绝对路径，应为相对路径", "is absolute, but a relative one is expected")
        case .leavesFolder: ("含有“.”、“..”或空的一段", "has a part that is empty, '.' or '..'")
        case .backslash: ("含有反斜杠，应用“/”分隔文件夹", "has a backslash, but '/' must stand between folders")
        }
    }
}

/// A number of bytes in the largest binary unit that states it exactly.
private func shownSize(_ bytes: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB"]
    var (value, unit) = (bytes, 0)
    while unit < units.count - 1, value >= 1024, value % 1024 == 0 {
        value /= 1024
        unit += 1
    }
    return "\(value) \(units[unit])"
}
