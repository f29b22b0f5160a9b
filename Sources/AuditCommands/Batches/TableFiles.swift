internal import Glibc
internal import ReportRendering

/// The tables of a run while they are written: beside their places, and put there all together at the end.
struct TableFiles {
    private let folder: OutputFolder
    private let paths: [String]
    private var descriptors: [Int32] = []
    private var pending: [[UInt8]]
    /// The first thing that went wrong; nothing is written after it.
    private(set) var failure: FileFailure?

    /// Bytes gathered before they are written.
    private static let gathered = 1 << 15

    /// - Parameter headers: what each file begins with.
    init(_ paths: [String], headers: [[UInt8]], in folder: OutputFolder) throws(FileFailure) {
        self.folder = folder
        self.paths = paths
        pending = headers
        try folder.claim(paths)
        for path in paths {
            do throws(FileFailure) {
                descriptors.append(try folder.openPartial(of: path))
            } catch {
                discard()
                throw error
            }
        }
    }

    mutating func append(_ rows: UnsafeRawBufferPointer, to file: Int) {
        guard failure == nil else { return }
        guard rows.count >= Self.gathered else {
            pending[file] += rows
            if pending[file].count >= Self.gathered { flush(file) }
            return
        }
        // What is long enough is not copied again.
        flush(file)
        write(rows, to: file)
    }

    private mutating func flush(_ file: Int) {
        if pending[file].isEmpty { return }
        pending[file].withUnsafeBytes { write($0, to: file) }
        pending[file].removeAll(keepingCapacity: true)
    }

    private mutating func write(_ rows: UnsafeRawBufferPointer, to file: Int) {
        guard failure == nil else { return }
        do throws(FileFailure) {
            try writeAll(rows, descriptor: descriptors[file], path: "\(folder.path)/\(paths[file])")
        } catch {
            failure = error
        }
    }

    mutating func publish() throws(FileFailure) {
        for file in paths.indices {
            flush(file)
            if close(descriptors[file]) != 0, failure == nil {
                failure = FileFailure(errnoFor: "\(folder.path)/\(paths[file])")
            }
        }
        descriptors = []
        do throws(FileFailure) {
            if let failure { throw failure }
            try folder.publish(paths)
        } catch {
            discard()
            throw error
        }
    }

    mutating func discard() {
        for descriptor in descriptors { close(descriptor) }
        descriptors = []
        folder.removePartials(of: paths)
    }
}
