"""Every way in which a file of a hostile folder is broken, and what must be said about it.

Each entry of `KINDS` writes one file below a folder and returns nothing; the pattern must be found in what refused.csv, or where
the file is refused unread the message, says about that file.
"""

import gzip
import io
import os
import re
import zipfile

from definitions import COLUMNS, table

KINDS = []


def kind(name, ending, pattern, twin=False):
    """Registers a writer; `twin` gives it the path and the content of the sound file before it."""

    def register(write):
        KINDS.append((name, ending, re.compile(pattern), twin, write))
        return write

    return register


def yaml(audit):
    return audit.yaml().encode()


@kind("bad-utf8", "yaml", "UTF-8|encod")
def bad_utf8(path, audit, random):
    content = yaml(audit).replace("是".encode(), b"\xe6\x98", 1).replace("否".encode(), b"\xe5\x90", 1)
    path.write_bytes(content + "# 休息区\n".encode())


@kind("cut-off", "yaml", ".")
def cut_off(path, audit, random):
    content = yaml(audit)
    path.write_bytes(content[: content.rindex(b"value")])


@kind("unknown-item", "yaml", "9-9")
def unknown_item(path, audit, random):
    path.write_bytes(yaml(audit) + b"  9-9: yes\n")


@kind("unknown-checklist", "yaml", "longue")
def unknown_checklist(path, audit, random):
    path.write_bytes(yaml(audit).replace(b"checklist: lounge", b"checklist: longue"))


@kind("wrong-version", "yaml", r"7\.0\.0")
def wrong_version(path, audit, random):
    path.write_bytes(yaml(audit).replace(b"version: 1.0.0", b"version: 7.0.0"))


@kind("unknown-dealer", "yaml", "D9")
def unknown_dealer(path, audit, random):
    path.write_bytes(yaml(audit).replace(f"dealer: {audit.dealer}".encode(), b"dealer: D9"))


@kind("no-such-day", "yaml", "2026-02-30")
def no_such_day(path, audit, random):
    path.write_bytes(yaml(audit).replace(audit.date.encode(), b"2026-02-30"))


@kind("ambiguous-date", "csv", "2/3/2026")
def ambiguous_date(path, audit, random):
    path.write_text(table([audit]).replace(audit.date, "2/3/2026"))


@kind("blank", "yaml", "holds no audit")
def blank(path, audit, random):
    path.write_bytes(random.choice([b"", b"\n\n", b"  \n", b"\xef\xbb\xbf"]))


@kind("header-only", "csv", "no audit|no row|holds")
def header_only(path, audit, random):
    path.write_text(COLUMNS + "\n")


@kind("same-id", "yaml", "taken by", twin=True)
def same_id(path, audit, random, twin):
    name = re.search(r"^audit: (.*)$|^(\S+?),lounge", twin.decode("gb18030", "replace"), re.M)
    path.write_bytes(yaml(audit).replace(audit.name.encode(), (name[1] or name[2]).encode()) + b"# other\n")


@kind("same-bytes", "yaml", "taken by|same", twin=True)
def same_bytes(path, audit, random, twin):
    path.write_bytes(twin)


@kind("dangling-link", "yaml", "no such file")
def dangling_link(path, audit, random):
    path.symlink_to("nowhere.yaml")


@kind("link-loop", "yaml", "loop")
def link_loop(path, audit, random):
    path.symlink_to(path.name)


@kind("pipe", "yaml", "not a regular file")
def pipe(path, audit, random):
    os.mkfifo(path)


@kind("four-gigabytes", "csv", "limit")
def four_gigabytes(path, audit, random):
    path.write_text(COLUMNS + "\n")
    os.truncate(path, 4 << 30)


@kind("binary", "csv", ".")
def binary(path, audit, random):
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + random.randbytes(3000))


@kind("gzip", "yaml", ".")
def packed(path, audit, random):
    path.write_bytes(gzip.compress(yaml(audit), mtime=0))


@kind("encrypted-workbook", "xlsx", "password|encrypt")
def encrypted_workbook(path, audit, random):
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    path.write_bytes(signature + "EncryptedPackage".encode("utf-16-le") + random.randbytes(2000))


def zip_of(parts, method=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


BOMB = zip_of([("a.yaml", bytes(300 << 20))])


@kind("zip-bomb", "zip", "larger|limit|ratio|bomb|unpack")
def zip_bomb(path, audit, random):
    path.write_bytes(BOMB + b"")
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = audit.name.encode()


@kind("empty-zip", "zip", "no submission")
def empty_zip(path, audit, random):
    path.write_bytes(zip_of([(f"photos/{audit.name}.jpg", b"\xff\xd8")]))


@kind("torn-zip", "zip", ".")
def torn_zip(path, audit, random):
    content = zip_of([("a.yaml", yaml(audit) * 20)])
    path.write_bytes(content[: len(content) * 2 // 3])


@kind("garbled-names", "yaml", "person|people|employ|\u5bee")
def garbled_names(path, audit, random):
    # What UTF-8 looks like once it was read as GBK and saved again.
    text = audit.yaml()
    for person in ("张三丰", "张三", "李四", "P2"):
        text = text.replace(f"person: {person},", "person: 寮犱笁,")
    path.write_text(text)


@kind("nul-bytes", "yaml", "NUL")
def nul_bytes(path, audit, random):
    path.write_bytes(yaml(audit).replace(b"value: ", b"value: \0", 1))


@kind("nul-bytes", "csv", "NUL")
def nul_bytes_in_table(path, audit, random):
    path.write_bytes(table([audit]).encode().replace(b"1-1", b"1\0-1", 1))


@kind("deep-nesting", "yaml", "nest")
def deep_nesting(path, audit, random):
    path.write_bytes(b"[" * random.randint(1000, 60000))


@kind("merge-conflict", "yaml", ".")
def merge_conflict(path, audit, random):
    lines = audit.yaml().splitlines(keepends=True)
    ours, theirs = "  1-1: yes\n", "  1-1: no\n"
    lines[7:8] = ["<<<<<<< HEAD\n", ours, "=======\n", theirs, ">>>>>>> north\n"]
    path.write_text("".join(lines))


@kind("merge-conflict", "csv", ".")
def merge_conflict_in_table(path, audit, random):
    rows = table([audit]).splitlines(keepends=True)
    path.write_text("".join([*rows[:2], "<<<<<<< HEAD\n", rows[2], "=======\n", rows[2], ">>>>>>> north\n", *rows[3:]]))


@kind("tab-indent", "yaml", "[Tt]ab")
def tab_indent(path, audit, random):
    path.write_text(audit.yaml().replace("\n  1-2", "\n\t1-2"))


@kind("full-width-colon", "yaml", "：|colon")
def full_width_colon(path, audit, random):
    path.write_text(audit.yaml().replace("dealer: ", "dealer：", 1))


@kind("open-quote", "csv", "quote")
def open_quote(path, audit, random):
    path.write_text(table([audit]).replace(",1-2,", ',"1-2,', 1))


@kind("answered-twice", "csv", ".")
def answered_twice(path, audit, random):
    path.write_text(table([audit]) + audit.rows().splitlines(keepends=True)[0])


@kind("guess", "yaml", "约3分钟")
def guess(path, audit, random):
    path.write_text(re.sub(r"(1-3: .*value: )[^,}]*", r"\1约3分钟", audit.yaml()))


@kind("web-page", "csv", ".")
def web_page(path, audit, random):
    path.write_text(f"<!DOCTYPE html><html><body><table><tr><td>{audit.name}</td></tr></table></body></html>\n")
