internal import BilingualText
internal import ChecklistModel
internal import ContentDigest

/// The form as one page for a browser: style and script inside, no request to anywhere, and a policy that forbids any. It
/// works opened as a file, keeps what is filled in on the device, and exports a zip that `score` reads.
public func renderFormPage(_ form: BlankForm) -> [UInt8] {
    let script = PageSource.script
    let style = PageSource.style
    let policy =
        "default-src 'none'; style-src \(PageSource.hash(style)); script-src \(PageSource.hash(script)); "
        + "img-src data: blob:; base-uri 'none'; form-action 'none'"
    let title = escaped(form.checklist.title.wording(in: form.language))
    var page = Array(
        """
        <!DOCTYPE html>
        <html lang="\(form.language == .zh ? "zh-CN" : "en")">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="format-detection" content="telephone=no">
        <link rel="icon" href="data:,">
        <title>\(title)</title>
        <style>
        """.utf8)
    page += style
    page += "</style>\n</head>\n<body>\n<div id=\"root\"></div>\n<noscript>\(noScript)</noscript>\n".utf8
    page += "<script type=\"application/json\" id=\"form\">".utf8
    page += inert(PageData(form: form).json())
    page += "</script>\n<script>".utf8
    page += script
    page += "</script>\n</body>\n</html>\n".utf8
    return page
}

private let noScript =
    "这张表要用脚本；也可以用工作簿或纸面表格。 This form needs its script; there are forms as workbook and on paper, too."

/// JSON in which nothing can end the element around it: `<` only stands inside strings, where its code says the same.
private func inert(_ json: [UInt8]) -> [UInt8] {
    json.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
}

private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;".unicodeScalars
        case "<": result += "&lt;".unicodeScalars
        case ">": result += "&gt;".unicodeScalars
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// What every page has in common.
private enum PageSource {
    /// The parts in the order in which they build on each other, within one function: nothing of it is global.
    static let script: [UInt8] = {
        let parts = [
            PackageResources.words_js, PackageResources.base_js, PackageResources.exact_js, PackageResources.zip_js,
            PackageResources.digest_js, PackageResources.answers_js, PackageResources.choices_js,
            PackageResources.durations_js, PackageResources.audit_js, PackageResources.survey_js,
            PackageResources.storage_js, PackageResources.notices_js, PackageResources.keeping_js,
            PackageResources.photos_js, PackageResources.submission_js, PackageResources.importing_js,
            PackageResources.head_js, PackageResources.looks_js, PackageResources.items_js,
            PackageResources.contents_js, PackageResources.drafts_js, PackageResources.page_js,
        ]
        return Array("\n(() => {\n\"use strict\";\n".utf8) + parts.joined(separator: [0x0A]) + Array("})();\n".utf8)
    }()

    static let style: [UInt8] = [0x0A] + PackageResources.form_css

    /// As a content security policy names it.
    static func hash(_ content: [UInt8]) -> String { "'sha256-\(base64(SHA256Digest(of: content).bytes))'" }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
