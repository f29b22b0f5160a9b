internal import BilingualText
internal import Diagnostics
internal import SpreadsheetReading
internal import ZipArchive

/// What is wrong with a workbook or an archive as a whole.
enum ContainerProblem: Problem {
    case archive(ZipFailure)
    case workbook(SpreadsheetFailure)
    case noSubmission
    case tooManySubmissions(limit: Int)
    /// An archive inside an archive.
    case nested
    /// A file that is not the one that was listed with it.
    case altered(String)

    var wording: BilingualText {
        switch self {
        case .archive(let failure): failure.message
        case .workbook(let failure): failure.message
        case .noSubmission:
            BilingualText(
                zh: "压缩包里没有提交的稽核；应有 .json、.yaml、.csv 或 .xlsx 文件",
                en: "the archive holds no submission; there should be a .json, .yaml, .csv or .xlsx file")
        case .tooManySubmissions(let limit):
            BilingualText(
                zh: "压缩包里的提交文件超过 \(limit) 个；请分成几个压缩包", en: "the archive holds more than \(limit) submissions; split it")
        case .nested:
            BilingualText(
                zh: "压缩包里的压缩包不予读取；请先解开，再提交里面的文件",
                en: "an archive inside an archive is not read; unpack it and submit what is inside")
        case .altered(let name):
            BilingualText(
                zh: "\(quoted(name, .zh))与 SHA256SUMS 中的校验值不符，证据可能被改动；请重新取得原来的压缩包",
                en:
                    "\(quoted(name, .en)) is not what SHA256SUMS lists, so the evidence may have been changed; fetch the original archive again"
            )
        }
    }
}
