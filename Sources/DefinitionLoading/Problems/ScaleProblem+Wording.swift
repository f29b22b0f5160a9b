internal import BilingualText
internal import ExactArithmetic

extension ScaleProblem {
    var wording: BilingualText {
        switch self {
        case .upsideDown(let minimum, let maximum):
            BilingualText(
                zh: "量表的“max”（\(exactText(maximum))）不大于“min”（\(exactText(minimum))）；请写更大的值",
                en: "the scale's 'max' \(exactText(maximum)) is not above its 'min' \(exactText(minimum)); "
                    + "write a larger one")
        case .brokenStep(let step, let minimum, let maximum):
            BilingualText(
                zh: "从 \(exactText(minimum)) 起每步 \(exactText(step)) 到不了 \(exactText(maximum))；请写能整除量表的“step”",
                en: "steps of \(exactText(step)) from \(exactText(minimum)) do not reach \(exactText(maximum)); "
                    + "write a 'step' that divides the scale")
        case .zeroAboveMinimum(let zero, let minimum):
            BilingualText(
                zh: "“zero”（\(exactText(zero))）大于“min”（\(exactText(minimum))），会得负分；请写不大于“min”的值",
                en: "'zero' \(exactText(zero)) is above 'min' \(exactText(minimum)), which would score below 0; "
                    + "write 'min' or less")
        }
    }
}
