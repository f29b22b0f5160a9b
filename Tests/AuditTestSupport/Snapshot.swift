import Foundation

/// Compares a text with the file of that name in `Snapshots` beside the test.
///
/// A missing file is written, and with the environment variable RECORD_SNAPSHOTS so is a different one; either way the
/// test fails, so that nothing approves itself.
///
/// - Returns: nil when they are equal, else what to look at; the test expects nil.
public func snapshotMismatch(_ actual: [UInt8], named name: String, testFile: String = #filePath) -> String? {
    let url = URL(fileURLWithPath: testFile).deletingLastPathComponent()
        .appendingPathComponent("Snapshots").appendingPathComponent(name)
    let expected = (try? Data(contentsOf: url)).map(Array.init)
    if let expected, expected == actual { return nil }
    guard expected == nil || ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else {
        return firstDifference(expected: expected ?? [], actual: actual)
            + " Look at Snapshots/\(name); set RECORD_SNAPSHOTS=1 to write what was rendered."
    }
    do {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual).write(to: url)
    } catch {
        return "Snapshots/\(name) could not be written: \(error)"
    }
    return "Snapshots/\(name) was recorded. Read it, then run the test again."
}

private func firstDifference(expected: [UInt8], actual: [UInt8]) -> String {
    let lines = [expected, actual].map {
        String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    for number in 0..<max(lines[0].count, lines[1].count) {
        let (old, new) = (lines[0].dropFirst(number).first, lines[1].dropFirst(number).first)
        if old != new {
            return "Line \(number + 1) is “\(new ?? "missing")” instead of “\(old ?? "missing")”."
        }
    }
    return "The bytes differ, the lines do not."
}
