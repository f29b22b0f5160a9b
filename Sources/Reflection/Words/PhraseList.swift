/// Words and phrases of both languages that are looked for in a text.
///
/// Chinese is found anywhere in a row of characters. English is found word by word; a star at the end of a word stands for
/// any ending, as in `bankrupt*`.
struct PhraseList: Sendable {
    /// By their first sign, longest first.
    private let chinese: [Unicode.Scalar: [[Unicode.Scalar]]]
    /// By the first letter of their first word.
    private let english: [Unicode.Scalar: [[Pattern]]]

    private struct Pattern: Sendable {
        let letters: String
        let isBeginning: Bool

        init(_ text: Substring) {
            isBeginning = text.hasSuffix("*")
            letters = String(isBeginning ? text.dropLast() : text)
        }

        func matches(_ word: String) -> Bool { isBeginning ? word.hasPrefix(letters) : word == letters }
    }

    /// - Parameters:
    ///   - zh: phrases divided by blanks.
    ///   - en: phrases in small letters, divided by commas.
    init(zh: String, en: String) {
        var chinese: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for phrase in zh.split(whereSeparator: \.isWhitespace).map({ Array($0.unicodeScalars) }) {
            if let first = phrase.first { chinese[first, default: []].append(phrase) }
        }
        self.chinese = chinese.mapValues { $0.sorted { $0.count > $1.count } }
        var english: [Unicode.Scalar: [[Pattern]]] = [:]
        for phrase in en.split(separator: ",") {
            let patterns = phrase.split(whereSeparator: \.isWhitespace).map(Pattern.init)
            if let first = patterns.first?.letters.unicodeScalars.first { english[first, default: []].append(patterns) }
        }
        self.english = english
    }

    /// A phrase where it was found.
    struct Match: Equatable {
        /// In code points of the original, from the first sign to behind the last.
        let range: Range<Int>
    }

    /// The first phrase in the order of the text; of phrases that begin together the longest.
    func firstMatch(in text: JudgedText) -> Match? { matches(in: text).first }

    func isFound(in text: JudgedText) -> Bool { firstMatch(in: text) != nil }

    /// Every phrase in the order of the text, none inside another.
    func matches(in text: JudgedText) -> [Match] {
        let found = (chineseMatches(in: text.signs) + englishMatches(in: text.words)).sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        var kept: [Match] = []
        for match in found where match.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(match) }
        return kept
    }

    private func chineseMatches(in signs: [JudgedText.Sign]) -> [Match] {
        var matches: [Match] = []
        for start in signs.indices {
            guard let phrases = chinese[signs[start].scalar] else { continue }
            for phrase in phrases where phrase.count <= signs.count - start {
                guard phrase.indices.allSatisfy({ phrase[$0] == signs[start + $0].scalar }) else { continue }
                matches.append(Match(range: signs[start].offset..<signs[start + phrase.count - 1].offset + 1))
                break
            }
        }
        return matches
    }

    private func englishMatches(in words: [JudgedText.Word]) -> [Match] {
        var matches: [Match] = []
        for start in words.indices {
            guard let first = words[start].letters.unicodeScalars.first, let phrases = english[first] else { continue }
            for phrase in phrases where phrase.count <= words.count - start {
                guard phrase.indices.allSatisfy({ phrase[$0].matches(words[start + $0].letters) }) else { continue }
                let last = words[start + phrase.count - 1]
                matches.append(Match(range: words[start].offset..<last.offset + last.letters.unicodeScalars.count))
            }
        }
        return matches
    }
}

extension String {
    /// The text with a space in place of everything that is on the list.
    func without(_ list: PhraseList) -> String { JudgedText(self).without(list) }
}
