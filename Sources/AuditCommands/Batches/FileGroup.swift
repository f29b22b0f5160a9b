internal import BulkIntake
internal import Diagnostics

/// The next small files of a piece of work: all are read, then all are taken apart, before the first is scored.
///
/// Each of the three needs about as much code as the processor's nearest cache holds, so that several files of one kind of
/// work after the other are sooner done than one file after the other.
struct FileGroup: ~Copyable {
    /// Room is made with the first file.
    // A variable: Swift 6.3 cannot build the thread sanitizer's checks around what a constant pointer of such a value points to.
    private var contents: UnsafeMutablePointer<PaddedBytes>?
    private var isRead: [Bool] = []
    private var audits: [(id: UnsafeRawBufferPointer, position: SourcePosition)?] = []
    private var folder = OpenFolder()

    init() {}

    deinit { contents?.deinitialize(count: LaneDesk.mostHeld).deallocate() }

    private mutating func room() -> UnsafeMutablePointer<PaddedBytes> {
        if let contents { return contents }
        let made = UnsafeMutablePointer<PaddedBytes>.allocate(capacity: LaneDesk.mostHeld)
        for place in 0..<LaneDesk.mostHeld { (made + place).initialize(to: PaddedBytes(capacity: 0)) }
        contents = made
        return made
    }

    /// Reads the first of `files`, and holds at the desk those that are submissions in YAML which the lane is sure of.
    ///
    /// - Returns: how many they are, at least one of any; a file of more than usual size comes alone.
    mutating func read(_ files: ArraySlice<InputFile>, with desk: inout LaneDesk) -> Int {
        isRead.removeAll(keepingCapacity: true)
        audits.removeAll(keepingCapacity: true)
        let contents = room()
        for index in files.indices.prefix(LaneDesk.mostHeld) {
            let mayBeLong = (files[index].size ?? 0) > InputFile.usualSize
            if mayBeLong, !isRead.isEmpty { break }
            isRead.append(files[index].read(into: &contents[isRead.count], in: &folder))
            if mayBeLong { break }
        }
        for place in isRead.indices {
            let isYAML = isRead[place] && WholeFileLane.isLeftToYAML(contents[place])
            audits.append(isYAML ? YAMLLane().read(&contents[place], heldAt: place, with: &desk) : nil)
        }
        return isRead.count
    }

    /// What the file at a place holds; nil for one that is for the careful reader.
    func content(at place: Int) -> UnsafeMutablePointer<PaddedBytes>? {
        isRead[place] ? contents.map { $0 + place } : nil
    }

    /// The audit that is held at the desk, with its id in UTF-8 as it stands in the content; nil where none is.
    func audit(at place: Int) -> (id: UnsafeRawBufferPointer, position: SourcePosition)? { audits[place] }
}
