"""The audit of Fixtures/every-kind-filled.yaml, entered into the page of its checklist."""
from tablet import look


def fill_head(tablet):
    tablet.pick("[data-head=date]", "2026-11-20")
    tablet.type("[data-head=auditor]", "钱七")
    tablet.select("[data-head=department]", "service")
    tablet.type("[data-head=audit]", "DLR1-2026-11-20-walk")
    tablet.add_person("王五", "advisor")
    tablet.add_unit("display-car", "展车甲")
    tablet.add_unit("display-car", "<b>乙</b>")


def fill_choices(tablet, photo):
    tablet.click(look("yes-no") + "[data-value=no]")
    tablet.type(look("yes-no") + "[data-field=note]", "轮胎边有油污")
    tablet.give(look("yes-no") + "[data-field=photo]", photo)
    tablet.wait(lambda: tablet.all(look("yes-no") + ".photo img"), "the photo shows")
    tablet.click(look("dust") + "[data-value=no], " + look("dust") + "[data-value='无']")
    tablet.click(look("choice") + "[data-value=fair]")
    tablet.click(look("several") + "[data-value=smoke]")
    tablet.click(look("several") + "[data-value=wifi]")
    tablet.click(look("nothing") + "[data-value=none]")
    tablet.click(look("parts") + "[data-part=a][data-value=yes]")
    tablet.click(look("parts") + "[data-part=b][data-value=no]")


def fill_numbers(tablet):
    tablet.type(look("scale") + "[data-field=number]", "3.5")
    tablet.type(look("warmth") + "[data-field=number]", "１７．９５")
    tablet.type(look("greeting", person="张三") + "[data-field=minutes]", "2")
    tablet.type(look("greeting", person="张三") + "[data-field=seconds]", "30.5")
    tablet.click("article[data-item=greeting] [data-action=more-of][data-of='张三']")
    tablet.type(look("greeting", 1, person="张三") + "[data-field=minutes]", "4")
    tablet.click(look("greeting", person="王五") + "[data-field=not-reached]")
    tablet.pick(look("feedback") + "[data-field=received]", "2026-11-19T09:00")
    tablet.pick(look("feedback") + "[data-field=first-feedback]", "2026-11-20T08:30:15")
    tablet.type(look("sample") + "[data-field=part]", "17")
    tablet.type(look("sample") + "[data-field=whole]", "20")
    tablet.click("article[data-item=sample] [data-action=more]")
    tablet.type(look("sample", 1) + "[data-field=part]", "5")
    tablet.type(look("sample", 1) + "[data-field=whole]", "5")
    tablet.type(look("target") + "[data-field=part]", "88.5")
    tablet.type(look("target") + "[data-field=whole]", "100")
    tablet.type(look("index") + "[data-field=expected]", "8")
    tablet.type(look("index") + "[data-field=perceived]", "9")
    tablet.click(look("count") + "[data-step='1 count']")
    tablet.click(look("count") + "[data-step='1 count']")
    tablet.select(look("deduction", unit="展车甲") + "[data-field=person]", "李四")
    tablet.type(look("deduction", unit="展车甲") + "[data-field='kind dust']", "2")
    tablet.click(look("deduction", unit="展车甲") + "[data-step='1 kind damage']")
    tablet.click(look("deduction", unit="<b>乙</b>") + "[data-value=none]")


def fill_others(tablet):
    tablet.click(look("promo") + "[data-value=no]")
    tablet.click(look("parking") + "[data-field=na]")
    tablet.type(look("parking") + "[data-field=note]", "停车场在改造")
    tablet.type(look("remark") + "[data-field=text]", "请看 </script><!-- 和 \"引号\"\n第二行")
    tablet.type(look("revenue") + "[data-field=number]", "1234567.89")
    tablet.type(look("staff") + "[data-field=number]", "12")
    tablet.pick(look("opened") + "[data-field=date]", "2019-05-01")
    tablet.click(look("award") + "[data-step='1 count']")


def fill_everything(tablet, photo):
    fill_head(tablet)
    fill_choices(tablet, photo)
    fill_numbers(tablet)
    fill_others(tablet)
