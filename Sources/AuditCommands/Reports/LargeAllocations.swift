internal import Glibc

/// Makes large pieces of memory go back to the system as soon as they are freed, rather than stay reserved for a next one of
/// that size.
///
/// - Parameter size: from how many bytes on a piece is large.
func returnLargeAllocationsEarly(from size: Int32 = 128 << 10) {
    // Swift's view of glibc leaves malloc.h out, so the function is looked up; without it only more memory is taken.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    _ = mallopt(mmapThreshold, size)
}

/// M_MMAP_THRESHOLD of glibc's malloc.h.
private let mmapThreshold: Int32 = -3
