internal import BilingualText
internal import Diagnostics
internal import Glibc

/// Copies of what was refused, each beside its reasons, so that it can be mended there and sent again alone.
///
/// Nothing that lies in the folder is ever replaced by something else: somebody may be mending it.
struct Quarantine {
    private let folder: String
    private let language: Language
    /// Copies of long files, which grow while their parts are read.
    private var growing: [String: (path: String, content: [UInt8], reasons: [Diagnostic])] = [:]
    private var kept: [String] = []

    init(_ folder: String, language: Language) throws(FileFailure) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.language = language
        try makeFolders(self.folder)
        // What lies in a folder with this file in it is no submission of the folder around it.
        let marker = "\(self.folder)/\(OutputFolder.manifestName)"
        if !pathExists(marker) { try writeFile([], to: marker) }
    }

    /// Keeps a file, or what was refused of it.
    ///
    /// - Parameter problems: its errors.
    mutating func keep(_ file: PortionFile, problems: [Diagnostic], failure: inout FileFailure?) {
        if let part = file.details?.refusedPart {
            var copy = growing[file.path] ?? (file.path, part.header, [])
            copy.content += part.rows
            copy.reasons += problems
            growing[file.path] = copy
            return
        }
        guard failure == nil, let content = file.details?.content ?? (try? readFile(file.path, limit: 1 << 30)) else {
            return
        }
        do throws(FileFailure) {
            try write(content, of: file.path, reasons: problems)
        } catch {
            failure = error
        }
    }

    mutating func finish() throws(FileFailure) {
        for copy in growing.values.sorted(by: { $0.path < $1.path }) {
            try write(copy.content, of: copy.path, reasons: copy.reasons)
        }
        growing = [:]
    }

    mutating func discard() { growing = [:] }

    private mutating func write(_ content: [UInt8], of path: String, reasons: [Diagnostic]) throws(FileFailure) {
        let target = try place(of: content, from: path)
        if !pathExists(target) { try writeFile(content, to: target) }
        let lines = reasons.map { $0.rendered(in: language, source: nil, colour: false) + "\n" }
        try writeFile(Array(lines.joined().utf8), to: target + ".reasons.txt")
    }

    /// Below the folder under the file's own path; beside a file of other content under another name.
    private func place(of content: [UInt8], from path: String) throws(FileFailure) -> String {
        let components = names(inPath: path).filter { $0 != "." && $0 != ".." }
        let name = path == "-" ? "stdin" : components.joined(separator: "/")
        let inside = isInside(path) ? path : "\(folder)/\(name)"
        try makeFolders(AuditCommands.folder(of: inside))
        var (target, number) = (inside, 2)
        while pathExists(target), (try? readFile(target, limit: content.count)) != content {
            let stem = inside.split(separator: ".", omittingEmptySubsequences: false)
            target = (stem.dropLast() + ["\(number)"] + stem.suffix(1)).joined(separator: ".")
            number += 1
        }
        return target
    }

    /// True for what is read from this very folder: it stays where it is.
    private func isInside(_ path: String) -> Bool {
        path != "-" && ancestors(of: AuditCommands.folder(of: path)).contains { isSameFile($0, folder) }
    }
}
