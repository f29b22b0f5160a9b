extension Sequence<UInt8> {
    /// True for UTF-8 of ASCII and characters from U+4000 to U+9FFF only: no character of these can be spelt in another way,
    /// so that two such texts are equal only when their bytes are.
    package var hasOneSpelling: Bool { allSatisfy { $0 < 0xC0 || (0xE4...0xE9).contains($0) } }
}
