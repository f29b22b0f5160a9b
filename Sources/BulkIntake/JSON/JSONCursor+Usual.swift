/// What programs mostly write, without blanks and in the usual order, is taken by comparing whole words. Whatever else stands
/// there is left where it is.
extension JSONCursor {
    /// The head of an audit, up to the colon behind `answers`.
    @inline(__always)
    mutating func usualHead() -> KeyedAudit? {
        let start = self
        guard take("{\"audit\":\""), let id = restOfString(),
            take(",\"checklist\":\""), let checklist = restOfString(),
            take(",\"version\":\""), let version = restOfString(),
            take(",\"dealer\":\""), let dealer = restOfString(),
            take(",\"date\":\""), let date = restOfString(),
            take(",\"auditor\":\""), let auditor = restOfString(), take(",\"answers\":"),
            let audit = KeyedAudit(
                id: id, checklist: checklist, version: version, dealer: dealer, date: date, auditor: auditor)
        else {
            self = start
            return nil
        }
        return audit
    }
}
