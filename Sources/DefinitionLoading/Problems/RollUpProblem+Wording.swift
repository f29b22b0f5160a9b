internal import BilingualText
internal import ChecklistModel

extension RollUpProblem {
    var wording: BilingualText {
        switch self {
        case .missingWeight:
            BilingualText(
                zh: "此部分没有权重，而上一层按权重合计；请加上“weight:”",
                en: "this section has no weight, but its parent combines by weight; add 'weight:'")
        case .weightWithoutMeaning:
            BilingualText(
                zh: "“weight”在这里没有意义：上一层按分值合计；请删去，或在上一层写 combine: weighted",
                en: "'weight' has no meaning here: the parent adds points; "
                    + "delete it, or write combine: weighted in the parent")
        case .missingPoints:
            BilingualText(
                zh: "此部分不按分值合计，而上一层按分值合计；请用“points:”声明它的满分",
                en: "this section does not add points, but its parent does; declare its full mark with 'points:'")
        case .pointsWithoutMeaning:
            BilingualText(
                zh: "“points”在这里没有意义：只有自身不按分值合计、上一层按分值合计的部分才需要；请删去",
                en: "'points' has no meaning here: a section needs it only when its parent adds points and it "
                    + "does not; delete it")
        case .weightOfUnscored:
            BilingualText(
                zh: "points: 0 的检查项不计分，却有权重；请写 weight: 0，或写上分值",
                en: "an item with points: 0 is not scored, but this one has a weight; "
                    + "write weight: 0 or give it points")
        case .wrongTotal(let declared, let sum, let combine):
            BilingualText(
                zh: "“total”声明为 \(exactText(declared))，但直属各项的\(combine.summand.zh)合计为 \(exactText(sum))；请改正其一",
                en: "'total' says \(exactText(declared)), but the \(combine.summand.en) directly below add up to "
                    + "\(exactText(sum)); correct one of them")
        case .totalWithoutMeaning(let combine):
            BilingualText(
                zh: "combine: \(combine.rawValue) 时“total”没有意义；请删去",
                en: "'total' has no meaning under combine: \(combine.rawValue); delete it")
        case .nothingScored(let combine):
            BilingualText(
                zh: "直属各项的\(combine.summand.zh)全部为 0，无法计分；请至少让一项大于 0",
                en: "the \(combine.summand.en) directly below are all 0, so nothing can be scored; "
                    + "raise at least one above 0")
        case .deductionsAtTop:
            BilingualText(
                zh: "combine: deductions 只用于部分；请把检查项放进一个部分，在那里写 combine: deductions",
                en: "combine: deductions belongs to a section; put a section around the items and write it there")
        case .sectionsInDeductions:
            BilingualText(
                zh: "combine: deductions 的部分只能直接包含检查项；请把其中的部分移到外面，或改写“combine”",
                en: "a section with combine: deductions holds items only; move its sections out or change 'combine'")
        case .missingStartingPoints:
            BilingualText(
                zh: "combine: deductions 的部分从“points”开始扣，却没有写；请加上“points:”",
                en: "a section with combine: deductions starts at its 'points', but has none; add 'points:'")
        case .weightInDeductions:
            BilingualText(
                zh: "combine: deductions 的部分里“weight”没有意义：检查项最多扣去自己的“points”；请删去",
                en: "'weight' has no meaning in a section with combine: deductions, where an item counts with the "
                    + "'points' it can lose; delete it")
        case .losesTooMuch(let points, let most):
            BilingualText(
                zh: "此检查项最多扣 \(exactText(points)) 分，而所在部分只有 \(exactText(most)) 分；请降低它，或提高部分的“points”",
                en: "this item can lose \(exactText(points)) points, but its section has only \(exactText(most)); "
                    + "lower them or raise the section's 'points'")
        case .noItems(let part):
            BilingualText(
                zh: "\(part.zh ?? "")没有任何检查项；请加上“items:”或“sections:”",
                en: "\(part.en ?? "") holds no items; add 'items:' or 'sections:'")
        }
    }
}

extension Section.Combination {
    fileprivate var summand: (zh: String, en: String) {
        switch self {
        case .points, .deductions: ("分值", "points")
        case .weighted, .worst: ("权重", "weights")
        }
    }
}
