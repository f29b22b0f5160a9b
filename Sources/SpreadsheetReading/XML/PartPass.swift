internal import CExpat

/// One pass over a part: expat calls, and what it finds goes to the receiver.
///
/// Document types are refused, and with them every entity but the five of XML; nothing outside the part is ever read.
final class PartPass {
    private let part: String
    private let receiver: any PartReceiver
    private let depthLimit: Int
    private let parser: XML_Parser
    private var progress = Progress()

    private struct Progress {
        var places: [Place] = [.document]
        var failure: SpreadsheetFailure?
        /// True when the receiver wants no more.
        var isDone = false
        /// True when expat found the end of anything since it was last asked.
        var hasAdvanced = false

        /// Where the parser is; nil once it is told to stop: it may still call a few times.
        mutating func advance() -> Place? {
            hasAdvanced = true
            return isDone ? nil : places.last
        }
    }

    init(over part: String, to receiver: any PartReceiver, depthLimit: Int) throws(SpreadsheetFailure) {
        guard let parser = XML_ParserCreate(nil) else { throw .memory }
        self.part = part
        self.receiver = receiver
        self.depthLimit = depthLimit
        self.parser = parser
        setHandlers()
    }

    deinit { XML_ParserFree(parser) }

    /// Parses what `read` puts into the buffer it is given; it returns how many bytes, 0 at the end. What is wrong with
    /// the part is in ``failure`` afterwards.
    func run<Failure>(_ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int) throws(Failure) {
        let size: Int32 = 1 << 16
        // Expat begins again at the start of a tag whose end it has not seen: with an endless one that takes forever.
        let patience = 16
        var fruitless = 0
        while !progress.isDone {
            guard let buffer = XML_GetBuffer(parser, size) else { return stop(.memory) }
            let count = try read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(size)))
            progress.hasAdvanced = false
            let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
            if status != XML_STATUS_OK, !progress.isDone { return stop(syntaxFailure) }
            if count == 0 { return }
            fruitless = progress.hasAdvanced ? 0 : fruitless + 1
            if fruitless == patience { stop(.endlessTag(part)) }
        }
    }

    /// Parses a piece of the part that is in memory already; more must follow.
    func parse(_ piece: UnsafeRawBufferPointer) {
        let start = piece.bindMemory(to: CChar.self).baseAddress
        let status = XML_Parse(parser, start, Int32(piece.count), 0)
        if status != XML_STATUS_OK, !progress.isDone { stop(syntaxFailure) }
    }

    /// True directly inside the element that holds the rows of a sheet.
    var isAmongRows: Bool { progress.places == [.document, .worksheet, .sheetData] }

    /// What is wrong with the part, if anything.
    var failure: SpreadsheetFailure? { progress.failure }

    private var syntaxFailure: SpreadsheetFailure {
        let code = XML_GetErrorCode(parser)
        guard code != XML_ERROR_NO_MEMORY else { return .memory }
        return .malformedPart(
            part, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1,
            reason: XML_ErrorString(code).map { String(cString: $0) } ?? "")
    }

    private func setHandlers() {
        // The parser lives no longer than this object, and calls only while `run` keeps it alive.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name else { return }
                pass(context) { $0.begin(ElementName(name), ElementAttributes(attributes)) }
            },
            { context, _ in pass(context) { $0.end() } })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            pass(context) { $0.take(text, Int(count)) }
        }
        XML_SetCommentHandler(parser) { context, _ in pass(context) { $0.progress.hasAdvanced = true } }
        XML_SetProcessingInstructionHandler(parser) { context, _, _ in pass(context) { $0.progress.hasAdvanced = true }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            pass(context) { $0.stop(.documentType($0.part)) }
        }
    }

    private func begin(_ name: ElementName, _ attributes: ElementAttributes) {
        guard let parent = progress.advance() else { return }
        do throws(SpreadsheetFailure) {
            let place = parent == .other ? .other : try receiver.begin(name, in: parent, attributes)
            // What a part is shows in its outermost element.
            if parent == .document, place == .other { throw .unexpectedPart(part) }
            progress.places.append(place)
            guard progress.places.count <= depthLimit + 1 else { throw .tooDeep(part, limit: depthLimit) }
        } catch { stop(error) }
    }

    private func take(_ text: UnsafePointer<CChar>?, _ count: Int) {
        guard let place = progress.advance(), place != .other, let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            do throws(SpreadsheetFailure) {
                try receiver.take(UnsafeBufferPointer(start: bytes, count: count), in: place)
            } catch { stop(error) }
        }
    }

    private func end() {
        guard let place = progress.advance() else { return }
        progress.places.removeLast()
        guard place != .other else { return }
        do throws(SpreadsheetFailure) {
            if try !receiver.end(place) { stop(nil) }
        } catch { stop(error) }
    }

    /// - Parameter failure: nil when the rest of the part is not wanted.
    private func stop(_ failure: SpreadsheetFailure?) {
        guard !progress.isDone else { return }
        progress.isDone = true
        progress.failure = failure
        XML_StopParser(parser, 0)
    }
}

private func pass(_ context: UnsafeMutableRawPointer?, _ body: (PartPass) -> Void) {
    guard let context else { return }
    Unmanaged<PartPass>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
}
