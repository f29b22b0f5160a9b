extension ScoreOrder {
    private static let options = [
        "--out", "--tables", "--jobs", "--quarantine", "--checklists", "--network", "--encoding", "--format", "--lang",
    ]

    /// The order that arguments in their plain form give; nil leaves them to the argument parser, which says what is wrong.
    init?(plain arguments: [String]) {
        guard arguments.first == "score",
            let plain = PlainArguments(arguments.dropFirst(), options: Self.options, flags: ["--excel"]),
            !plain.operands.isEmpty
        else { return nil }
        self.init(paths: plain.operands)
        if let folder = plain["--out"] { out = folder }
        quarantine = plain["--quarantine"]
        places = DefinitionPlaces(checklists: plain["--checklists"], network: plain["--network"])
        excel = plain.has("--excel")
        if let text = plain["--jobs"] {
            guard let number = Int(text), Self.jobs.contains(number) else { return nil }
            jobs = number
        }
        do {
            tables = try plain["--tables"].map(ScoreCommand.tableList)
            encoding = try plain["--encoding"].map(EncodingOption.encoding)
            format = try plain["--format"].map { try BatchOptions.formatList($0) }
            language = try plain["--lang"].map(LanguageOption.language)
            try check()
        } catch {
            return nil
        }
    }
}
