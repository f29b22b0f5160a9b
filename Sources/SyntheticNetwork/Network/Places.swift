internal import BilingualText

/// A city of a sample and the region it belongs to.
struct City {
    let code: String
    let name: BilingualText
    let region: String
}

/// Cities, regions and the words from which dealers get their names.
enum Places {
    static let regions: [(id: String, name: BilingualText)] = [
        ("east", BilingualText(zh: "华东", en: "East China")),
        ("south", BilingualText(zh: "华南", en: "South China")),
        ("north", BilingualText(zh: "华北", en: "North China")),
        ("central", BilingualText(zh: "华中", en: "Central China")),
        ("southwest", BilingualText(zh: "西南", en: "Southwest China")),
        ("northwest", BilingualText(zh: "西北", en: "Northwest China")),
        ("northeast", BilingualText(zh: "东北", en: "Northeast China")),
    ]

    /// The first few lie in different regions, so that a small sample has several.
    static let cities: [City] = [
        city("SH", "上海", "Shanghai", "east"), city("GZ", "广州", "Guangzhou", "south"),
        city("BJ", "北京", "Beijing", "north"), city("CD", "成都", "Chengdu", "southwest"),
        city("WH", "武汉", "Wuhan", "central"), city("XA", "西安", "Xi'an", "northwest"),
        city("SY", "沈阳", "Shenyang", "northeast"), city("HZ", "杭州", "Hangzhou", "east"),
        city("SZ", "深圳", "Shenzhen", "south"), city("NJ", "南京", "Nanjing", "east"),
        city("TJ", "天津", "Tianjin", "north"), city("CQ", "重庆", "Chongqing", "southwest"),
        city("CS", "长沙", "Changsha", "central"), city("SU", "苏州", "Suzhou", "east"),
        city("FS", "佛山", "Foshan", "south"), city("QD", "青岛", "Qingdao", "north"),
        city("ZZ", "郑州", "Zhengzhou", "central"), city("NB", "宁波", "Ningbo", "east"),
        city("DG", "东莞", "Dongguan", "south"), city("JN", "济南", "Jinan", "north"),
        city("KM", "昆明", "Kunming", "southwest"), city("HF", "合肥", "Hefei", "east"),
        city("XM", "厦门", "Xiamen", "south"), city("SJ", "石家庄", "Shijiazhuang", "north"),
        city("LZ", "兰州", "Lanzhou", "northwest"), city("HB", "哈尔滨", "Harbin", "northeast"),
        city("WX", "无锡", "Wuxi", "east"), city("NN", "南宁", "Nanning", "south"),
        city("TY", "太原", "Taiyuan", "north"), city("GY", "贵阳", "Guiyang", "southwest"),
        city("NC", "南昌", "Nanchang", "central"), city("WZ", "温州", "Wenzhou", "east"),
        city("FZ", "福州", "Fuzhou", "south"), city("DL", "大连", "Dalian", "northeast"),
        city("CC", "长春", "Changchun", "northeast"), city("UR", "乌鲁木齐", "Urumqi", "northwest"),
    ]

    private static let houses: [BilingualText] = [
        house("恒通", "Hengtong"), house("嘉信", "Jiaxin"), house("远达", "Yuanda"), house("瑞驰", "Ruichi"),
        house("鸿运", "Hongyun"), house("安泰", "Antai"), house("华盛", "Huasheng"), house("新锐", "Xinrui"),
        house("宏图", "Hongtu"), house("盛和", "Shenghe"), house("天成", "Tiancheng"), house("永佳", "Yongjia"),
        house("吉祥", "Jixiang"), house("百顺", "Baishun"), house("腾飞", "Tengfei"), house("金桥", "Jinqiao"),
        house("滨江", "Binjiang"), house("中城", "Zhongcheng"), house("朝阳", "Chaoyang"), house("东湖", "Donghu"),
    ]

    /// The id and the name of a dealer by its place in the list.
    static func dealer(_ index: Int) -> (id: String, name: BilingualText, city: City) {
        let city = cities[index % cities.count]
        let number = index / cities.count
        let house = houses[(index + number) % houses.count]
        let round = number / houses.count
        let suffix = round > 0 ? String(round + 1) : ""
        let name = BilingualText(
            zh: "\(city.name.zh ?? "")\(house.zh ?? "")\(suffix)店",
            en: "\(city.name.en ?? "") \(house.en ?? "")\(suffix.isEmpty ? "" : " " + suffix)")
        return (city.code + (number < 9 ? "0" : "") + String(number + 1), name, city)
    }

    private static func city(_ code: String, _ zh: String, _ en: String, _ region: String) -> City {
        City(code: code, name: BilingualText(zh: zh, en: en), region: region)
    }

    private static func house(_ zh: String, _ en: String) -> BilingualText { BilingualText(zh: zh, en: en) }
}
