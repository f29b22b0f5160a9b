import Foundation
import Testing

@testable import Workbook

@Suite struct ColourTests {
    @Test(
        "text can be read on every pale colour",
        arguments: [Colour.paleBlue, .paleOrange, .paleYellow, .paleGrey, .white]) func contrast(background: Colour)
    { #expect(contrast(of: .ink, on: background) >= 7) }

    @Test("white headings can be read on navy, grey notes on white") func headings() {
        #expect(contrast(of: .white, on: .navy) >= 7)
        #expect(contrast(of: .grey, on: .white) >= 4.5)
    }

    @Test("black is a colour, not none") func black() {
        #expect(Colour(0).libraryValue == 0x100_0000)
        #expect(Colour(0xFF12_3456).rgb == 0x12_3456)
    }

    /// As WCAG 2.2 defines it.
    private func contrast(of first: Colour, on second: Colour) -> Double {
        let lights = [luminance(first), luminance(second)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: Colour) -> Double {
        let channels = [16, 8, 0].map { shift in
            let value = Double(colour.rgb >> shift & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
