/// The words by which reports are judged. Every list says why its words are on it; a new word needs a report in the tests
/// that it judges rightly, and must leave the good reports there without a breach.
enum ReflectionWords {}

extension ReflectionWords {
    /// What stands for "I have nothing to write here". Compared with a whole statement, never looked for inside one.
    static let placeholders: Set<String> = [
        "无", "暂无", "没有", "略", "同上", "同前", "见上", "待填", "待填写", "待补", "待补充", "待定", "空", "不知道", "不清楚", "请填写", "填写", "在此填写",
        "想法",
        "需求", "xx", "xxx", "xxxx", "na", "none", "nothing", "no", "tbd", "todo", "tba", "ditto", "sameasabove",
        "asabove", "seeabove", "fillin", "fillinhere", "writehere", "text", "example", "blank", "idontknow", "unknown",
    ]

    /// How staff speak of themselves. Who says "our shop" has not taken the customer's place (rule 1).
    static let staffVoice = PhraseList(
        zh: """
            作为服务顾问 作为销售顾问 作为员工 作为一名服务 作为一名销售 作为4s店 我店 本店 我司 本公司 我们店 我们公司 我们4s店 我们服务站 我们应该让客户
            我应该让客户 我要让客户 我们要让客户 为客户服务 服务好客户 满足客户 让客户满意 给客户解释 向客户解释 接待客户
            """,
        en: """
            as an advisor,as a service advisor,as a sales advisor,as staff,as a dealer,our shop,our dealership,our workshop,our company,
            our customer,our customers,serve the customer,serve customers,satisfy the customer,satisfy customers,make the customer,
            keep the customer happy,my customer,my customers,we should have told the customer
            """)

    /// How a customer does not speak of himself or herself (rule 1); a report may still mean well with it.
    static let thirdPerson = PhraseList(
        zh: "客户 顾客 客人 车主",
        en: "the customer,the customers,customer thinks,customer feels,customers think,customers feel,the client")

    /// Signs of a negation (rule 3). Verbs that only deny, such as 忽视, are some.
    static let negations = PhraseList(
        zh: """
            没有 没能 没 未能 未曾 未 不能够 不能 不会 不该 不应该 不应 不要 不用 不必 不需要 不须 不想 不愿 不愿意 不肯 不够 不 无法 无须 无需 无 别 勿 并非 非
            缺乏 缺少 忽视 忽略 忽视了 忽略了 轻视 漠视 无视 忘记 忘了 放弃 拒绝
            """,
        en: """
            not,no,never,don't,dont,doesn't,didn't,won't,wouldn't,can't,cannot,couldn't,shouldn't,isn't,aren't,wasn't,weren't,haven't,
            hasn't,hadn't,needn't,mustn't,nothing,without,fail to,fails to,failed to,failing to,failure to,lack,lacked,lacking,lack of,
            neglect*,ignor*,forgot,forget,refus*
            """)

    /// What is lost without loss when two ideas are compared: who thinks, that one must or may, and how eagerly.
    static let lightInIdeas = PhraseList(
        zh: """
            没有意识到 意识到 认识到 理解到 明白 懂得 做到 重视 注重 关注 觉得 认为 以为 应该 应当 必须 需要 能够 可以 一定 一定要 始终 时刻 总是 及时 主动 积极 认真
            充分 真正 很好地 的重要性 的意识 的观念 我们 自己 重要 应 要 须 能 会 可 得 地 的 了 着 我 去 把 将 就 都 也 是 在 对 给 为 好 多 才
            """,
        en: """
            the,a,an,i,we,you,it,they,that,this,these,those,my,our,your,their,his,her,him,them,to,of,in,on,at,for,with,and,or,is,are,
            was,were,be,been,being,am,do,does,did,has,have,had,will,would,can,could,shall,should,may,might,must,need,needs,needed,
            ought,have to,think,thought,believe,believed,realise*,realize*,understand,understood,know,knew,aware,awareness,
            importance,important,importance of,always,really,just,actively,promptly,properly,duly,fully,enough
            """)

    /// How a sentence begins that only says what was lacking. Such a wrong idea may be honest, so it is asked about.
    static let lack = PhraseList(
        zh: "没有意识 没意识 没有做到 没有能够 没有站在 没有考虑 没有及时 没有主动 没能 未能 未做到 未及时 未主动 缺乏 缺少 意识不强 意识淡薄",
        en: """
            did not,didn't,failed to,fail to,lack of,lack,lacked,lacking,not enough,no awareness,no sense of,was not,were not,wasn't,
            weren't,i had no
            """)

    /// Phrases that fit any case and therefore none (rules 6 and 8).
    static let slogans = PhraseList(
        zh: """
            客户至上 顾客至上 用户至上 服务至上 客户第一 顾客第一 客户就是上帝 顾客就是上帝 客户是上帝 顾客是上帝 客户即上帝 视客户为上帝 衣食父母 全心全意 一切为了客户
            一切以客户为中心 以客户为中心 以顾客为中心 以人为本 想客户所想 急客户所急 想客户之所想 急客户之所急 精益求精 追求卓越 永不止步 客户满意是我们的宗旨
            客户满意是我们的追求 让客户满意是我们 尽善尽美 无微不至 宾至如归 再创辉煌 更上一层楼 和谐社会 民族品牌 为社会
            """,
        en: """
            customer first,customers first,customer comes first,customers come first,customer always comes first,customer is king,
            customer is god,customers are king,customer is always right,customers are always right,customer centric,
            customer oriented,customer focused,wholeheartedly,with all our heart,heart and soul,strive for excellence,
            pursuit of excellence,pursue excellence,service excellence,excellence,go the extra mile,exceed expectations,
            exceed customer expectations,second to none,world class,delight the customer,delight our customers,best service,
            the best possible service,continuous improvement,our mission,our highest goal
            """)

    /// Words that are bigger than what one case at one dealer leads to (rules 5, 6 and 8). The case may use them itself.
    static let exaggerations = PhraseList(
        zh: """
            倒闭 破产 关门大吉 停业 身败名裂 名誉扫地 声名狼藉 臭名昭著 家破人亡 万劫不复 毁于一旦 社会动荡 影响社会 全社会 全国 全世界 举国 人人皆知 无人不知 众叛亲离 灭顶之灾
            不堪设想 无法挽回 不可挽回 彻底毁掉 彻底毁了 彻底失去市场 失去整个市场 失去所有 所有客户 所有的客户 全部客户 全部的客户 每个客户都 每一位客户都 任何客户都 人人都
            永远 永久 再也没有客户 没有任何客户 百分之百满意 100%满意 行业第一 全国第一 品牌毁灭 毁掉品牌 砸掉品牌 品牌覆灭 一无所有 世界末日
            """,
        en: """
            bankrupt*,go out of business,goes out of business,going out of business,out of business,close down forever,ruin*,
            destroy*,collapse*,catastroph*,disaster*,apocalyp*,everyone,everybody,the whole world,the whole country,
            the whole city,the entire country,the entire city,nationwide,all customers,all our customers,all of our customers,
            every customer,every single customer,each and every customer,no customer will,no customers will,nobody will ever,
            no one will ever,forever,for ever,never again,for all time,all over the world,whole society,social unrest,
            one hundred percent satisfied,100 satisfied,100 percent satisfied,number one,the best in the country,
            the end of the brand,the end of our brand,irreparabl*,beyond repair,disgrace*
            """)
}
