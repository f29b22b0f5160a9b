/// The style of every HTML page: written here in full, so that a page asks nobody for anything.
///
/// Its hash stands in the page's content security policy; a test computes it anew.
enum PageStyle {
    static let css = [
        colours, base, layout, tables, charts, details, controls, phone, print,
    ].joined(separator: "\n")

    /// SHA-256 of `css`, in base64.
    static let hash = "F+k96428NckX5yTHVJNALrQfr9MfXS5rujnsdEs1EwY="
}
