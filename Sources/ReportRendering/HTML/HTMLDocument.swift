internal import BilingualText

/// A self-contained HTML page: style and script inside, no request to anywhere, and a policy that forbids any.
struct HTMLDocument {
    let language: Language
    let title: String

    func written(_ body: (inout HTMLWriter) -> Void) -> [UInt8] {
        var html = HTMLWriter()
        html.append("<!DOCTYPE html>\n")
        html.element("html", HTMLAttribute("lang", language.tag)) { html in
            html.newLine()
            html.element("head") { head in
                metadata(&head)
                head.element("title", text: title)
                head.newLine()
                head.element("style") { $0.append(constant: PageStyle.css) }
            }
            html.newLine()
            html.element("body") { page in
                body(&page)
                page.newLine()
                page.element("script") { $0.append(constant: PageScript.javaScript) }
            }
        }
        html.newLine()
        return html.bytes
    }

    /// The empty icon keeps browsers from asking for one.
    private func metadata(_ head: inout HTMLWriter) {
        head.empty("meta", HTMLAttribute("charset", "utf-8"))
        head.empty(
            "meta", HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", Self.policy))
        for (name, content) in [
            ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
            ("referrer", "no-referrer"), ("format-detection", "telephone=no"),
        ] {
            head.empty("meta", HTMLAttribute("name", name), HTMLAttribute("content", content))
        }
        head.empty("link", HTMLAttribute("rel", "icon"), .href("data:,"))
    }

    private static let policy = """
        default-src 'none'; style-src 'sha256-\(PageStyle.hash)'; script-src 'sha256-\(PageScript.hash)'; \
        img-src data:; base-uri 'none'; form-action 'none'
        """
}

extension Language {
    /// The tag by which browsers choose glyphs and voices.
    var tag: String {
        switch self {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }
}
