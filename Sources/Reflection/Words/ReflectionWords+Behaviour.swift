extension ReflectionWords {
    /// What a camera would show or a microphone would hear: deeds of hands, feet and mouth at a dealer (rules 4 and 7).
    /// English words stand as stems, since reports tell of the past and plan the future.
    static let acts = PhraseList(
        zh: """
            打电话 去电 来电 致电 电话 回电 拨 通话 短信 微信 发消息 发信息 发送 发给 邮件 书面 写 填 登记 记录 记下 记在 签 盖章 打印 复印 拍照 拍 录像 录音 上传 贴 挂
            告诉 告知 通知 通报 转告 说 讲 说明 解释 介绍 回答 答复 答应 答 回复 反馈 承诺 道歉 致歉 赔礼 问 询问 核对 核实 复述 确认 提醒 提示 劝 请示 汇报 报告 报价 报给 商量
            争吵 争辩 争执 反驳 顶撞 骂 吵 推给 推到 推托 推诿 推脱 敷衍 搪塞 打断 挂断 当面 当着 面对面 念 喊 叫 打招呼 问候 称呼 微笑 点头 鞠躬 握手 起身 站起 站在 坐 躺
            玩手机 看手机 低头 抽烟 吃 睡 聊天 离开 走开 走到 走 跑 去车间 到车间 带 陪 陪同 引导 引领 领 请客户 让客户 送 接 迎 等 倒水 倒茶 端 递 拿 取 交给 交车 交还 交接
            归还 放 摆 搬 移 挪 开 停 驾驶 倒车 举升 试车 试驾 上路 洗 擦 清洁 清洗 打扫 扫 拖地 收拾 整理 铺 盖 套 戴 穿 装 拆 换 更换 拧 紧固 加注 添加 修 维修 喷漆 检查 检测 诊断
            测量 测 量 试 看 查 查看 查阅 查询 翻 翻阅 读 扫描 拉 推 敲 按 点击 输入 录入 演示 展示 出示 指给 画 算 计算 估价 开单 派工 调度 安排 预约 联系 跟踪 回访 上门 拜访 接待
            退款 退还 退 赔 赔付 赔偿 付 收费 收款 收 免费 补偿 垫付 采购 订货 下单 领料 隐瞒 谎称 编造 骗 藏 丢 扔 拖 拖延 搁置 不理 不接 置之不理 转身 关门 关 打开 锁 加班
            """,
        en: """
            call*,phone*,rang,ring,ringing,dial*,text*,message*,email*,e-mail*,mail*,send,sends,sent,sending,write,writes,wrote,written,
            writing,note,notes,noted,record*,sign,signs,signed,signing,stamp*,print*,copy,copies,copied,photograph*,photo*,film*,
            tell,tells,told,telling,say,says,said,saying,speak*,spoke*,talk*,ask*,answer*,repl*,respond*,explain*,inform*,notif*,
            promis*,apolog*,greet*,smile*,nod*,repeat*,read,reads,reading,confirm*,remind*,warn*,quote*,report*,announce*,
            interrupt*,argue*,shout*,scold*,swore,hung up,hang up,blame*,den*,lie,lied,hid,hide,hides,conceal*,refus*,
            show*,point*,hand,hands,handed,handing,bring*,brought,fetch*,
            carr*,place*,lay,laid,hang,hung,walk*,ran,run,runs,go,goes,went,gone,going,come,comes,came,leave,leaves,
            left,enter*,stand,stands,stood,sit,sits,sat,wait*,accompan*,escort*,lead,leads,led,guide*,invite*,welcome*,meet,met,
            visit*,drive*,drove,park*,lift*,wash*,clean*,wipe*,sweep*,swept,polish*,tid*,cover*,fit,fits,fitted,mount*,remove*,
            replac*,chang*,repair*,fix*,paint*,tighten*,fill*,top up,topped up,measure*,test*,check*,inspect*,examin*,look*,watch*,
            diagnos*,open*,clos*,lock*,unlock*,push*,pull*,press*,click*,type*,enter*,scan*,book*,order*,bought,buy,pay,pays,paid,
            refund*,reimburs*,charg*,invoice*,schedul*,hold,holds,held,let,lets,allow*,offer*,serve*,pour*,
            played,scroll*,phone in,smok*,ate,chat*,ignored the call,did nothing,turned away,turn away,postpon*,put off,delay*
            """)

    /// Acts of the hand that also make phrases of attitude, as in "take it more seriously": beside an abstract word they are none.
    static let lightActs = PhraseList(
        zh: "", en: "give,gives,gave,given,giving,take,takes,took,taken,taking,put,puts,putting,keep,keeps,kept,keeping"
    )

    /// Chinese words that hold one of the acts by accident, and English phrases that are no act.
    static let notActs = PhraseList(
        zh: """
            问题 看待 看法 看重 看作 开展 开始 展开 公开 开心 离不开 打造 打好 推动 推进 推行 推广 推荐 写照 填补 送达率 接受 直接 接着 接下来 等等 平等 等级 取得 争取 采取 换位
            换句话说 走心 走过场 收获 收效 试图 尝试 考试 测评 量化 质量 大量 尽量 力量 能力 努力 带来 带着问题 领会 领悟 领导 引领作用 放心 放在首位 放在第一位 摆正 摆脱 停留 按照 点滴
            讲究 讲求 讲诚信 站在客户的角度 站在客户角度 站在对方角度 立场 装作 穿插 盖过 紧跟 加强 关系 关心 关注 关爱 关于 相关 关键 拉近 提升 提醒自己 检查自己 反思 安排妥当 量力
            查找不足 查漏补缺 付出 读懂 算是 就算 打算 收敛 用心 说到做到 不用说 说到底 坐视 修养 维修技能 进修 装饰 交流 交心 让客户满意 让客户放心 让客户感动 让客户感受 让客户体验
            请客户放心 服务质量 接待质量 接待水平 服务水平 解决问题 出现问题 处理问题 意识 取车时间 交车时间
            等待时间 维修时间 取车日期 喷漆房 洗车房 维修手册 检查表 检测单 报价单 预约表 说法 看起来
            """,
        en: """
            take care,takes care,take responsibility,taking responsibility,take seriously,take it seriously,take more care,take pride,
            give priority,give attention,give our best,give my best,give more attention,pay attention,pay more attention,
            paying attention,pay closer attention,put the customer first,put customers first,put in more effort,put myself,
            put ourselves,put oneself,keep the customer in mind,hold myself,point of view,checklist mindset,change my attitude,
            change our attitude,change the attitude,changing my attitude,show respect,show more respect,show care,
            show more care,show understanding,show concern,show responsibility,go the extra mile,going forward,lead by example,
            let this,left undone,let customers feel,let the customer feel,looking forward,look after,meet expectations,
            meet the needs,meet their needs,fill the gap,run smoothly
            """)

    /// Words of intention and attitude: nobody can see whether they were done (rules 4 and 7).
    static let abstract = PhraseList(
        zh: """
            重视 加强 增强 提高 提升 强化 改善 改进 端正 树立 转变观念 转变态度 转变思想 态度 意识 观念 责任心 责任感 服务心 用心 认真 仔细 细心 耐心 热情 积极 主动 努力 尽力 尽量
            注意 关注 关心 考虑 换位思考 站在客户角度 站在客户的角度 以客户为中心 客户至上 客户第一 全心全意 落实 贯彻 执行到位 做到位 做好 处理好 服务好 学习 反思 总结 避免 杜绝 保证
            确保 不负责 不认真 不重视 不热情 不耐心 不细心 不主动 马虎 粗心 大意 疏忽 懈怠 怠慢 冷淡 忽视 忽略 轻视 工作不到位 服务不到位 沟通不到位 不到位 不够 欠缺 缺乏 让客户满意
            解决问题 妥善处理 积极处理 合理处理 完善 优化 规范 严格要求 以身作则 尊重
            """,
        en: """
            be more careful,more careful,be careful,careful*,careless*,pay attention,pay more attention,paying attention,
            pay closer attention,attention,attitude,improve*,enhance*,strengthen*,raise awareness,awareness,responsib*,
            irresponsib*,take seriously,take it seriously,seriously,diligent*,negligen*,neglect*,try harder,try my best,
            do my best,do our best,work harder,be proactive,proactive*,be polite,politely,respect*,disrespect*,customer first,
            customer centric,understand*,empath*,mindset,focus*,commit*,dedicat*,ensure*,avoid*,prevent*,better service,
            good service,bad service,poor service,professional*,unprofessional*,enthusias*,patien*,impatien*,indifferen*,
            attentive*,inattentive*,consider*,care more,value*,learn*,reflect*,be better,do better,did badly,was rude,
            handled badly,handle properly,handle it well,handled poorly,not good enough
            """)

    /// What every report speaks of, so that it ties no field to its case.
    static let common = PhraseList(
        zh: """
            客户 顾客 客人 我们 我方 他们 自己 一个 一种 这个 这样 那么 什么 怎么 如何 因为 所以 如果 但是 而且 以及 并且 或者 就是 还是 只是 不是 没有 不能 不会 不要 可以 能够 应该 应当
            必须 需要 要求 进行 通过 得到 感到 感受 感觉 觉得 认为 以为 知道 及时 主动 积极 认真 更加 非常 十分 十足 服务 工作 问题 情况 事情 处理 解决 满意 不满 提高 提升 加强 改善 做到
            做好 实现 理念 行为 后果 结果 正确 错误 良好 不良 重要 任何 所有 永远 时候 以后 之后 以前 今后 大家 员工 公司 品牌 形象 社会 发展 业绩 销量 市场
            """,
        en: """
            the,and,but,for,with,that,this,these,those,they,them,their,there,then,than,when,what,which,who,whom,would,could,should,
            must,have,has,had,having,will,shall,been,being,were,was,from,into,about,over,under,after,before,because,very,more,most,
            much,many,some,such,only,also,even,just,ever,never,always,every,everything,everyone,nothing,something,anything,
            again,next,time,times,good,better,best,well,right,wrong,idea,ideas,behaviour,behavior,consequence,consequences,
            result,results,customer,customers,customer's,client,clients,service,services,work,working,problem,problems,thing,
            things,matter,situation,make,makes,made,making,need,needs,needed,want,wants,like,know,knows,feel,feels,felt,
            think,thinks,satisfied,satisfaction,dissatisfied,happy,unhappy,improve,improves,improved,important,company,brand,
            image,society,market,sales,grow,growth,people,staff,your,yours,ours,here,does,done,doing,cannot,other,others
            """)
}
