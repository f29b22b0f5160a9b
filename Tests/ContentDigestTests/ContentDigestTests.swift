import ContentDigest
import Testing

@Suite("SHA-256")
struct SHA256DigestTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let name: String
        let content: [UInt8]
        let hex: String
        var testDescription: String { name }
    }

    @Test(
        "the examples published with the standard (FIPS 180-4, NIST CSRC)",
        arguments: [
            Vector(
                name: "nothing", content: [],
                hex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            Vector(
                name: "one block", content: Array("abc".utf8),
                hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            Vector(
                name: "two blocks", content: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
                hex: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
            Vector(
                name: "a million times a", content: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
                hex: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ])
    func published(_ vector: Vector) {
        #expect(SHA256Digest(of: vector.content).hex == vector.hex)
    }

    @Test("a digest is read from its digits in either case, and from its bytes")
    func reading() throws {
        let digest = SHA256Digest(of: Array("abc".utf8))
        #expect(SHA256Digest(hex: digest.hex) == digest)
        #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
        #expect(SHA256Digest(bytes: digest.bytes) == digest)
    }

    @Test(
        "what is no digest is refused",
        arguments: [
            "", "abc", String(repeating: "0", count: 63), String(repeating: "g", count: 64),
            String(repeating: "0", count: 65), String(repeating: "é", count: 64),
            " " + String(repeating: "0", count: 64),
        ])
    func refused(hex: String) {
        #expect(SHA256Digest(hex: hex) == nil)
        #expect(SHA256Digest(bytes: [1, 2, 3]) == nil)
    }

    @Test("digests are ordered by their bytes")
    func order() throws {
        let low = try #require(SHA256Digest(hex: "00" + String(repeating: "ff", count: 31)))
        let high = try #require(SHA256Digest(hex: "01" + String(repeating: "00", count: 31)))
        #expect(low < high)
        #expect(!(high < low))
        #expect(!(low < low))
    }
}
