/// Yes is 1 and no is 0, unless the question turns the meaning round.
public struct YesNo: Sendable {
    /// True for questions such as "is there dust?", where "no" is the good answer.
    public let goodIsNo: Bool
    /// Words that this item reads as yes or as no besides the common ones, such as 有 and 无.
    public let yesWords: [String]
    public let noWords: [String]

    public init(goodIsNo: Bool = false, yesWords: [String] = [], noWords: [String] = []) {
        self.goodIsNo = goodIsNo
        self.yesWords = yesWords
        self.noWords = noWords
    }
}
