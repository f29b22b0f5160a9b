"""Writes archives as other programs do, each into the folder of the first argument."""

import io
import os
import sys
import zipfile
import zlib

folder = sys.argv[1]


def archive(name, write, **options):
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED, **options) as target:
        write(target)


def text(target):
    target.writestr("答案/一.yaml", "audit: 1\n" * 1000)
    target.writestr("empty.csv", "")
    target.writestr("照片/", "")


class Pipe(io.RawIOBase):
    """Cannot seek, so that sizes follow the data."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)


archive("deflated.zip", text)
archive("fastest.zip", text, compresslevel=1)

with Pipe(os.path.join(folder, "streamed.zip")) as pipe, zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as target:
    text(target)
    pipe.flush()

with zipfile.ZipFile(os.path.join(folder, "large.zip"), "w", zipfile.ZIP_DEFLATED) as target:
    with target.open("big.txt", "w", force_zip64=True) as entry:
        entry.write(b"x" * 100_000)


def many(target):
    for number in range(70_000):
        target.writestr(str(number), b"")


# More entries than 16 bits count.
archive("many.zip", many)


def comment(target):
    text(target)
    target.comment = "交 PK\x05\x06 上".encode()


archive("comment.zip", comment)
archive("nothing.zip", lambda target: None)

for name, method in [("bzip2.zip", zipfile.ZIP_BZIP2), ("lzma.zip", zipfile.ZIP_LZMA)]:
    with zipfile.ZipFile(os.path.join(folder, name), "w", method) as target:
        target.writestr("a.txt", "a" * 100)

archive("zeros.zip", lambda target: target.writestr("zeros.bin", bytes(10_000_000)))

inner = io.BytesIO()
with zipfile.ZipFile(inner, "w") as target:
    target.writestr("inside.txt", "in")
archive("nested.zip", lambda target: target.writestr("inner.zip", inner.getvalue()))

with open(os.path.join(folder, "prefixed.zip"), "wb") as file:
    file.write(b"#!/bin/sh\n")
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("a.txt", "a")

# Raw deflate of ten megabytes of zeros, and of a short text.
for name, data in [("zeros.deflate", bytes(10_000_000)), ("text.deflate", b"audit: 1\n" * 1000)]:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(packer.compress(data) + packer.flush())
