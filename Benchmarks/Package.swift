// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A stage of the program, compiled here from the program's own sources.
func stage(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Stages/\(name)", swiftSettings: settings)
}

// A package of its own, so that users never build it.
let package = Package(
    name: "dealer-audit-benchmarks",
    targets: [
        .systemLibrary(name: "CGMP", path: "Stages/CGMP", pkgConfig: "gmp"),
        .systemLibrary(name: "CSQLite", path: "Stages/CSQLite", pkgConfig: "sqlite3"),
        .systemLibrary(name: "CLibCrypto", path: "Stages/CLibCrypto", pkgConfig: "libcrypto"),
        stage("BilingualText"),
        stage("ExactArithmetic", imports: ["CGMP"]),
        stage("ChecklistModel", imports: ["BilingualText", "ExactArithmetic"]),
        stage("Scoring", imports: ["ExactArithmetic", "ChecklistModel"]),
        stage("IssuedScores", imports: ["ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage("SQLiteDatabase", imports: ["CSQLite"]),
        stage("ContentDigest", imports: ["CLibCrypto"]),
        stage(
            "AuditLedger",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "SQLiteDatabase",
                "ContentDigest",
            ]),
        .executableTarget(
            name: "ledger-benchmark",
            dependencies: [
                "AuditLedger", "BilingualText", "ChecklistModel", "ContentDigest", "ExactArithmetic", "IssuedScores",
                "Scoring",
            ],
            swiftSettings: settings),
        .executableTarget(name: "audit-generator", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
