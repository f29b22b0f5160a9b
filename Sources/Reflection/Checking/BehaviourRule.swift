/// Rules 4 and 7: a behaviour is an act that can be seen or heard.
///
/// A sentence that only has abstract words is a breach. A field in which no act is known is asked about once: no list knows
/// every act.
func behaviourRemarks(_ field: FilledField) -> [ReflectionRemark] {
    var remarks: [ReflectionRemark] = []
    var hasAct = false
    for statement in field.statements {
        for sentence in statement.sentences {
            let text = JudgedText(sentence.text)
            if ReflectionWords.acts.isFound(in: JudgedText(text.without(ReflectionWords.notActs))) {
                hasAct = true
            } else if let match = ReflectionWords.abstract.firstMatch(in: text) {
                remarks.append(
                    field.remark(
                        .noVisibleAct(text.written(match)), at: statement,
                        offset: sentence.offset + match.range.lowerBound))
            } else if ReflectionWords.lightActs.isFound(in: text) {
                hasAct = true
            }
        }
    }
    if !hasAct, remarks.isEmpty, let first = field.statements.first {
        remarks.append(field.remark(.unclearAct, at: first))
    }
    return remarks
}
