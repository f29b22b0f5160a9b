internal import ArgumentParser

extension ScoreCommand {
    private static let options = [
        "--out", "--tables", "--jobs", "--quarantine", "--checklists", "--network", "--encoding", "--format", "--lang",
    ]

    /// The command for arguments in their plain form; nil leaves them to the argument parser, which says what is wrong.
    init?(plain arguments: [String]) {
        guard arguments.first == "score",
            let plain = PlainArguments(arguments.dropFirst(), options: Self.options, flags: ["--excel"]),
            !plain.operands.isEmpty
        else { return nil }
        self.init()
        var (definitions, batch, encoding, language) = (
            DefinitionOptions(), BatchOptions(), EncodingOption(), LanguageOption()
        )
        paths = plain.operands
        out = plain["--out"] ?? "Reports/scores"
        quarantine = plain["--quarantine"]
        definitions.checklists = plain["--checklists"]
        definitions.network = plain["--network"]
        batch.excel = plain.has("--excel")
        jobs = nil
        if let text = plain["--jobs"] {
            guard let number = Int(text) else { return nil }
            jobs = number
        }
        do {
            tables = try plain["--tables"].map(Self.tableList)
            encoding.encoding = try plain["--encoding"].map(EncodingOption.encoding)
            batch.format = try plain["--format"].map(BatchOptions.formatList)
            language.lang = try plain["--lang"].map(LanguageOption.language)
            batch.intake = encoding
            (self.definitions, batchOptions, self.language) = (definitions, batch, language)
            try validate()
        } catch {
            return nil
        }
    }
}
