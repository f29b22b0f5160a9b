// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]

/// A stage of the program, compiled here from the program's own sources.
func stage(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Stages/\(name)", swiftSettings: settings)
}

// A package of its own: everything in it is built with the fuzzer's instruments and the address sanitizer.
let package = Package(
    name: "dealer-audit-fuzzing",
    targets: [
        .systemLibrary(name: "CLibYAML", path: "Stages/CLibYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CGMP", path: "Stages/CGMP", pkgConfig: "gmp"),
        .systemLibrary(name: "CLibCrypto", path: "Stages/CLibCrypto", pkgConfig: "libcrypto"),
        .systemLibrary(name: "CZip", path: "Stages/CZip"),
        .systemLibrary(name: "CExpat", path: "Stages/CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CByteMasks", path: "Stages/CByteMasks"),
        stage("BilingualText"),
        stage("ExactArithmetic", imports: ["CGMP"]),
        stage("Diagnostics", imports: ["BilingualText"]),
        stage("Threading"),
        stage("ZipArchive", imports: ["CZip", "BilingualText", "Diagnostics"]),
        stage("SpreadsheetReading", imports: ["CExpat", "BilingualText", "Diagnostics", "ZipArchive"]),
        stage("ContentDigest", imports: ["CLibCrypto"]),
        stage("YAMLDocument", imports: ["CLibYAML", "BilingualText", "Diagnostics"]),
        stage("ChecklistModel", imports: ["BilingualText", "ExactArithmetic"]),
        stage(
            "DefinitionLoading",
            imports: ["BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel"]),
        stage("Scoring", imports: ["ExactArithmetic", "ChecklistModel"]),
        stage("ClosedLoop", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "ContentDigest"]),
        stage("SubmissionDocument"),
        stage("JSONNotation"),
        stage(
            "AuditIntake",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "Threading", "YAMLDocument", "ChecklistModel",
                "SubmissionDocument", "ContentDigest", "ZipArchive", "SpreadsheetReading", "ClosedLoop",
            ]),
        stage(
            "AuditFilling",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel", "AuditIntake",
                "SubmissionDocument", "JSONNotation",
            ]),
        stage("BulkScoring", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage(
            "BulkIntake",
            imports: [
                "CByteMasks", "BilingualText", "Diagnostics", "Threading", "YAMLDocument", "ChecklistModel",
                "AuditIntake", "BulkScoring",
            ]),
        .target(
            name: "AuditTestSupport", dependencies: ["BilingualText", "ExactArithmetic", "ChecklistModel"],
            path: "Support", swiftSettings: settings),
        .executableTarget(
            name: "fuzz-readers",
            dependencies: [
                "AuditTestSupport",
                "BilingualText", "ExactArithmetic", "Diagnostics", "ZipArchive", "SpreadsheetReading",
                "YAMLDocument", "ChecklistModel", "DefinitionLoading", "Scoring", "SubmissionDocument", "AuditIntake",
                "AuditFilling",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "lane-rounds",
            dependencies: [
                "AuditTestSupport", "BilingualText", "Diagnostics", "ChecklistModel", "DefinitionLoading",
                "SubmissionDocument", "AuditIntake", "BulkScoring", "BulkIntake",
            ],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
