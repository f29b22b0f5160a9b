internal import BilingualText
internal import ChecklistModel
internal import Diagnostics
internal import YAMLDocument

extension ValueReader {
    /// A new id of this kind.
    func id(_ node: YAMLNode, _ noun: IDNoun) -> String? {
        guard let text = text(node) else { return nil }
        return checked(text, noun, at: node.position)
    }

    private func checked(_ id: String, _ noun: IDNoun, at position: SourcePosition) -> String? {
        if !isID(id) {
            log.report(NameProblem.badID(id, noun), at: position)
            return nil
        }
        if noun.reservedIDs.contains(id) {
            log.report(NameProblem.reservedID(id, noun), at: position)
            return nil
        }
        return id
    }

    /// `{sales: {zh: 销售部, en: Sales}}`: ids and what people call them, in file order.
    func declaredNames(_ node: YAMLNode, _ noun: IDNoun) -> [DeclaredName]? {
        mapping(node)?.map { entry in
            let id = entry.key
            _ = checked(id, noun, at: entry.keyPosition)
            // A name that cannot be read is reported; its id is declared all the same.
            return DeclaredName(id: id, name: wording(entry.value) ?? BilingualText(id))
        }
    }
}

extension IDNoun {
    fileprivate var reservedIDs: [String] {
        switch self {
        case .unit: ["once", "person"]
        case .department: ["any"]
        case .dealer: ["all"]
        default: []
        }
    }
}

/// Letters, digits, Chinese characters, `.`, `_` and `-`, at most 64. No full-width forms: they pass for their twins.
func isID(_ text: String) -> Bool {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(\.isLetterDigitOrHyphen) } ?? false
    if isPlain, (1...64).contains(text.utf8.count) { return true }
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty, scalars.prefix(65).count <= 64, text != ".", text != ".." else { return false }
    return scalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default:
            !scalar.isASCII && scalar.widthFolded == scalar
                && (scalar.properties.isAlphabetic || scalar.properties.isIdeographic)
        }
    }
}

extension UInt8 {
    var isLetterDigitOrHyphen: Bool {
        (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 || self == UInt8(ascii: "-")
    }
}
