/// One attribute of an element. The name is written in this program; the value may come from anywhere.
struct HTMLAttribute {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = value
    }

    init(_ name: StaticString, _ value: Int) { self.init(name, String(value)) }

    static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
    static func id(_ id: String) -> HTMLAttribute { HTMLAttribute("id", id) }
    static func href(_ target: String) -> HTMLAttribute { HTMLAttribute("href", target) }
    static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }

    /// An attribute that says something by being there.
    static func flag(_ name: StaticString) -> HTMLAttribute { HTMLAttribute(name, "") }

    /// For what only repeats to the eye what stands beside it in words.
    static let decorative = HTMLAttribute("aria-hidden", "true")
}
