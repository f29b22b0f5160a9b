"""Reads YAML as an editor does: by the core schema of YAML 1.2, where `no` and 2026-01-01 are texts."""

import re

import yaml

NULL, BOOL, INT, FLOAT = (f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float"))

# (tag, pattern, characters that such a scalar may begin with)
CORE_SCHEMA = [
    (NULL, r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    (BOOL, r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    (INT, r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (FLOAT, r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]


class EditorLoader(yaml.SafeLoader):
    """PyYAML follows YAML 1.1; its guesses are replaced, `<<` and dates are nothing special."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        """Keys are the text that is written, whatever it looks like."""
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def construct_int(loader, node):
    """A leading 0 means nothing; 0o and 0x do."""
    text = node.value
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


for tag, pattern, first in CORE_SCHEMA:
    EditorLoader.add_implicit_resolver(tag, re.compile(rf"(?:{pattern})\Z"), first)
EditorLoader.add_constructor(BOOL, lambda loader, node: node.value.lower() == "true")
EditorLoader.add_constructor(INT, construct_int)
EditorLoader.add_constructor(FLOAT, lambda loader, node: float(node.value))


def load(path):
    """The one document of a file, as the JSON values that a schema speaks of."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=EditorLoader)
