public import Diagnostics

/// What loading a definition gave: the checked value, or every reason why there is none.
public struct Loaded<Value: Sendable>: Sendable {
    /// Nil exactly when `diagnostics` holds an error.
    public let value: Value?
    /// By place in the file; warnings do not refuse the value.
    public let diagnostics: [Diagnostic]

    /// - Parameter value: whatever was read, stand-ins included; it is dropped when there are errors.
    init(_ value: Value?, _ diagnostics: [Diagnostic]) {
        self.value = diagnostics.hasErrors ? nil : value
        self.diagnostics = diagnostics.sortedByPlace()
    }
}
