/// A file to write.
public struct RenderedFile: Sendable, Hashable {
    /// Below the report's folder: safe names separated by `/`, never absolute, never `..`.
    public let path: String
    public let content: [UInt8]

    public init(path: String, content: [UInt8]) {
        self.path = path
        self.content = content
    }

    init(_ page: Page) {
        self.init(path: page.path, content: page.markdownBytes)
    }
}
