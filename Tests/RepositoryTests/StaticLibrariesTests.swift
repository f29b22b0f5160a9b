import Foundation
import Testing

@Suite("what make build links into the program") struct StaticLibrariesTests {
    @Test("every package is described again, with the folder of archives before all others")
    func descriptions() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("static-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = Process()
        script.executableURL = URL(fileURLWithPath: "/bin/sh")
        script.arguments = [Project.folder.appendingPathComponent("Scripts/static-libraries.sh").path, folder.path]
        try script.run()
        script.waitUntilExit()
        #expect(script.terminationStatus == 0)

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for (package, library) in Self.packages {
            let text = try String(contentsOf: folder.appendingPathComponent("\(package).pc"), encoding: .utf8)
            let libraries = try #require(text.split(separator: "\n").first { $0.hasPrefix("Libs:") })
            #expect(libraries.hasPrefix("Libs: -L\(folder.path) ") && libraries.contains("-l\(library)"))
        }
        // A link that leads nowhere would end the build.
        for name in names where name.hasSuffix(".a") {
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path))
        }
        #expect(names.contains("libyaml.a"), "libyaml-dev brings its archive")
    }

    @Test("every library that the package links is prepared") func complete() throws {
        let package = try Project.text("Package.swift")
        for match in package.matches(of: /pkgConfig: "([^"]+)"/) {
            #expect(Self.packages.map(\.0).contains(String(match.1)))
        }
    }

    /// Packages of pkg-config and their libraries.
    static let packages = [
        ("yaml-0.1", "yaml"), ("gmp", "gmp"), ("sqlite3", "sqlite3"), ("libcrypto", "crypto"), ("expat", "expat"),
    ]
}
