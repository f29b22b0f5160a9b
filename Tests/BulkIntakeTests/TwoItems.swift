internal import AuditTestSupport
internal import DefinitionLoading
internal import Testing

/// A checklist of two items, and submissions for it in YAML.
enum TwoItems {
    private static let checklist = """
        checklist: two-items
        version: 1.0.0
        title: {zh: 两项, en: Two items}
        combine: weighted
        pass: 60
        sections:
          - section: "1"
            title: {zh: 展厅, en: Showroom}
            weight: 100
            items:
              - item: 1-1
                text: {zh: 灯亮着, en: Lights on}
                points: 1
              - item: 1-2
                text: {zh: 门开着, en: Doors open}
                points: 1
        """

    /// Everything before the answers.
    static let head =
        "audit: A1\nchecklist: two-items\nversion: 1.0.0\ndealer: HZ01\ndate: 2026-10-15\nauditor: A-02\nanswers:\n"

    /// Without a network.
    static func shelf() throws -> LaneShelf {
        let checklist = try #require(loadChecklist(Array(checklist.utf8), file: "two-items.yaml", network: nil).value)
        return LaneShelf([checklist], network: nil)
    }
}
