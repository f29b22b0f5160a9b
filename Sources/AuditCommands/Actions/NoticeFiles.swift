internal import BilingualText
internal import ChecklistModel
internal import ClosedLoop
internal import Diagnostics
internal import ReportRendering
internal import Workbook

/// Writes notices into a folder, and never over one that may have been filled in.
struct NoticeFiles {
    let folder: String
    let formats: Set<ReportFormat>
    let replaces: Bool
    let console: Console

    func write(_ notices: [RectificationNotice]) throws(EarlyExit) -> ExitStatus {
        do throws(FileFailure) {
            try makeFolders(folder)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        var kept = 0
        for notice in notices {
            for format in [ReportFormat.markdown, .xlsx, .csv] where formats.contains(format) {
                let path = "\(folder)/\(name(of: notice)).\(format.rawValue)"
                if !(try write(try content(of: notice, format), to: path)) { kept += 1 }
            }
            let rows = notice.rows.count
            console.result(
                BilingualText(
                    zh: "\(notice.number.text)：\(notice.dealer)，\(rows) 项待整改",
                    en: "\(notice.number.text): \(notice.dealer), \(counted(rows, "finding")) to put right"
                ).printable)
        }
        console.message(
            BilingualText(
                zh: "通知单：\(folder)；填好后：dealer-audit actions take \(folder)/… --by 姓名",
                en: "Notices: \(folder); when filled in: dealer-audit actions take \(folder)/… --by NAME"))
        return kept == 0 ? .done : .doneInPart
    }

    private func name(of notice: RectificationNotice) -> String {
        safeFileName("\(notice.number.dealer)-\(notice.number.month.text)")
    }

    private func content(of notice: RectificationNotice, _ format: ReportFormat) throws(EarlyExit) -> [UInt8] {
        switch format {
        case .csv: return renderNoticeCSV(notice)
        case .xlsx:
            do throws(WorkbookFailure) {
                return try renderNoticeWorkbook(notice)
            } catch {
                console.message(error.message)
                throw EarlyExit(status: .cannotWrite)
            }
        default: return renderNoticePaper(notice)
        }
    }

    /// - Returns: false when another file stands there and is kept.
    private func write(_ content: [UInt8], to path: String) throws(EarlyExit) -> Bool {
        if !replaces, pathExists(path) {
            if let there = try? readFile(path, limit: max(content.count, 1)), there == content { return true }
            let message = BilingualText(
                zh: "已经在那里，可能填过，不予覆盖；请换一个 --out，确实要替换时加 --replace",
                en: "is there already and may be filled in, so it is kept; choose another --out, or add --replace")
            console.show([Diagnostic(file: path, message)], sources: [:])
            return false
        }
        do throws(FileFailure) {
            try writeFile(content, to: path)
        } catch {
            console.show(error)
            throw EarlyExit(status: .cannotWrite)
        }
        return true
    }
}

extension BilingualText {
    /// Without what a terminal would obey.
    fileprivate var printable: BilingualText {
        BilingualText(zh: wording(in: .zh).printable, en: wording(in: .en).printable)
    }
}
