internal import CGMP

/// An exact fraction of any size: the only owner of GMP in this package.
///
/// Values are written once, in their initialiser, and only read afterwards; that is why sharing them is safe.
final class BigRational: @unchecked Sendable {
    private var storage = __mpq_struct()

    private init(_ fill: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        __gmpq_init(&storage)
        fill(&storage)
    }

    deinit { __gmpq_clear(&storage) }

    /// The fraction `numerator / denominator`; the denominator must not be 0.
    convenience init(_ numerator: Int128, _ denominator: Int128) {
        self.init { target in
            Self.assign(numerator, to: &target.pointee._mp_num)
            Self.assign(denominator, to: &target.pointee._mp_den)
            __gmpq_canonicalize(target)
        }
    }

    /// A fraction from decimal digits; nil unless both are plain integers and the denominator is positive.
    convenience init?(numerator: String, denominator: String) {
        func isInteger(_ digits: some StringProtocol) -> Bool {
            !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        let unsigned = numerator.hasPrefix("-") ? numerator.dropFirst() : numerator[...]
        guard isInteger(unsigned), isInteger(denominator), denominator.contains(where: { $0 != "0" }) else {
            return nil
        }
        self.init { target in
            __gmpq_set_str(target, "\(numerator)/\(denominator)", 10)
            __gmpq_canonicalize(target)
        }
    }

    typealias Operation = (
        UnsafeMutablePointer<__mpq_struct>, UnsafePointer<__mpq_struct>, UnsafePointer<__mpq_struct>
    ) -> Void

    static func add(_ a: BigRational, _ b: BigRational) -> BigRational { combine(a, b) { __gmpq_add($0, $1, $2) } }
    static func subtract(_ a: BigRational, _ b: BigRational) -> BigRational { combine(a, b) { __gmpq_sub($0, $1, $2) } }
    static func multiply(_ a: BigRational, _ b: BigRational) -> BigRational { combine(a, b) { __gmpq_mul($0, $1, $2) } }
    /// The divisor must not be 0.
    static func divide(_ a: BigRational, _ b: BigRational) -> BigRational { combine(a, b) { __gmpq_div($0, $1, $2) } }

    private static func combine(_ a: BigRational, _ b: BigRational, _ operation: Operation) -> BigRational {
        withExtendedLifetime((a, b)) { BigRational { operation($0, &a.storage, &b.storage) } }
    }

    /// Negative, 0 or positive as `a` is below, equal to or above `b`.
    static func compare(_ a: BigRational, _ b: BigRational) -> Int {
        withExtendedLifetime((a, b)) { Int(__gmpq_cmp(&a.storage, &b.storage)) }
    }

    /// The largest integer not above the value.
    func floor() -> BigRational {
        BigRational { target in
            __gmpz_fdiv_q(&target.pointee._mp_num, &storage._mp_num, &storage._mp_den)
            __gmpz_set_ui(&target.pointee._mp_den, 1)
        }
    }

    /// √value, exact when both parts are squares, else rounded down after `digits` decimals; the value must not be negative.
    func squareRoot(digits: Int) -> BigRational {
        let digits = UInt(max(0, digits))
        return BigRational { target in
            var scale = __mpz_struct()
            var square = __mpz_struct()
            __gmpz_init(&scale)
            __gmpz_init(&square)
            defer {
                __gmpz_clear(&scale)
                __gmpz_clear(&square)
            }
            // √(a/b) = √(a·b·s²) / (b·s): one integer root, and a·b is a square whenever a/b is.
            __gmpz_ui_pow_ui(&scale, 10, 2 * digits)
            __gmpz_mul(&square, &storage._mp_num, &storage._mp_den)
            __gmpz_mul(&target.pointee._mp_den, &square, &scale)
            __gmpz_sqrt(&target.pointee._mp_num, &target.pointee._mp_den)
            __gmpz_ui_pow_ui(&scale, 10, digits)
            __gmpz_mul(&target.pointee._mp_den, &storage._mp_den, &scale)
            __gmpq_canonicalize(target)
        }
    }

    /// Numerator and denominator when both fit 127 bits.
    var small: (numerator: Int128, denominator: Int128)? {
        guard let numerator = Self.int128(&storage._mp_num), let denominator = Self.int128(&storage._mp_den) else {
            return nil
        }
        return (numerator, denominator)
    }

    var numeratorText: String { Self.digits(&storage._mp_num) }
    var denominatorText: String { Self.digits(&storage._mp_den) }

    private static func digits(_ value: UnsafePointer<__mpz_struct>) -> String {
        // Room for the digits, a sign and the closing NUL, as mpz_get_str asks.
        var buffer = [CChar](repeating: 0, count: __gmpz_sizeinbase(value, 10) + 2)
        __gmpz_get_str(&buffer, 10, value)
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func assign(_ value: Int128, to target: UnsafeMutablePointer<__mpz_struct>) {
        let magnitude = value.magnitude
        __gmpz_set_ui(target, UInt(truncatingIfNeeded: magnitude >> 64))
        __gmpz_mul_2exp(target, target, 64)
        __gmpz_add_ui(target, target, UInt(truncatingIfNeeded: magnitude))
        if value < 0 { __gmpz_neg(target, target) }
    }

    private static func int128(_ value: UnsafePointer<__mpz_struct>) -> Int128? {
        guard __gmpz_sizeinbase(value, 2) <= 127 else { return nil }
        let low = UInt64(__gmpz_getlimbn(value, 0))
        let high = UInt64(__gmpz_getlimbn(value, 1))
        let magnitude = Int128(high) << 64 | Int128(low)
        return value.pointee._mp_size < 0 ? -magnitude : magnitude
    }
}
