internal import BilingualText

/// What an auditor may say besides an answer: a sign, or a word behind a colon.
enum FillOrder: Hashable {
    case explain, help, back, open, answered, more, withdraw, timer, times, score, finish, quit
    case go(String)
    case note(String)
    case evidence(String)
    case person(String)
    case unit(String)
    /// A word behind a colon that is none of these.
    case unknown(String)

    /// Nil for an answer. A line that begins with a blank is always one.
    init?(_ line: String) {
        if line.trimmed == "?" || line.trimmed == "？" {
            self = .explain
            return
        }
        guard let first = line.first, first == ":" || first == "：" else { return nil }
        let words = line.dropFirst().split(maxSplits: 1) { $0.isWhitespace }
        let word = words.first.map(String.init)?.comparisonKey ?? ""
        let rest = words.count > 1 ? String(words[1]).trimmed : ""
        self = Self.order(word, rest) ?? .unknown(word)
    }

    private static func order(_ word: String, _ rest: String) -> FillOrder? {
        switch word {
        case "help", "帮助": .help
        case "back", "上一题": .back
        case "go", "到": .go(rest)
        case "open", "未填": .open
        case "answered", "已填": .answered
        case "note", "备注": .note(rest)
        case "photo", "照片", "证据": .evidence(rest)
        case "who", "人员": .person(rest)
        case "unit", "单元": .unit(rest)
        case "more", "再看": .more
        case "undo", "撤回": .withdraw
        case "timer", "秒表": .timer
        case "times", "时刻": .times
        case "score", "得分": .score
        case "finish", "结束": .finish
        case "quit", "退出": .quit
        default: nil
        }
    }

    /// The words of all orders, to be completed.
    static func words(in language: Language) -> [String] {
        language == .zh
            ? [
                ":帮助", ":上一题", ":到 ", ":未填", ":已填", ":备注 ", ":照片 ", ":人员 ", ":单元 ", ":再看", ":撤回", ":秒表", ":时刻", ":得分",
                ":结束", ":退出",
            ]
            : [
                ":help", ":back", ":go ", ":open", ":answered", ":note ", ":photo ", ":who ", ":unit ", ":more",
                ":undo", ":timer",
                ":times", ":score", ":finish", ":quit",
            ]
    }

    /// The orders and what they do.
    static let overview = BilingualText(
        zh: """
            回车          留空，以后再填
            ?             检查标准、可填的答案、整改方法
            :上一题       回到上一题（:back）
            :到 3-2       跳到某一项；已填的可以修改，要写原因（:go）
            :未填         列出还没有填的（:open）；:已填 列出已填的（:answered）
            :备注 文字    给这一题写备注（:note）；也可以写在答案后的括号里：否（轮胎未打蜡）
            :照片 路径    给这一题附上证据，记下校验值（:photo）
            :人员 姓名    这一题看的是谁，也可以是几个人（:who）
            :单元 名称    这一题看的是哪一个单元（:unit）
            :再看         对同一题再看一次（:more）
            :撤回         撤回这一题的答案，要写原因（:undo）
            :秒表         开始计时；回车停止，x 表示未达到（:timer）
            :时刻         填写受理、反馈、关闭的时刻（:times）
            :得分         到目前为止的得分（:score）
            :结束         结束稽核，写出提交文件（:finish）
            :退出         先离开，以后再继续（:quit）
            """,
        en: """
            Enter         leave it open for later
            ?             criterion, possible answers, remedy
            :back         the question before
            :go 3-2       another item; a given answer can be changed and needs a reason
            :open         what is still open; :answered lists the answers given
            :note TEXT    a note for this question; also in brackets behind an answer: no (tyre not waxed)
            :photo PATH   evidence for this question; its digest is kept
            :who NAME     whom this question is about, also several people
            :unit NAME    which unit this question is about
            :more         one more look at the same question
            :undo         take the answer of this question back; needs a reason
            :timer        start a stopwatch; Enter stops it, x is "not reached"
            :times        give the moments of receipt, feedback and closing
            :score        the score so far
            :finish       end the audit and write its submission
            :quit         leave now and go on later
            """)
}
