import AuditTestSupport
import BilingualText
import BlankForms
import ChecklistModel
import Testing

@Suite("A blank form") struct BlankFormTests {
    @Test("an item per person is for those with its role, and for those whose role nobody knows")
    func peopleOfAnItem() {
        let people = [
            AuditedPerson(id: "P1", name: "张三", role: "sales-advisor"),
            AuditedPerson(id: "P2", name: "李四", role: "technician"), AuditedPerson(id: "王五", name: "王五"),
        ]
        let checklist = Checklist(
            .points, [.item("1-1", per: .person, role: "sales-advisor"), .item("1-2", per: .person)])
        let form = BlankForm(checklist: checklist, language: .zh, people: people)
        #expect(form.people(for: checklist.items[0]).map(\.id) == ["P1", "王五"])
        #expect(form.people(for: checklist.items[1]).map(\.id) == ["P1", "P2", "王五"])
    }
}
