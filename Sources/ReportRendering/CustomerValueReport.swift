internal import BilingualText
public import CustomerValue
internal import ExactArithmetic
internal import JSONNotation

/// The value of customers in a notation, with every formula, so that it can be redone by hand.
///
/// - Parameter format: Markdown, CSV or JSON; nil is returned for others.
public func renderCustomerValue(
    _ value: CustomerValue, format: ReportFormat, context: ReportContext
) -> [UInt8]? {
    let report = CustomerValueReport(value: value, context: context)
    return switch format {
    case .markdown: report.page.markdownBytes
    case .csv: report.csv
    case .json: report.json
    case .html, .xlsx: nil
    }
}

private struct CustomerValueReport {
    let value: CustomerValue
    let context: ReportContext

    private static let decimals = 2

    /// A group, or all of them together.
    private enum Row {
        case group(CustomerGroup)
        case total(CustomerValue)

        var customers: Fraction {
            switch self {
            case .group(let group): group.customers
            case .total(let value): value.customers
            }
        }

        var value: Fraction {
            switch self {
            case .group(let group): group.value
            case .total(let value): value.value
            }
        }

        var valueOfOne: Fraction {
            switch self {
            case .group(let group): group.valueOfOne
            case .total(let value): value.valueOfOne
            }
        }

        var group: CustomerGroup? {
            if case .group(let group) = self { group } else { nil }
        }
    }

    private var rows: [Row] { value.groups.map(Row.group) + (value.groups.count > 1 ? [.total(value)] : []) }

    private static let total = BilingualText(zh: "合计", en: "All customers")

    /// A group that was given without a name is all there is.
    private func title(_ row: Row) -> String {
        if let name = row.group?.name, !name.isEmpty { return name }
        return context.say(Self.total)
    }

    var page: Page {
        var blocks = [
            context.heading(1, BilingualText(zh: "客户关系价值", en: "Customer value")),
            context.paragraph(
                BilingualText(
                    zh: "一个客户的价值＝年均消费×年限×（1＋年推荐客户数÷客户数）。流失一个客户，就失去这么多。",
                    en:
                        "One customer is worth yearly spend × years × (1 + yearly referrals ÷ customers). That is what is lost with one customer."
                )),
            context.table(columns, rows: rows),
            context.heading(2, BilingualText(zh: "流失一个客户", en: "One lost customer")),
            formulas { $0.group?.formulaOfOne ?? value.formulaOfOne },
            context.heading(2, BilingualText(zh: "全部客户", en: "All customers of a group")),
            formulas { $0.group?.formula ?? value.formula },
        ]
        blocks.append(context.foot)
        return Page(path: "value.md", blocks: blocks)
    }

    private func formulas(_ formula: (Row) -> String) -> Block {
        .list(
            rows.map { row in
                [.strong(title(row)), .text(context.language == .zh ? "：" : ": "), .text(formula(row))]
            })
    }

    private func entered(_ number: Fraction?) -> Cell { .text(number?.shortText(decimals: Fraction.longestDecimal)) }

    private var columns: [Column<Row>] {
        [
            Column("row") { .text($0.group == nil ? "total" : "group") },
            Column("group", BilingualText(zh: "客户群", en: "Group")) { row in
                .differing(data: .text(row.group?.name ?? ""), page: [.text(title(row))])
            },
            Column("customers", BilingualText(zh: "客户数", en: "Customers"), .right) { entered($0.customers) },
            Column("yearly_spend", BilingualText(zh: "年均消费", en: "Yearly spend"), .right) {
                entered($0.group?.yearlySpend)
            },
            Column("years", BilingualText(zh: "年限", en: "Years"), .right) { entered($0.group?.years) },
            Column("yearly_referrals", BilingualText(zh: "年推荐客户数", en: "Yearly referrals"), .right) {
                entered($0.group?.yearlyReferrals)
            },
            Column("value_of_one", BilingualText(zh: "一个客户的价值", en: "Value of one"), .right) {
                .fraction($0.valueOfOne, decimals: Self.decimals)
            },
            Column("value", BilingualText(zh: "全部客户的价值", en: "Value of all"), .right) {
                .fraction($0.value, decimals: Self.decimals)
            },
            Column("value_of_one_exact") { .text($0.valueOfOne.ratioText) },
            Column("value_exact") { .text($0.value.ratioText) },
        ]
    }

    var csv: [UInt8] { CSVFile(columns, rows: rows, excel: context.excel).bytes }

    var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("format", 1)
            json.member("program", context.programVersion)
            json.member("groups") { json in
                json.array { json in
                    for group in value.groups { json.element { write(group, to: &$0) } }
                }
            }
            number("customers", value.customers, to: &json)
            number("value_of_one", value.valueOfOne, to: &json)
            json.member("formula_of_one", value.formulaOfOne)
            number("value", value.value, to: &json)
            json.member("formula", value.formula)
        }
        return json.finish()
    }

    private func write(_ group: CustomerGroup, to json: inout JSONText) {
        json.object { json in
            json.member("group", group.name)
            number("customers", group.customers, to: &json)
            number("yearly_spend", group.yearlySpend, to: &json)
            number("years", group.years, to: &json)
            number("yearly_referrals", group.yearlyReferrals, to: &json)
            number("value_of_one", group.valueOfOne, to: &json)
            json.member("formula_of_one", group.formulaOfOne)
            number("value", group.value, to: &json)
            json.member("formula", group.formula)
        }
    }

    private func number(_ name: String, _ value: Fraction, to json: inout JSONText) {
        json.member(name, exact: value.ratioText, shown: value.decimalText(decimals: Self.decimals))
    }
}
