internal import ArgumentParser

extension ReportCommand {
    /// - Throws: `ValidationError` for options that make no sense together.
    func checkUsage() throws {
        try checkReason(reason)
        if region != nil, dealer != nil {
            throw ValidationError(say("--region 和 --dealer 只能用一个", "use --region or --dealer, not both"))
        }
        if !paths.isEmpty, publish || draft || publication != nil || ledgerOption.ledger != nil {
            throw ValidationError(
                say(
                    "给出文件时不用台账；--publish、--publication、--draft、--ledger 不能与文件一起用",
                    "files are read without the ledger; leave out --publish, --publication, --draft and --ledger"))
        }
        if paths.isEmpty,
            definitions.checklists != nil || definitions.network != nil || batchOptions.intake.encoding != nil
        {
            throw ValidationError(
                say(
                    "台账保存了当时的检查表和网络；--checklists、--network、--encoding 只与文件一起用",
                    "the ledger keeps checklists and network with the audits; --checklists, --network and --encoding go with files only"
                ))
        }
        if [publish, draft, publication != nil].count(where: \.self) > 1 {
            throw ValidationError(
                say("--publish、--publication、--draft 只能用一个", "use one of --publish, --publication and --draft"))
        }
        if publish, region != nil || dealer != nil {
            throw ValidationError(
                say(
                    "只能发布整个网络的月报；先 --publish，再用 --region 或 --dealer 写出部分",
                    "only the whole network is published; publish it, then write parts with --region or --dealer"))
        }
        if publication != nil, asOf != nil {
            throw ValidationError(
                say(
                    "发布时的截止日期已经固定，--publication 不能与 --as-of 一起用",
                    "a publication has its day already; leave out --as-of with --publication"))
        }
        if let publication, publication < 1 {
            throw ValidationError(say("--publication 从 1 开始", "--publication counts from 1"))
        }
        if reason != nil, !publish {
            throw ValidationError(say("--reason 只与 --publish 一起使用", "--reason goes with --publish only"))
        }
    }
}
