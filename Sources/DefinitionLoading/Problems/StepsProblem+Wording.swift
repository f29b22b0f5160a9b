internal import BilingualText
internal import ChecklistModel

extension StepsProblem {
    var wording: BilingualText {
        switch self {
        case .freeStep:
            BilingualText(
                zh: "一步不扣任何分；请写大于 0 的值", en: "a step costs nothing; write a number above 0")
        case .shareOfNothing:
            BilingualText(
                zh: "“relative”按“full”的比例计步，而“full”不大于 0；请删去“relative”，或写大于 0 的“full”",
                en: "'relative' measures steps in shares of 'full', which is not above 0; "
                    + "delete 'relative' or write a 'full' above 0")
        case .zeroOnGoodSide(.below):
            BilingualText(
                zh: "“zero-beyond”不小于“full”，而分数只在“full”以下扣；请写更小的值，或写 past: above",
                en: "'zero-beyond' is not below 'full', but points are lost below it only; "
                    + "write a smaller value, or past: above")
        case .zeroOnGoodSide(.above):
            BilingualText(
                zh: "“zero-beyond”不大于“full”，而分数只在“full”以上扣；请写更大的值，或写 past: below",
                en: "'zero-beyond' is not above 'full', but points are lost above it only; "
                    + "write a larger value, or past: below")
        case .fullOutOfReach(let full, let end):
            BilingualText(
                zh: "没有值能达到“full”（\(full)）：值到 \(end) 为止；请改动“full”",
                en: "no value reaches 'full' \(full): values end at \(end); change 'full'")
        case .neverShort(let full, let end):
            BilingualText(
                zh: "永远扣不到分：从“full”（\(full)）到 \(end) 不足一步；请写更短的“every”，或改动“full”或“past”",
                en: "no points can be lost: from 'full' \(full) to \(end) there is no complete step; "
                    + "write a shorter 'every', or change 'full' or 'past'")
        }
    }
}
