internal import CProgramMemory
internal import Glibc

/// The arguments of the program, without its name.
///
/// Swift's runtime looks for them in the list of the program's memory, which the kernel has to write first; its copy of the
/// arguments alone is at hand. Where that cannot be had, or is long, the runtime is asked.
public func programArguments() -> [String] {
    guard let bytes = kernelCopyOfArguments(), bytes.last == 0 else { return Array(CommandLine.arguments.dropFirst()) }
    let parts = bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    // A program that was handed to the dynamic loader has the loader's name and options before its own.
    guard let name = parts.first, let started = startedName(),
        strcmp(started, name.map(CChar.init(bitPattern:)) + [0]) == 0
    else {
        return Array(CommandLine.arguments.dropFirst())
    }
    return parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
}

/// The name and the arguments, each with a zero behind it; nil when they are not read to their end at once.
private func kernelCopyOfArguments() -> [UInt8]? {
    let file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 12) { buffer, count in
        count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    var next: UInt8 = 0
    return read(file, &next, 1) == 0 ? bytes : nil
}
