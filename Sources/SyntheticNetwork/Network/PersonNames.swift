/// Names of people who do not exist, from common surnames and characters of given names.
enum PersonNames {
    static let surnames = characters(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤"
    )
    static let given = characters(
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志建国文斌浩然子涵雨欣梓轩嘉怡思远晓彤宇航佳琪俊豪晨曦雅婷家乐天佑诗涵一诺博文可馨瑞泽心怡海波立新启宁婉清振东春梅学锋永康少华若溪云飞凯莉景行"
    )

    private static func characters(_ text: String) -> [String] {
        var seen: Set<Character> = []
        return text.filter { seen.insert($0).inserted }.map { String($0) }
    }

    /// A surname and one or two characters, mostly two.
    static func draw(_ random: inout RandomStream) -> String {
        let first = random.pick(surnames) + random.pick(given)
        return random.happens(perMille: 780) ? first + random.pick(given) : first
    }
}
