extension BulkScorer {
    /// The same observations in the order of the checklist, and everybody listed as they name them; nil when an item has none
    /// or a number was never told.
    mutating func arranged(
        _ observations: UnsafeBufferPointer<BulkObservation>
    ) -> UnsafeBufferPointer<BulkObservation>? {
        let (answers, places) = (answers.first(Int(answerCount)), arrangement.places(itemCount))
        for index in places.indices { places[index].answer = -1 }
        for observation in observations {
            guard answers.indices.contains(Int(observation.answer)) else { return nil }
            // No answer was told of an item that is not there.
            let item = Int(answers[Int(observation.answer)].item)
            guard places[item].answer < 0, list(observation.party) else { return nil }
            places[item] = observation
        }
        // As many observations as items, and none twice: none is missing.
        return observations.count == itemCount ? UnsafeBufferPointer(places) : nil
    }

    /// False when the party was never told.
    @inline(__always)
    private mutating func list(_ party: Int32) -> Bool {
        if party == -1 { return true }
        guard 0..<names.partyCount ~= party else { return false }
        if present.partySeats[party].audit == present.audit || !tables.contains(.people) { return true }
        if meet(party, group: -1).audit != present.audit {
            present.see(names.parties[party], members: names.members)
        }
        return true
    }
}
