internal import BilingualText

extension FileProblem {
    var wording: BilingualText {
        switch self {
        case .tooLarge(let bytes):
            BilingualText(
                zh: "文件有 \(bytes) 字节，最多读取 64 MB（压缩包 256 MB）；请拆分成几个文件",
                en:
                    "the file has \(bytes) bytes, at most 64 MB are read (256 MB of an archive); split it into several files"
            )
        case .journal:
            BilingualText(
                zh: "这是还在填写的稽核的记录，不是提交文件；用 dealer-audit fill --resume 填完，再提交它写出的 .yaml",
                en:
                    "this is the journal of an audit that is being filled in, not a submission; end it with dealer-audit fill --resume and submit the .yaml it writes"
            )
        case .noConverter(let encoding):
            BilingualText(
                zh: "本机不能读取 \(encoding.title) 编码；请把文件另存为 UTF-8",
                en: "this machine cannot read \(encoding.title) text; save the file as UTF-8")
        case .otherMark(let marked, let forced):
            BilingualText(
                zh: "文件开头是 \(marked.title) 的字节序标记，与 --encoding 指明的 \(forced.title) 不符；请不要对它指定编码",
                en:
                    "the file begins with the byte-order mark of \(marked.title), but --encoding says \(forced.title); read it without "
                    + "--encoding")
        case .undecodable(let byte, let offset, let reason): Self.undecodable(byte, offset, reason)
        case .cutOff(let encoding):
            BilingualText(
                zh: "文件在一个 \(encoding.title) 字符的中间结束，可能没有传完；请重新取得完整的文件",
                en: "the file ends in the middle of a \(encoding.title) character; fetch the complete file again")
        case .nul(let encoding):
            BilingualText(
                zh: "\(encoding.title) 文本中有空字符（NUL）；请另存为 UTF-8 文本，或用 --encoding 指明编码",
                en: "NUL character in \(encoding.title) text; save the file as UTF-8 text or name its encoding with "
                    + "--encoding")
        case .noAudit:
            BilingualText(
                zh: "文件中没有稽核；应为带“audit:”的 YAML，或带表头行的 CSV",
                en: "the file holds no audit; expected YAML with 'audit:' or CSV with a header row")
        case .tooManyAudits:
            BilingualText(
                zh: "文件中的稽核超过 \(Self.mostAudits) 份；请拆分成几个文件",
                en: "the file holds more than \(Self.mostAudits) audits; split it into several files")
        case .moreProblems(let count):
            BilingualText(
                zh: "另有 \(count) 个问题未列出；请先改正已列出的问题",
                en: "\(count) more problems are not listed; mend the listed ones first")
        }
    }

    private static func undecodable(_ byte: UInt8, _ offset: Int, _ reason: UndecodableReason) -> BilingualText {
        let digits = String(byte, radix: 16, uppercase: true)
        let hex = "0x" + (digits.count < 2 ? "0" : "") + digits
        switch reason {
        case .notIn(let encoding):
            return BilingualText(
                zh: "字节 \(hex)（偏移 \(offset)）不是 \(encoding.title) 文本；请用 --encoding 指明另一种编码，或把文件另存为 UTF-8",
                en:
                    "byte \(hex) at offset \(offset) is not \(encoding.title) text; name another encoding with --encoding or "
                    + "save the file as UTF-8")
        case .utf8Broken:
            return BilingualText(
                zh: "此处之前是 UTF-8 文本，但字节 \(hex)（偏移 \(offset)）不是；请把整个文件另存为 UTF-8",
                en:
                    "the text before this place is UTF-8, but byte \(hex) at offset \(offset) is not; save the whole file as "
                    + "UTF-8")
        case .undetectable:
            return BilingualText(
                zh: "字节 \(hex)（偏移 \(offset)）既不是 UTF-8 也不是 GB18030 文本；请把文件另存为 UTF-8，或用 --encoding 指明编码",
                en:
                    "byte \(hex) at offset \(offset) is neither UTF-8 nor GB18030 text; save the file as UTF-8 or name its "
                    + "encoding with --encoding")
        }
    }
}
