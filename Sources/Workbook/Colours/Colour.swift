/// A colour of red, green and blue light.
public struct Colour: Sendable, Hashable {
    /// As 0xRRGGBB.
    public let rgb: UInt32

    /// - Parameter rgb: as 0xRRGGBB; higher bits are ignored.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
}

/// Colours that remain different for people with any kind of colour vision: those of Okabe and Ito (2008), and pale ones
/// behind text that keep a contrast of at least 7 to 1 with ``ink``.
extension Colour {
    public static let blue = Colour(0x0072B2)
    public static let orange = Colour(0xE69F00)
    public static let green = Colour(0x009E73)
    public static let vermilion = Colour(0xD55E00)
    public static let sky = Colour(0x56B4E9)
    public static let purple = Colour(0xCC79A7)

    public static let paleBlue = Colour(0x9CC9E6)
    public static let paleOrange = Colour(0xF6B98C)
    public static let paleYellow = Colour(0xFBEFC1)
    public static let paleGrey = Colour(0xE4E7EB)
    public static let white = Colour(0xFFFFFF)

    /// For text.
    public static let ink = Colour(0x1B2733)
    /// For what stands back: notes, axes.
    public static let grey = Colour(0x5B6770)
    /// For headings.
    public static let navy = Colour(0x17375E)

    /// For the series of a chart, in this order and then again.
    public static let series: [Colour] = [.blue, .orange, .green, .purple, .sky, .vermilion]
}
