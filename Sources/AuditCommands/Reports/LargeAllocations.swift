internal import Glibc

/// Makes what a part of a large month took go back to the system as soon as it is freed, rather than stay reserved for a
/// next one of that size.
func returnLargeAllocationsEarly() {
    // Swift's view of glibc leaves malloc.h out, so the function is looked up; without it only more memory is taken.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    _ = mallopt(mmapThreshold, 128 << 10)
}

/// M_MMAP_THRESHOLD of glibc's malloc.h.
private let mmapThreshold: Int32 = -3
