internal import AuditTestSupport
internal import BilingualText
internal import SpreadsheetReading
internal import ZipArchive

/// The text parts of a workbook, each below a line `@@ name`; packed here, since damage done to packed bytes seldom reaches
/// the XML. Anything without such a line is taken as a workbook's own bytes.
func testWorkbook(_ bytes: [UInt8]) {
    let parts = split(bytes)
    let workbook = parts.isEmpty ? bytes : ZipBuilder(parts).bytes
    let limits = SpreadsheetLimits(
        archive: ZipLimits(entries: 100, entryBytes: 1 << 20, totalBytes: 4 << 20), cells: 10_000, textBytes: 1 << 20)
    do throws(SpreadsheetFailure) {
        let book = try readSpreadsheet(workbook, limits: limits)
        demand(!book.sheets.isEmpty, "a workbook without a sheet")
        for sheet in book.sheets {
            demand(isRising(sheet.rows.map(\.number)), "rows out of order")
            for row in sheet.rows { demand(isRising(row.cells.map(\.column)), "cells out of order") }
        }
        demand(try readSpreadsheet(workbook, limits: limits) == book, "other cells the second time")
    } catch {
        demand(error.message.zh?.isEmpty == false && error.message.en?.isEmpty == false, "a silent refusal")
    }
    demandReading(workbook, Definitions.free)
}

/// The bytes of an archive, or its parts, as of a workbook.
func testArchive(_ bytes: [UInt8]) {
    let parts = split(bytes)
    let archive = parts.isEmpty ? bytes : ZipBuilder(parts).bytes
    let limits = ZipLimits(entries: 100, entryBytes: 1 << 20, totalBytes: 4 << 20)
    do throws(ZipFailure) {
        let zip = try ZipArchive(archive, limits: limits)
        var total = 0
        for entry in zip.entries {
            demand(!entry.name.hasPrefix("/") && !entry.name.split(separator: "/").contains(".."), "a name outside")
            guard let content = try? zip.content(of: entry) else { continue }
            demand(content.count == entry.size, "another size than declared")
            total += content.count
        }
        demand(total <= limits.totalBytes, "more than the limit was unpacked")
    } catch {
        demand(error.message.zh?.isEmpty == false && error.message.en?.isEmpty == false, "a silent refusal")
    }
    demandReading(archive, Definitions.free)
}

private func isRising(_ numbers: [Int]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }

private func split(_ bytes: [UInt8]) -> [ZipBuilder.Entry] {
    guard bytes.starts(with: "@@ ".utf8) else { return [] }
    var parts: [(name: String, content: [UInt8])] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.starts(with: "@@ ".utf8) {
            parts.append((String(decoding: line.dropFirst(3), as: UTF8.self), []))
        } else {
            parts[parts.count - 1].content += line + [0x0A]
        }
    }
    return parts.map { ZipBuilder.Entry($0.name, $0.content) }
}
