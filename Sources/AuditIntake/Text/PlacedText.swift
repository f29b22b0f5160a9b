internal import BilingualText
internal import Diagnostics

/// A text of a submission and the place where it begins.
struct PlacedText: Hashable {
    let text: String
    let position: SourcePosition

    init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }

    /// With plain twins for full-width forms, as ids are kept.
    var widthFolded: PlacedText {
        text.unicodeScalars.allSatisfy(\.isPlain) ? self : PlacedText(text.widthFolded, at: position)
    }
}
