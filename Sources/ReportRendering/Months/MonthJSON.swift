internal import BilingualText
internal import ChecklistModel
internal import Compliance
internal import ExactArithmetic
internal import JSONNotation
internal import Scoring

/// `report.json`: the figures of a month for programs, as `Reports/report.schema.json` says.
///
/// The tables and columns are those of the data files; a fraction stands as its exact value and as it is shown.
struct MonthJSON {
    let report: MonthlyCompliance
    let tables: MonthTables
    let context: ReportContext

    static let path = "report.json"
    /// Changes when a reader of an earlier format would misread it.
    private static let format = 1
    /// More than an audit of a large network takes.
    private static let bytesPerAudit = 12_000

    func file() -> RenderedFile {
        var json = JSONText(capacity: report.audits.count * Self.bytesPerAudit)
        json.object { json in
            json.member("format", Self.format)
            json.member("program", context.programVersion)
            json.member("language", context.language.rawValue)
            json.member("month", report.month.text)
            json.member("as_of", report.asOf.text)
            json.member("network", report.network?.id)
            json.member("scope") { scope(&$0) }
            json.member("publishable", report.isPublishable)
            json.member("publication") { publication(&$0) }
            json.member("tables") { json in
                json.object { json in
                    for source in MonthTables.figures {
                        json.member(source.file.rawValue) { write(source.table(tables), to: &$0) }
                    }
                }
            }
        }
        return RenderedFile(path: Self.path, content: json.finish())
    }

    private func scope(_ json: inout JSONText) {
        json.object { json in
            switch report.scope {
            case .network: json.member("kind", "network")
            case .region(let id):
                json.member("kind", "region")
                json.member("id", id)
            case .dealer(let id):
                json.member("kind", "dealer")
                json.member("id", id)
            }
        }
    }

    private func publication(_ json: inout JSONText) {
        guard let revision = report.revision else {
            json.null()
            return
        }
        json.object { json in
            json.member("number", revision.number)
            json.member("as_of", revision.asOf.text)
            json.member("published", revision.publishedAt)
            json.member("reason", revision.reason)
            json.member("other_network", revision.hasOtherNetwork)
        }
    }

    private func write(_ table: ReportTable, to json: inout JSONText) {
        let kept = table.heads.indices.filter { table.heads[$0].key != nil }
        json.array { json in
            for index in 0..<table.count {
                let row = table.row(index)
                json.element { json in
                    json.object { json in
                        for column in kept { json.member(table.heads[column].key ?? "", row[column]) }
                    }
                }
            }
        }
    }
}
