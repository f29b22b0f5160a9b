// swift-tools-version: 6.2
import PackageDescription

/// Settings every target of this package shares: the strictest checks the language offers.
/// The tests are built with DEALER_AUDIT_STRICT set; a user's newer compiler may warn without stopping.
let strict: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["DEALER_AUDIT_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// One stage of the pipeline: a library target that may import only what stands here.
func stage(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The test target that mirrors a stage; `Fixtures` and `Snapshots` are read from disk, never bundled.
func tests(of name: String, imports dependencies: [Target.Dependency] = [], folders: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "AuditTestSupport"] + dependencies,
        exclude: folders,
        swiftSettings: strict
    )
}

let package = Package(
    name: "dealer-audit",
    products: [.executable(name: "dealer-audit", targets: ["dealer-audit"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CByteMasks"),
        .systemLibrary(name: "CFileSystems"),
        .systemLibrary(name: "CProgramMemory"),

        stage("BilingualText"),
        stage("ExactArithmetic", imports: ["CGMP"]),
        stage("Diagnostics", imports: ["BilingualText"]),
        stage("Threading"),
        stage("Workbook", imports: ["CXLSXWriter", "BilingualText"]),
        stage("ZipArchive", imports: ["CZip", "BilingualText", "Diagnostics"]),
        stage("SpreadsheetReading", imports: ["CExpat", "BilingualText", "Diagnostics", "ZipArchive"]),
        stage("SQLiteDatabase", imports: ["CSQLite"]),
        stage("ContentDigest", imports: ["CLibCrypto"]),
        stage("YAMLDocument", imports: ["CLibYAML", "BilingualText", "Diagnostics"]),
        stage("ChecklistModel", imports: ["BilingualText", "ExactArithmetic"]),
        stage(
            "DefinitionLoading",
            imports: ["BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel"]),
        stage("Scoring", imports: ["ExactArithmetic", "ChecklistModel"]),
        stage("BulkScoring", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage("IssuedScores", imports: ["ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage("ChecklistComparison", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage("Explanation", imports: ["ExactArithmetic", "ChecklistModel", "Scoring"]),
        stage(
            "AuditIntake",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "Threading", "YAMLDocument", "ChecklistModel",
                "SubmissionDocument", "ContentDigest", "ZipArchive", "SpreadsheetReading", "ClosedLoop",
            ]),
        stage(
            "BulkIntake",
            imports: [
                "CByteMasks", "BilingualText", "Diagnostics", "Threading", "YAMLDocument", "ChecklistModel",
                "AuditIntake", "BulkScoring",
            ]),
        .target(
            name: "BlankForms",
            dependencies: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "AuditIntake", "ContentDigest", "Workbook",
                "SubmissionDocument", "JSONNotation",
            ],
            resources: [
                "answers", "audit", "base", "choices", "contents", "digest", "drafts", "durations", "exact", "head",
                "importing", "items", "keeping", "looks", "notices", "page", "photos", "storage", "submission",
                "survey", "words", "zip",
            ].map { .embedInCode("Page/Script/\($0).js") } + [.embedInCode("Page/form.css")],
            swiftSettings: strict),
        stage(
            "Compliance",
            imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ClosedLoop"]),
        stage("ClosedLoop", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "ContentDigest"]),
        stage(
            "AuditLedger",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ClosedLoop",
                "SQLiteDatabase", "ContentDigest",
            ]),
        stage("Reflection", imports: ["BilingualText", "Diagnostics", "YAMLDocument", "SubmissionDocument"]),
        stage(
            "CustomerValue",
            imports: ["BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "AuditIntake"]),
        stage("SubmissionDocument"),
        stage("JSONNotation"),
        stage("TerminalPrompt", imports: ["BilingualText"]),
        stage(
            "AuditFilling",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel", "AuditIntake",
                "SubmissionDocument", "JSONNotation",
            ]),
        stage(
            "SyntheticNetwork",
            imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "SubmissionDocument"]),
        stage(
            "ReportRendering",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ChecklistComparison",
                "Explanation", "Compliance", "ClosedLoop", "CustomerValue", "Workbook", "JSONNotation",
            ]),
        stage(
            "AuditCommands",
            imports: [
                "CFileSystems", "CProgramMemory", "BilingualText", "ExactArithmetic", "Diagnostics", "Threading",
                "YAMLDocument", "ChecklistModel", "DefinitionLoading", "Scoring", "IssuedScores", "ChecklistComparison",
                "Explanation", "AuditIntake", "Compliance", "ReportRendering", "Workbook", "SyntheticNetwork",
                "AuditLedger", "ClosedLoop", "ContentDigest", "BlankForms", "BulkIntake", "SubmissionDocument",
                "TerminalPrompt", "AuditFilling", "Reflection", "CustomerValue",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "dealer-audit", dependencies: ["AuditCommands"], swiftSettings: strict),

        .target(
            name: "AuditTestSupport", dependencies: ["BilingualText", "ExactArithmetic", "ChecklistModel"],
            path: "Tests/AuditTestSupport", swiftSettings: strict),
        tests(of: "ExactArithmetic"),
        tests(of: "BilingualText"),
        tests(of: "Diagnostics", imports: ["BilingualText"]),
        tests(of: "Threading"),
        tests(of: "Workbook", imports: ["BilingualText"], folders: ["Reading"]),
        tests(of: "ZipArchive", imports: ["BilingualText"], folders: ["Writing"]),
        tests(
            of: "SpreadsheetReading", imports: ["BilingualText", "Diagnostics", "Workbook", "ZipArchive"],
            folders: ["Writing"]),
        tests(of: "SQLiteDatabase"),
        tests(of: "ContentDigest"),
        tests(of: "YAMLDocument", imports: ["BilingualText", "Diagnostics"]),
        tests(of: "ChecklistModel", imports: ["BilingualText", "ExactArithmetic"]),
        tests(
            of: "DefinitionLoading",
            imports: ["BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel"]),
        tests(of: "Scoring", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel"]),
        tests(of: "ChecklistComparison", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        tests(of: "Explanation", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        tests(
            of: "AuditIntake",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading",
                "SubmissionDocument", "ClosedLoop",
            ]),
        tests(of: "Reflection", imports: ["BilingualText", "Diagnostics"], folders: ["Snapshots"]),
        tests(of: "CustomerValue", imports: ["BilingualText", "ExactArithmetic", "Diagnostics"]),
        tests(of: "TerminalPrompt", imports: ["BilingualText"]),
        tests(of: "JSONNotation", imports: ["ExactArithmetic"]),
        tests(
            of: "SubmissionDocument",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "YAMLDocument", "ChecklistModel", "AuditIntake",
            ]),
        tests(
            of: "AuditFilling",
            imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "AuditIntake", "SubmissionDocument"]),
        tests(
            of: "BlankForms",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading", "AuditIntake",
                "SubmissionDocument", "SpreadsheetReading", "SyntheticNetwork", "Workbook", "ContentDigest",
            ],
            folders: [
                "Snapshots", "Reading", "Browser", "Fixtures/every-kind.yaml", "Fixtures/every-kind-filled.yaml",
            ]),
        tests(
            of: "BulkScoring",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading", "Scoring",
                "ReportRendering",
            ]),
        tests(
            of: "BulkIntake",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading",
                "SubmissionDocument", "AuditIntake", "BulkScoring",
            ]),
        tests(of: "IssuedScores", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring"]),
        tests(
            of: "Compliance",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ClosedLoop",
                "ContentDigest",
            ]),
        tests(of: "ClosedLoop", imports: ["BilingualText", "ExactArithmetic", "ChecklistModel", "ContentDigest"]),
        tests(
            of: "AuditLedger",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ClosedLoop",
                "SQLiteDatabase",
                "ContentDigest",
            ],
            folders: ["Fixtures"]),
        tests(
            of: "ReportRendering",
            imports: [
                "BilingualText", "ExactArithmetic", "ChecklistModel", "Scoring", "IssuedScores", "ChecklistComparison",
                "Explanation", "Compliance", "JSONNotation", "ClosedLoop", "ContentDigest", "CustomerValue", "Workbook",
            ],
            folders: ["Snapshots", "Browser", "Printing"]),
        tests(
            of: "SyntheticNetwork",
            imports: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading", "AuditIntake",
                "Scoring", "SubmissionDocument",
            ]),
        .testTarget(
            name: "OracleTests",
            dependencies: [
                "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel", "DefinitionLoading", "AuditIntake",
                "Scoring",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AuditCommandsTests",
            dependencies: [
                "AuditTestSupport", "AuditCommands", "AuditIntake", "BilingualText", "BulkIntake", "CFileSystems",
                "ReportRendering",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests", dependencies: ["AuditTestSupport", "ExactArithmetic", "dealer-audit"],
            swiftSettings: strict),
        .testTarget(
            name: "RepositoryTests",
            dependencies: [
                "AuditTestSupport", "BilingualText", "ExactArithmetic", "Diagnostics", "ChecklistModel",
                "DefinitionLoading",
                "Scoring",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
