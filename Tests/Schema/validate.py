#!/usr/bin/env python3
"""Checks checklists against Checklists/checklist.schema.json, as an editor would.

`validate.py FILE…` names what is wrong with these files. Without files every shipped checklist must be valid, and
every file of `broken/` must be refused in the place that its first line names: `# wrong at: items/0/points`.
"""

import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
    import editor_yaml
except ImportError as missing:
    sys.exit(f"{missing}; 'make test' installs python3-jsonschema (4.0 or later) and python3-yaml for {sys.executable}")

FOLDER = pathlib.Path(__file__).resolve().parent
CHECKLISTS = FOLDER.parent.parent / "Checklists"
SCHEMA = CHECKLISTS / "checklist.schema.json"


def path_of(error):
    """Where an error stands, such as items/0/points; empty for the file as a whole."""
    return "/".join(str(step) for step in error.absolute_path)


def innermost(error):
    """The errors that an alternative failed for, down to those that have no alternatives themselves."""
    if not error.context:
        yield error
    for inner in error.context:
        yield from innermost(inner)


def problems_of_broken(validator, path):
    """Why a broken file is not refused for its mistake, and for nothing else."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    if not first.startswith("# wrong at:"):
        return ["the first line names no place: # wrong at: items/0/points"]
    place = first.removeprefix("# wrong at:").strip()
    errors = list(validator.iter_errors(editor_yaml.load(path)))
    if not errors:
        return [f"accepted, although something is wrong at {place!r}"]
    found = {path_of(inner) for error in errors for inner in innermost(error)}
    problems = [] if place in found else [f"refused at {sorted(found)}, not at {place!r}"]
    for error in errors:
        if not (place + "/").startswith(path_of(error) + "/") and path_of(error):
            problems.append(f"refused at {path_of(error)!r} too: {error.message}")
    return problems


def problems_of_valid(validator, path):
    """What is wrong with a file, with its place."""
    errors = validator.iter_errors(editor_yaml.load(path))
    return [f"{path_of(inner)}: {inner.message}" for error in errors for inner in innermost(error)]


def main(arguments):
    """Prints every problem and returns 1 when there is one."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    valid = [pathlib.Path(argument) for argument in arguments] or sorted(CHECKLISTS.rglob("*.yaml"))
    broken = [] if arguments else sorted((FOLDER / "broken").glob("*.yaml"))
    if not arguments and not (valid and broken):
        sys.exit("found no checklists, or no broken ones")
    results = [(path, problems_of_valid(validator, path)) for path in valid]
    results += [(path, problems_of_broken(validator, path)) for path in broken]
    for path, problems in results:
        for problem in problems:
            print(f"{path.name}: {problem}")
    return 1 if any(problems for _, problems in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
