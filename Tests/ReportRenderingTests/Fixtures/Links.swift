import Foundation

/// Where a relative link of a page leads, as a reader's program finds it; nil when that is outside the report.
func followed(_ target: String, from page: String) -> String? {
    guard let decoded = target.removingPercentEncoding else { return nil }
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for step in decoded.split(separator: "/", omittingEmptySubsequences: false) {
        switch step {
        case "..": if steps.popLast() == nil { return nil }
        case ".", "": return nil
        default: steps.append(String(step))
        }
    }
    return steps.joined(separator: "/")
}
