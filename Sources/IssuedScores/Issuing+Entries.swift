internal import ChecklistModel
internal import ExactArithmetic
internal import Scoring

extension Issuing {
    /// Every observed number of share and information items, in the order of the items.
    var figures: [IssuedFigure] {
        entries { index, item, observation in
            switch (item.answer, observation.value) {
            case (.share, .share(let reached, let whole)):
                IssuedFigure(item: index, people: people(observation), reached: reached, of: whole)
            case (.information(let information), .number(let number))
            where information.form == .number || information.form == .money:
                IssuedFigure(item: index, people: people(observation), reached: number, of: nil)
            default: nil
            }
        }
    }

    var indices: [IssuedIndex] {
        entries { index, _, observation in
            guard case .index(let expected, let perceived) = observation.value else { return nil }
            return IssuedIndex(item: index, people: people(observation), expected: expected, perceived: perceived)
        }
    }

    /// One per observation of an item that measures the time to the first feedback; the closing is found by the unit.
    var complaints: [IssuedComplaint] {
        let closings = closings
        return measures(.receivedToFirstFeedback).flatMap { index, measure in
            observations(of: index).enumerated().compactMap { position, observation -> IssuedComplaint? in
                let feedback: Fraction?
                switch observation.value {
                case .number(let seconds): feedback = seconds
                case .notReached: feedback = nil
                default: return nil
                }
                let rates = card.items[index].observationRates
                let closed = observation.unit.flatMap { closings[$0] }
                return IssuedComplaint(
                    unit: observation.unit, people: people(observation), received: observation.times?.received,
                    feedback: feedback,
                    onTime: rates.indices.contains(position) && rates[position] == .one, limit: measure.fullMarkLimit,
                    closing: closed ?? interval(observation.times?.received, observation.times?.closed))
            }
        }
    }

    /// Seconds to the closing by unit; the first observation of a unit counts.
    private var closings: [String: Fraction] {
        var closings: [String: Fraction] = [:]
        for (index, _) in measures(.receivedToClosed) {
            for observation in observations(of: index) {
                guard let unit = observation.unit, closings[unit] == nil, case .number(let seconds) = observation.value
                else { continue }
                closings[unit] = seconds
            }
        }
        return closings
    }

    private func interval(_ start: Fraction?, _ end: Fraction?) -> Fraction? {
        guard let start, let end else { return nil }
        return end - start
    }

    private func measures(_ interval: Measure.Interval) -> [(item: Int, measure: Measure)] {
        card.checklist.items.enumerated().compactMap { index, item in
            guard case .measure(let measure) = item.answer, measure.between == interval else { return nil }
            return (index, measure)
        }
    }

    private func entries<Entry>(_ entry: (Int, Item, Observation) -> Entry?) -> [Entry] {
        card.checklist.items.enumerated().flatMap { index, item in
            observations(of: index).compactMap { entry(index, item, $0) }
        }
    }
}

extension Measure {
    /// The longest time that still earns the full mark; nil when no band has such an end.
    fileprivate var fullMarkLimit: Fraction? {
        guard case .bands(let bands) = rating else { return nil }
        return bands.first { $0.rate == .one }?.upper?.value
    }
}
