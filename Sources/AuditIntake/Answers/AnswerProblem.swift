/// Why a written answer is not one: each names what the text could be taken for, so that nothing is ever guessed.
enum AnswerProblem: Error, Sendable, Hashable {
    case unknownWord
    /// One sign that looks like another, such as Cyrillic О and ○.
    case lookAlike(Unicode.Scalar, of: Unicode.Scalar)
    case foreignLetter(Unicode.Scalar)
    /// `是/否` left in the cell, or two boxes ticked.
    case severalChoices
    /// 无, 有, -, ? mean different things on different sheets.
    case ambiguousWord
    case notApplicableForbidden
    case formula
    case spreadsheetError
    case tooLong
    /// `8 (9)`: the remark is an answer itself.
    case answerInRemark
    /// `2（约）`: the remark questions or changes what stands before it.
    case remarkChangesAnswer
    /// `dust 2` with `damage 1` in the next cell.
    case answerInNextCell(String)

    case notANumber
    case approximate
    case range
    case comparison
    case comma
    case exponent
    case tooManyDigits
    /// `0.85` for an item in percent: 85 % or less than 1 %.
    case percentOrShare
    case specialDigit(Unicode.Scalar)
    case chineseNumeral(Unicode.Scalar)

    case offScale
    case offStep
    case notADuration
    case bareDuration
    case clockTime

    case notAShare
    case percentage
    case dateForShare
    case shareNotWhole
    case shareNegative
    case sampleExceeded
    case shareOfNothing
    case emptyShareForbidden

    case notACount

    case unknownKind(String)
    case kindWithoutCount(String)
    case kindTwice(String)
    case kindAmbiguous(String)
    case kindCount(String)
    /// A mapping of counts that is empty or has a kind without one.
    case countMissing
    /// A mapping of counts, for an item that is not answered so.
    case countsNotTaken

    case unknownOption(String)
    case optionAmbiguous(String)
    case optionTwice(String)
    /// `wifi/tea`, where / does not separate.
    case optionsUnseparated(String)
    case noneBesideOptions(String)
    /// An empty list, or a list with nothing in one place.
    case optionsMissing
    /// A list of texts for an item that takes several observations: one observation or several.
    case listAmbiguous

    case unknownPart(String)
    case partAmbiguous(String)
    case partTwice(String)
    case partsMissing([String])
    case partValue(String, String)
    /// One yes or no for all parts.
    case partsInOneWord

    case notAnIndex
    case indexMissing(String)
    case indexTwice(String)
    /// `9/8`: which is which.
    case indexUnnamed
    case expectedZero

    case notADate
    case noSuchDay
}
