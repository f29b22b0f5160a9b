extension WorkbookPackage {
    /// Refuses what is no workbook, and those that bring programs with them.
    func checkKind() throws(SpreadsheetFailure) {
        if has(openDocumentPart), !has(contentTypesPart) { throw .otherDocument(.openDocument) }
        guard has(contentTypesPart) else { throw .notAWorkbook }
        let types = ContentTypes()
        try readDescription(contentTypesPart, into: types)
        try types.check()
        if hasMacros { throw .macros }
    }

    /// The sheets of the workbook, and what they refer to.
    func workbook() throws(SpreadsheetFailure) -> (sheets: [SpreadsheetReader.SheetHeading], context: WorkbookContext) {
        let whole = Relationships(of: "")
        try readDescription(Relationships.part(of: ""), into: whole)
        guard let name = whole.target(ofType: "officeDocument") else { throw .missingPart("xl/workbook.xml") }
        let workbook = WorkbookPart(sheetLimit: limits.sheets)
        try readDescription(name, into: workbook)
        let relationships = Relationships(of: name)
        try readDescription(Relationships.part(of: name), into: relationships)
        guard !workbook.sheets.isEmpty else { throw .noSheets }
        let styles = StylesPart(limit: limits.styles)
        if let part = relationships.target(ofType: "styles") { try readDescription(part, into: styles) }
        let strings = SharedStrings(limits: limits)
        if let part = relationships.target(ofType: "sharedStrings") { try read(part, into: strings) }
        return (
            try headings(workbook, relationships),
            WorkbookContext(
                strings: strings.table, formats: styles.formats, countsFrom1904: workbook.countsFrom1904, limits: limits
            )
        )
    }

    private func headings(
        _ workbook: WorkbookPart, _ relationships: Relationships
    ) throws(SpreadsheetFailure) -> [SpreadsheetReader.SheetHeading] {
        var headings: [SpreadsheetReader.SheetHeading] = []
        for sheet in workbook.sheets {
            let relationship = relationships.byId[sheet.relationship]
            // A sheet elsewhere is none of this workbook, and is not gone for.
            guard let relationship, let part = relationship.target, has(part) else {
                throw .missingPart(relationship?.target ?? sheet.name)
            }
            headings.append(
                SpreadsheetReader.SheetHeading(
                    name: sheet.name, isHidden: sheet.isHidden, part: relationship.type == "worksheet" ? part : nil))
        }
        return headings
    }
}
