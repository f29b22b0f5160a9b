internal import Glibc

/// The lines before each answer in the files that were read before: its comments, and its key with the colon.
///
/// Files of one checklist are mostly the same but for the answers. Where the same bytes stand at the same place again, they
/// mean the same and hold nothing that was not looked at then; comparing them takes a fraction of reading them.
struct RepeatedLines: ~Copyable {
    struct Piece: BitwiseCopyable {
        /// Where the key stands behind the piece's first byte.
        let key: (offset: Int32, count: Int32)
        /// Lines, the last of them up to its colon.
        let lines: Int32
        /// Blanks before the key.
        let indent: Int32
        let count: Int
        /// Where its bytes are kept; the first eight also as a number.
        fileprivate let start: Int
        fileprivate let word: UInt64
    }

    /// By place, those that stood there last, such as those of a form and those of a program.
    private var pieces: [Piece] = []
    /// By place, how many were kept.
    private var turns: [Int] = []
    private var bytes = PaddedBytes(capacity: 1 << 12)
    /// The pieces of one file mostly come from files of its kind, kept in the same turn at every place.
    private var lastWay = 0

    private static let ways = 4
    /// More places and bytes are read each time, so that a hostile file cannot fill the memory.
    private static let mostPlaces = 1 << 10
    private static let mostBytes = 1 << 18

    /// A piece that stood at a place, when it stands in `text` again.
    @inline(__always)
    mutating func piece(at place: Int, beginning text: Cell) -> Piece? {
        guard place < turns.count else { return nil }
        let ways = min(turns[place], Self.ways)
        if lastWay < ways, stands(pieces[place &* Self.ways &+ lastWay], in: text) {
            return pieces[place &* Self.ways &+ lastWay]
        }
        for way in 0..<ways where stands(pieces[place &* Self.ways &+ way], in: text) {
            lastWay = way
            return pieces[place &* Self.ways &+ way]
        }
        return nil
    }

    @inline(__always)
    private func stands(_ piece: Piece, in text: Cell) -> Bool {
        piece.count <= text.count && Cell(text.start, piece.count).word == piece.word
            && memcmp(bytes.start + piece.start, text.start, piece.count) == 0
    }

    /// Keeps a piece whose last byte is the colon behind a key.
    ///
    /// - Parameter text: whose comments were looked at already, and are plain.
    mutating func keep(_ text: Cell, key: Cell, lines: Int, indent: Int, at place: Int) {
        guard place < Self.mostPlaces, text.count < Self.mostBytes else { return }
        if bytes.count + text.count > Self.mostBytes {
            bytes.removeAll()
            pieces.removeAll(keepingCapacity: true)
            turns.removeAll(keepingCapacity: true)
        }
        let offset = Int32(text.start.distance(to: key.start))
        let piece = Piece(
            key: (offset, Int32(key.count)), lines: Int32(lines), indent: Int32(indent), count: text.count,
            start: bytes.count, word: text.word)
        while turns.count <= place {
            turns.append(0)
            for _ in 0..<Self.ways { pieces.append(piece) }
        }
        pieces[place * Self.ways + turns[place] % Self.ways] = piece
        turns[place] += 1
        bytes.append(text.bytes)
    }
}
