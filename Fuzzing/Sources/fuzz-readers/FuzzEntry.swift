internal import Glibc

/// What libFuzzer, which owns the main function, calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    FuzzTarget.chosen.test(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}

/// Ends the process with `what`, which the fuzzer takes for a finding and keeps the input of.
func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}

/// What the surroundings say, or else; libFuzzer keeps the command line for itself.
func setting(_ name: String, or usual: String) -> String { getenv(name).map { String(cString: $0) } ?? usual }
