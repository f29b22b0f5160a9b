#!/bin/sh
# Prints the options of `swift build` that make a program which starts soon: release-options.sh SWIFT
# What this compiler or the loader of this system does not know is left out; the program does the same then, and starts later.
set -eu

# The Swift runtime is part of the program: loading it takes longer than scoring an audit. Nobody looks symbols up in it.
printf '%s ' -c release --static-swift-stdlib --product dealer-audit --disable-local-rpath \
    -Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc -static-libgcc -Xlinker --no-export-dynamic

# - Generic types are made by code instead of by reading their names, and values of them are copied and destroyed by code
#   instead of by asking their types, most of which need not be made at all then.
# - Every function stands in a section of its own, so that the linker leaves out those that nobody calls: less lies between
#   the others, and fewer pages are read.
# - Caches of conformances are made when they are needed; few are, and zeros for all fill dozens of pages.
known=$("$1c" -frontend -help-hidden 2>/dev/null) || known=
for option in -disable-concrete-type-metadata-mangled-name-accessors -disable-type-layout -function-sections \
    -disable-preallocated-instantiation-caches; do
    case $known in *" $option"*) printf '%s ' -Xswiftc -Xfrontend -Xswiftc "$option" ;; esac
done

# Tables of addresses take a sixtieth of the room, where the loader can read that.
libc=$(getconf GNU_LIBC_VERSION 2>/dev/null) || libc=
if [ "${libc#glibc }" != "$libc" ] && printf 'glibc 2.36\n%s\n' "$libc" | sort -V -C; then
    printf '%s ' -Xlinker -z -Xlinker pack-relative-relocs
fi
