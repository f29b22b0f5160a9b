internal import BulkScoring
internal import Diagnostics
internal import YAMLDocument

/// Reads one audit out of a YAML file of any style through libyaml's events: quotes over several lines, brackets, comments
/// behind a text.
///
/// The head first, as in the other lanes. Everything that needs judgement goes to the careful reader with the whole file.
struct YAMLEventLane {
    /// The audit's id and place in the file, when the file was clear; the audit is held at the desk.
    ///
    /// - Parameters:
    ///   - spare: behind the text.
    ///   - place: where the desk holds it.
    func read(
        _ text: Cell, spare: SpareText, heldAt place: Int, with desk: inout LaneDesk
    ) -> (id: UnsafeRawBufferPointer, position: SourcePosition)? {
        guard var events = YAMLScalars(text, spare: spare), events.begin(), events.take(.mappingStart) else {
            return nil
        }
        var audit = KeyedAudit(at: text.start)
        var position = events.position
        var book: UnsafeMutablePointer<ChecklistBook>?
        while !events.take(.collectionEnd) {
            guard book == nil, let key = events.key() else { return nil }
            if key.equals("answers") {
                guard events.take(.mappingStart), let opened = audit.begin(&desk),
                    takeAnswers(&events, into: opened, texts: text.start)
                else { return nil }
                book = opened
            } else {
                let place = events.position
                guard let value = events.value(), audit.take(key, value) else { return nil }
                if value.start == audit.id.start { position = place }
            }
        }
        let texts = UnsafeRawBufferPointer(start: text.start, count: text.start.distance(to: events.spare.next))
        guard let book, events.isAtEnd() else { return nil }
        desk.hold(book, id: audit.id, texts: texts, at: place)
        return (audit.id.bytes, position)
    }

    /// Behind the beginning of the mapping.
    private func takeAnswers(
        _ events: inout YAMLScalars, into book: UnsafeMutablePointer<ChecklistBook>, texts: UnsafeRawPointer
    ) -> Bool {
        while !events.take(.collectionEnd) {
            guard let key = events.key() else { return false }
            let item = book.pointee.item(key)
            guard book.pointee.opens(item) else { return false }
            if events.take(.mappingStart) {
                guard takeObservation(&events, of: item, into: book, texts) else { return false }
            } else if events.take(.sequenceStart) {
                repeat {
                    guard events.take(.mappingStart), takeObservation(&events, of: item, into: book, texts) else {
                        return false
                    }
                } while !events.take(.collectionEnd)
            } else {
                guard let value = events.value(),
                    KeyedObservation(value: value, at: texts).hand(to: book, item: item, texts: texts)
                else { return false }
            }
        }
        return true
    }

    /// Behind the beginning of the mapping.
    private func takeObservation(
        _ events: inout YAMLScalars, of item: Int, into book: UnsafeMutablePointer<ChecklistBook>,
        _ texts: UnsafeRawPointer
    ) -> Bool {
        var observation = KeyedObservation(at: texts)
        repeat {
            guard let field = events.key().flatMap(KeyedObservation.Field.init), let value = events.value(),
                observation.take(field, value)
            else { return false }
        } while !events.take(.collectionEnd)
        return observation.hand(to: book, item: item, texts: texts)
    }
}
