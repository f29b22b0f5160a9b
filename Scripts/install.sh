#!/bin/sh
# Installs program, man page, completions and checklists: install.sh PROGRAM PREFIX
set -eu
program=$1
prefix=$2
cd "$(dirname "$0")/.."
if ! mkdir -p "$prefix" 2>/dev/null || [ ! -w "$prefix" ]; then
    echo "$prefix cannot be written: run 'sudo make install', or choose a folder of your own: make install PREFIX=\$HOME/.local" >&2
    exit 73
fi
rm -rf "$prefix/share/dealer-audit/Checklists"

install -d "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/dealer-audit/Checklists"
install -m 755 "$program" "$prefix/bin/dealer-audit"
install -m 644 Documentation/dealer-audit.1 "$prefix/share/man/man1/dealer-audit.1"
(cd Checklists && find . -name '*.yaml' -o -name '*.schema.json' -o -name 'README.md') | while read -r file; do
    install -D -m 644 "Checklists/$file" "$prefix/share/dealer-audit/Checklists/$file"
done
for shell in bash zsh fish; do
    case $shell in
        bash) target=share/bash-completion/completions/dealer-audit ;;
        zsh) target=share/zsh/site-functions/_dealer-audit ;;
        fish) target=share/fish/vendor_completions.d/dealer-audit.fish ;;
    esac
    install -d "$prefix/$(dirname "$target")"
    "$program" --generate-completion-script "$shell" >"$prefix/$target"
done
echo "Installed under $prefix. Try: $prefix/bin/dealer-audit list"
