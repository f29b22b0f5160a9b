internal import Diagnostics
internal import Threading

/// Where definitions are looked for.
struct DefinitionPlaces {
    /// Folder of checklists; nil for the nearest one.
    var checklists: String?
    /// File of the network; nil for the nearest one.
    var network: String?

    /// The network and the definitions for these inputs.
    ///
    /// - Throws: `EarlyExit` when the network is broken or no checklists are found, after saying so.
    func library(for inputs: [String], console: Console) throws(EarlyExit) -> DefinitionLibrary {
        try library(networkFound(for: inputs), folderFound(for: inputs), console)
    }

    /// The same, and the files that the inputs stand for: a folder may hold many, and while they are looked for another
    /// thread reads the network.
    func library(
        for inputs: [String], jobs: Int, console: Console
    ) throws(EarlyExit) -> (library: DefinitionLibrary, found: InputDiscovery) {
        let (search, (folder, found)) = together(isParallel: jobs > 1 && inputs.contains(where: isFolder)) {
            networkFound(for: inputs)
        } and: {
            let folder = folderFound(for: inputs)
            return (folder, InputDiscovery(paths: inputs, leavingOut: try? folder.get().path))
        }
        return (try library(search, folder, console), found)
    }

    func network(for inputs: [String], console: Console) throws(EarlyExit) -> NetworkSearch {
        try console.require(networkFound(for: inputs))
    }

    func folder(for inputs: [String], console: Console) throws(EarlyExit) -> DefinitionFolder {
        try console.require(folderFound(for: inputs))
    }

    private func networkFound(for inputs: [String]) -> Result<NetworkSearch, FileFailure> {
        Result { () throws(FileFailure) in try NetworkSearch(chosen: network, inputs: inputs) }
    }

    private func folderFound(for inputs: [String]) -> Result<DefinitionFolder, FileFailure> {
        Result { () throws(FileFailure) in try DefinitionFolder(chosen: checklists, inputs: inputs) }
    }

    private func library(
        _ search: Result<NetworkSearch, FileFailure>, _ folder: Result<DefinitionFolder, FileFailure>,
        _ console: Console
    ) throws(EarlyExit) -> DefinitionLibrary {
        let (search, folder) = (try console.require(search), try console.require(folder))
        console.show(search.diagnostics, sources: search.sources)
        if search.diagnostics.hasErrors { throw EarlyExit(status: .unusableInput) }
        return DefinitionLibrary(folder: folder, network: search.network)
    }
}
