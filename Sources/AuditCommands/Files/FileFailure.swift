internal import BilingualText
internal import Glibc

/// Why a file or folder cannot be read or written, in words that name the remedy.
struct FileFailure: Error {
    enum Cause {
        case notFound, permission, isFolder, notFolder, notRegular, loop, nameTooLong, nameNotUTF8, full, readOnly
        /// A file stands where a result belongs, and no earlier run wrote it.
        case foreign
        /// A file is there already and is kept.
        case exists
        /// A symbolic link stands where a folder of results belongs.
        case linkedFolder
        case tooLarge(limit: Int)
        /// Two given folders hold a network each.
        case secondNetwork(first: String)
        /// No folder of checklists anywhere near.
        case noChecklists
        case system(Int32)

        init(errno code: Int32) {
            self =
                switch code {
                case ENOENT, ENOTDIR: .notFound
                case EACCES, EPERM: .permission
                case EISDIR: .isFolder
                case ELOOP: .loop
                case ENAMETOOLONG: .nameTooLong
                case ENOSPC, EDQUOT: .full
                case EROFS: .readOnly
                default: .system(code)
                }
        }
    }

    let path: String
    let cause: Cause

    init(_ path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// For the last failed system call.
    init(errnoFor path: String) { self.init(path, Cause(errno: errno)) }

    var message: BilingualText {
        switch cause {
        case .notFound:
            BilingualText(zh: "找不到该文件或文件夹，请检查路径", en: "no such file or folder; check the path")
        case .permission:
            BilingualText(
                zh: "没有访问权限，请更改权限或换一个位置", en: "permission denied; change its permissions or use another place")
        case .isFolder:
            BilingualText(zh: "这是文件夹，此处需要文件", en: "this is a folder, a file is needed here")
        case .notFolder:
            BilingualText(
                zh: "这是文件，此处需要文件夹；请用 --out 换一个位置",
                en: "this is a file, a folder is needed here; choose another place with --out")
        case .foreign:
            BilingualText(
                zh: "这个文件不是本程序写的，不予覆盖；请移走它，或用 --out 换一个文件夹",
                en:
                    "this file was not written by dealer-audit and is left alone; move it, or choose another folder with --out"
            )
        case .exists:
            BilingualText(
                zh: "这个文件已存在，不予覆盖；请移走它，或换一个名称",
                en: "this file is there already and is left alone; move it, or choose another name")
        case .linkedFolder:
            BilingualText(
                zh: "这是符号链接，结果不会写到链接之外；请删除它，或用 --out 换一个文件夹",
                en:
                    "this is a symbolic link, and results stay inside their folder; remove it, or choose another folder with --out"
            )
        case .notRegular:
            BilingualText(
                zh: "不是普通文件（管道、设备等），无法读取；请先存成文件", en: "not a regular file (a pipe or device); save it as a file first")
        case .loop:
            BilingualText(zh: "符号链接成环，请给出真实路径", en: "symbolic links form a loop; give the real path")
        case .nameTooLong:
            BilingualText(zh: "文件名过长，请改短", en: "the file name is too long; shorten it")
        case .nameNotUTF8:
            BilingualText(zh: "名称不是 UTF-8 编码，无法读取；请改名", en: "the name is not UTF-8, so it cannot be read; rename it")
        case .full:
            BilingualText(zh: "磁盘已满，请清理空间后重试", en: "the disk is full; make room and try again")
        case .readOnly:
            BilingualText(zh: "所在磁盘只读，请用 --out 换一个位置", en: "the disk is read-only; choose another place with --out")
        case .tooLarge(let limit):
            BilingualText(
                zh: "文件超过 \(limit >> 20) MB 上限，请拆分后再提交", en: "larger than the limit of \(limit >> 20) MB; split it")
        case .secondNetwork(let first):
            BilingualText(
                zh: "\(first) 是另一个网络，一次只能用一个；请分开处理，或用 --network 指定",
                en:
                    "\(first) is another network, and a run takes one; run the folders apart, or name one with --network"
            )
        case .noChecklists:
            BilingualText(
                zh: "找不到检查表文件夹；请用 --checklists 指定，或在放有 Checklists/ 的文件夹下运行",
                en: "no folder of checklists was found; name it with --checklists, or run where Checklists/ lies")
        case .system(let code):
            BilingualText(
                zh: "系统错误：\(String(cString: strerror(code)))", en: "system error: \(String(cString: strerror(code)))")
        }
    }
}
