package import Diagnostics
internal import Glibc

/// Reads one audit out of a YAML file: the plain block style by hand, and most other styles through libyaml's events.
///
/// Whatever neither surely knows is for the careful reader.
package struct YAMLLane {
    package init() {}

    /// The audit's id in UTF-8 and place in the file, when the file was clear; the audit is held at the desk.
    ///
    /// - Parameters:
    ///   - bytes: stay as they are until the audit is scored; the id is good as long.
    ///   - place: where the desk holds it, below `LaneDesk.mostHeld`.
    package func read(
        _ bytes: inout PaddedBytes, heldAt place: Int, with desk: inout LaneDesk
    ) -> (id: UnsafeRawBufferPointer, position: SourcePosition)? {
        bytes.reserve(SpareText.size)
        let text = Cell(UnsafeRawPointer(bytes.start), bytes.count).withoutMark
        let spare = SpareText(behind: bytes)
        if let audit = YAMLBlockLane().read(text, spare: spare, heldAt: place, with: &desk) { return audit }
        guard isUsualYAML(text.bytes), isSurelyNoTable(text) else { return nil }
        return text.mayHoldDirectives ? nil : YAMLEventLane().read(text, spare: spare, heldAt: place, with: &desk)
    }
}

extension Cell {
    /// Without the byte-order mark that some editors put first.
    fileprivate var withoutMark: Cell {
        count >= 3 && word & 0xFF_FFFF == 0xBF_BBEF ? Cell(start + 3, count - 3) : self
    }

    /// Directives mean nothing here, and libyaml takes long over many.
    fileprivate var mayHoldDirectives: Bool {
        let end = start + count
        var next = start
        while let sign = memchr(next, Int32(UInt8(ascii: "%")), next.distance(to: end)).map({ UnsafeRawPointer($0) }) {
            if sign == start || (sign - 1).load(as: UInt8.self) < 0x20 { return true }
            next = sign + 1
        }
        return false
    }
}
