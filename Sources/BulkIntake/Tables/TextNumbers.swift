/// Numbers texts 0, 1, 2 … in the order in which they are first met, in little more memory than their bytes.
package final class TextNumbers {
    private var texts = ByteInterner()
    private var scratch = PaddedBytes(capacity: 1 << 10)

    package init() {}

    /// The number of a text, and whether it was met before.
    package func number(of text: String) -> (number: Int, isKnown: Bool) {
        scratch.removeAll()
        var text = text
        text.withUTF8 { scratch.append(UnsafeRawBufferPointer($0)) }
        let cell = Cell(UnsafeRawPointer(scratch.start), scratch.count)
        let known = texts.find(cell)
        return known >= 0 ? (Int(known), true) : (Int(texts.add(cell)), false)
    }
}
