internal import BilingualText
internal import Threading

/// Ids and their places in the list of what they name, by what a submission may write for them.
final class IDIndex: Sendable {
    private let ids: [String]
    private let places: [String: Int]
    /// By comparison key, nil for ids that differ in case or width only; made when first asked for, since most submissions spell
    /// ids as they are.
    private let placesByKey = MadeOnce<[String: Int?]>()

    /// - Parameter ids: of two that are the same the first counts.
    init(_ ids: [String]) {
        self.ids = ids
        var places: [String: Int] = Dictionary(minimumCapacity: ids.count)
        for place in ids.indices.reversed() { places[ids[place]] = place }
        self.places = places
    }

    /// The place of the id that `written` means, whatever the width and case of its letters.
    func place(of written: String) -> Int? {
        places[written] ?? place(ofKey: written.comparisonKey)
    }

    private func place(ofKey key: String) -> Int? {
        let places = placesByKey.value {
            var places: [String: Int?] = [:]
            for (place, id) in ids.enumerated() {
                let key = id.comparisonKey
                places.updateValue(places.index(forKey: key) == nil ? place : nil, forKey: key)
            }
            return places
        }
        return places[key] ?? nil
    }
}
