/// What a submission says in each of its fields.
struct FieldTexts {
    private var fields: [Int] = []
    /// By place of the field in `fields`, which are few.
    private var texts: [PlacedText] = []

    subscript(field: SubmissionField) -> PlacedText? {
        get { fields.firstIndex(of: field.rawValue).map { texts[$0] } }
        set {
            if let place = fields.firstIndex(of: field.rawValue) {
                fields.remove(at: place)
                texts.remove(at: place)
            }
            guard let newValue else { return }
            fields.append(field.rawValue)
            texts.append(newValue)
        }
    }
}
