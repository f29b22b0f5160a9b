import CFileSystems
import Foundation
import Testing

@testable import AuditCommands
@testable import BulkIntake

/// Files that nobody has looked at are read to their end, whatever their size is to a page of memory.
@Suite struct InputFileTests {
    /// On a disk, as a rule, and in memory.
    static let folders = [NSTemporaryDirectory(), "/dev/shm"]
    static let usual = InputFile.usualSize
    static let sizes = [
        1, 100, 4_095, 4_096, 4_097, 8_191, 8_192, 12_288, 16_384, usual - 1, usual, usual + 1, usual + 4_096, 1 << 16,
    ]

    @Test("small files are read whole and longer ones are left", arguments: sizes, folders)
    func reads(size: Int, folder: String) throws {
        let path = "\(folder)/input-\(UUID().uuidString).yaml"
        let content = (0..<size).map { UInt8(truncatingIfNeeded: 32 + $0 % 90) }
        try Data(content).write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        var bytes = PaddedBytes(capacity: 0)
        var open = OpenFolder()
        let isRead = InputFile(path: path, size: nil).read(into: &bytes, in: &open)
        #expect(isRead == (size <= Self.usual))
        if isRead {
            let isSame = bytes.bytes.elementsEqual(content)
            #expect(isSame)
        }
        // As one whose size is known, and of no other size.
        let (isReadAgain, isShorter) = (
            InputFile(path: path, size: size).read(into: &bytes, in: &open),
            InputFile(path: path, size: size + 1).read(into: &bytes, in: &open)
        )
        #expect(isReadAgain)
        #expect(!isShorter)
    }

    @Test("an empty file, a folder, a pipe and a missing file are for the careful reader")
    func leaves() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("leaves-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appendingPathComponent("empty.yaml"))
        #expect(mkfifo(folder.appendingPathComponent("pipe.yaml").path, 0o600) == 0)
        var bytes = PaddedBytes(capacity: 0)
        var open = OpenFolder()
        for name in ["empty.yaml", "pipe.yaml", "missing.yaml", "."] {
            let isRead = InputFile(path: folder.appendingPathComponent(name).path, size: nil).read(
                into: &bytes, in: &open)
            #expect(!isRead, "\(name)")
        }
    }

    @Test("what has been read already is handed over as it is") func held() {
        var bytes = PaddedBytes(capacity: 0)
        var open = OpenFolder()
        let isRead = InputFile(path: "-", content: .success(Array("audit: A1".utf8))).read(into: &bytes, in: &open)
        let found = String(decoding: bytes.bytes, as: UTF8.self)
        #expect(isRead && found == "audit: A1")
    }

    @Test("a folder that the kernel makes up is on no disk") func madeUp() {
        let folder = open("/proc", O_RDONLY | O_DIRECTORY)
        defer { close(folder) }
        #expect(folder >= 0)
        #expect(!isOnOwnDisk(folder))
        #expect(!isOnOwnDisk(-1))
    }
}
