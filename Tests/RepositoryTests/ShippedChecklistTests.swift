import ChecklistModel
import ExactArithmetic
import Testing

@Suite("the shipped checklists cover their sources")
struct ShippedChecklistTests {
    static func load(_ name: String) throws -> Checklist { try Project.checklist("Checklists/\(name).yaml") }

    @Test("sales-showroom holds every clause from 1-1 to 6, and 1-1 has the three minutes")
    func showroomClauses() throws {
        let checklist = try Self.load("sales-showroom")
        let clauses = Set(checklist.items.compactMap { $0.source?.firstMatch(of: /\[A\] ([0-9-]+)/)?.output.1 })
        let needed = [
            "1-1", "1-2", "1-3", "1-4", "1-5", "2-1", "2-2", "3-1", "3-2", "3-3", "3-4", "3-5", "4-1", "4-2", "4-3",
            "4-4",
            "5-1", "5-2", "6",
        ]
        #expect(Set(needed).subtracting(clauses.map(String.init)) == [])
        let greeting = try #require(checklist.items.first { $0.id == "1-1" })
        guard case .measure(let measure) = greeting.answer else {
            Issue.record("1-1 is not measured")
            return
        }
        #expect(greeting.scope == .person)
        #expect(measure.rating.rate(of: 180) == 1)
        #expect(measure.rating.rate(of: 181) == 0)
        #expect(try #require(checklist.items.first { $0.id == "5-1" }).isCritical)
    }

    @Test("service-flow has the seven weights of its source")
    func serviceWeights() throws {
        let checklist = try Self.load("service-flow")
        #expect(checklist.root.combine == .weighted)
        #expect(checklist.root.sections.map(\.weight) == [20, 10, 12, 12, 15, 15, 16])
        for section in checklist.root.sections { #expect(!section.itemIndices.isEmpty) }
        let critical = checklist.items.filter(\.isCritical).compactMap(\.source)
        #expect(critical.contains { $0.contains("[B]") }, "the ground rules of [B] are critical")
    }

    @Test("key-figures declares every figure of its source")
    func keyFigures() throws {
        let checklist = try Self.load("key-figures")
        let formulas = checklist.keyFigures.map { figure in
            "\(figure.id) " + figure.items.map { checklist.items[$0].id }.joined(separator: "/")
        }
        #expect(
            formulas == [
                "visits 1-1", "calls 1-2", "capture-rate 2-1", "closing-rate 2-2", "sales-process 2-3",
                "booking-rate 3-1", "service-process 3-2", "return-rate 3-3", "churn-rate 3-4", "revenue 3-5",
                "orders 3-6", "average-ticket 3-5/3-6",
            ])
    }

    @Test("five-s has the five pillars and leaves the department to the audit")
    func pillars() throws {
        let checklist = try Self.load("five-s")
        #expect(checklist.departmentFromAudit)
        #expect(checklist.names.pillars.map(\.id) == ["seiri", "seiton", "seiso", "seiketsu", "shitsuke"])
        for pillar in checklist.names.pillars {
            #expect(checklist.items.contains { $0.pillar == pillar.id }, "\(pillar.id) has no item")
        }
        let departments = checklist.names.departments.map(\.id)
        #expect(
            Set(departments) == [
                "showroom", "service-reception", "workshop", "parts-store", "customer-service-office",
                "customer-lounge",
            ])
    }
}
