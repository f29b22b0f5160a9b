internal import Glibc

/// Keeps the copies of texts whose pointers stand in the library's structs until the library has taken its own.
struct TextPool: ~Copyable {
    private var texts: [UnsafeMutablePointer<CChar>] = []

    deinit { for text in texts { text.deallocate() } }

    mutating func pointer(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (place, byte) in bytes.enumerated() { copy[place] = byte }
        texts.append(copy)
        return copy
    }

    /// The same for the structs of later versions of the library.
    mutating func pointer(_ text: String) -> UnsafePointer<CChar> {
        let copy: UnsafeMutablePointer<CChar> = pointer(text)
        return UnsafePointer(copy)
    }
}

/// Gives a text to the library for good, in place of the one that stands there.
func replace(_ field: inout UnsafeMutablePointer<CChar>?, with text: String) {
    free(field)
    field = strdup(text)
}

/// The same for the structs of later versions of the library.
func replace(_ field: inout UnsafePointer<CChar>?, with text: String) {
    free(UnsafeMutableRawPointer(mutating: field))
    field = UnsafePointer(strdup(text))
}
