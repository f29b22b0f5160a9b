#!/bin/sh
# Prepares FOLDER so that `PKG_CONFIG_PATH=FOLDER swift build` links libraries into the program that would otherwise be
# loaded at every start, which takes longer than scoring an audit: static-libraries.sh FOLDER
# A library that comes without an archive is loaded as usual.
set -eu
folder=$1
mkdir -p "$folder"
escaped=$(printf '%s' "$folder" | sed 's/ /\\ /g')

for entry in yaml-0.1:yaml gmp:gmp sqlite3:sqlite3 libcrypto:crypto expat:expat; do
    package=${entry%:*}
    archive=$(pkg-config --variable=libdir "$package")/lib${entry#*:}.a
    [ ! -e "$archive" ] || ln -sf "$archive" "$folder/"
    # Linkers search the folders in the order they are named, so this one has to come with the first library.
    cat >"$folder/$package.pc" <<END
Name: $package
Description: $package, from this folder when an archive is there
Version: $(pkg-config --modversion "$package")
Cflags: $(pkg-config --cflags "$package")
Libs: -L$escaped $(pkg-config --libs "$package")
END
done

# The Swift runtime is written in C++.
for compiler in clang gcc cc; do
    archive=$(command -v "$compiler" >/dev/null && "$compiler" -print-file-name=libstdc++.a) || continue
    [ ! -e "$archive" ] || ln -sf "$archive" "$folder/"
done
