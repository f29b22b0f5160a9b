import Foundation
import Testing

@Suite("actions --owner")
struct ActionsOwnerTests {
    @Test("an owner whom the network does not have is refused with the nearest name; one without actions is not")
    func owner() throws {
        try ActionsWorkspace.with { workspace in
            for owner in ["小张", "张 三", "晏敏", "P7"] {
                let run = try workspace.run("--owner", owner)
                #expect(run.status == 0, "\(owner): \(run.messages)")
            }
            let english = try workspace.run("--owner", "王经里")
            #expect(english.status == 64)
            #expect(english.output == "")
            #expect(
                english.messages
                    == "the network has nobody called '王经里'; did you mean '王经理'? Give a name, alias or id from network.yaml\n"
            )
            let chinese = try workspace.run("--owner", "Nobody", language: "zh")
            #expect(chinese.status == 64)
            #expect(chinese.messages == "网络中没有“Nobody”这个人；请用 network.yaml 中的姓名、别名或编号\n")
        }
    }
}
