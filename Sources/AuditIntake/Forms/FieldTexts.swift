/// What a submission says in each of its fields.
struct FieldTexts {
    /// By raw value of the field; as long as the last field needs that has a text.
    private var texts: [PlacedText?] = []

    subscript(field: SubmissionField) -> PlacedText? {
        get { field.rawValue < texts.count ? texts[field.rawValue] : nil }
        set {
            while texts.count <= field.rawValue { texts.append(nil) }
            texts[field.rawValue] = newValue
        }
    }
}
