internal import AuditIntake

/// A submitted file of any form, against a network and without one.
func testSubmission(_ bytes: [UInt8]) {
    demandReading(bytes, Definitions.named)
    demandReading(bytes, Definitions.free)
}

/// The first byte chooses the encoding that is forced, or none.
func testEncoding(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let encodings = TextEncoding.allCases
    let index = Int(choice) % (encodings.count + 1)
    let encoding = encodings.indices.contains(index) ? encodings[index] : nil
    demandReading(Array(bytes.dropFirst()), Definitions.free, IntakeOptions(encoding: encoding))
}
