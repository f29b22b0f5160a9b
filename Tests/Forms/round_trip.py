"""Enters seeded random audits through every form and compares the scores, byte for byte, with those of their YAML.

    round_trip.py --program PATH --checklists DIR --folder EMPTY --seed N [--ways csv,gbk,xlsx,libreoffice,page]

The audits are those of a made-up network: one of each checklist, with people, units, complaints and every kind of answer. The seed is
printed, so that a failure can be repeated.
"""

import argparse
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import fill_form  # noqa: E402

TABLES = ["audits.csv", "departments.csv", "people.csv", "items.csv"]


def run(program, *arguments, folder, check=True):
    environment = dict(os.environ, LANG="zh_CN.UTF-8", LC_ALL="")
    done = subprocess.run([program, *map(str, arguments)], cwd=folder, env=environment, capture_output=True, text=True)
    if check and done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def scores(program, submissions, network, out, folder):
    done = run(program, "score", *submissions, "--network", network, "--out", out, folder=folder)
    if "未予采用" in done.stderr or "错误" in done.stderr:
        raise SystemExit(f"refused:\n{done.stderr}")
    tables = {}
    for name in TABLES:
        tables[name] = (folder / out / name).read_text(encoding="utf-8")
    return tables


def blank_form(program, audit, network, form, folder, extra=()):
    arguments = ["form", audit["checklist"], "--network", network, "--format", form.suffix[1:], "--out", form]
    arguments += ["--dealer", audit["dealer"], "--date", audit["date"]]
    if audit.get("department"):
        arguments += ["--department", audit["department"]]
    if audit.get("people"):
        arguments += ["--people", "、".join(audit["people"])]
    for kind, names in (audit.get("units") or {}).items():
        arguments += ["--units", f"{kind}={'、'.join(names)}"]
    run(program, *arguments, *extra, folder=folder)


def fill(way, form, path, target):
    encoding = "gbk" if way == "gbk" else "utf-8"
    audit = fill_form.submission(path)
    if form.suffix == ".xlsx":
        fill_form.fill_workbook(form, audit).save(target)
    else:
        target.write_bytes(fill_form.fill_csv(form, audit, encoding))


def convert(files, folder):
    """As LibreOffice saves them again."""
    target = folder / "saved"
    target.mkdir()
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(target), *map(str, files)],
        check=True, capture_output=True)
    return [target / file.name for file in files]


def fill_pages(program, paths, network, folder):
    """Through the page, in a real browser."""
    import fill_page

    # A browser takes seconds for what a file takes milliseconds: three of them have every kind of question.
    paths = [path for path in paths if path.stem.endswith(("complaint-handling", "five-s", "sales-showroom"))]
    downloads = folder / "page"
    downloads.mkdir()
    driver = fill_page.browser(downloads)
    zips = []
    try:
        for path in paths:
            form = downloads / (path.stem + ".html")
            audit = fill_form.submission(path)
            blank_form(program, audit, network, form, folder)
            zips.append(fill_page.fill(driver, form, audit, downloads))
    finally:
        driver.quit()
    return zips, paths


def compare(way, expected, found):
    problems = []
    for name in TABLES:
        if expected[name] == found[name]:
            continue
        pairs = zip(expected[name].splitlines(), found[name].splitlines())
        first = next((pair for pair in pairs if pair[0] != pair[1]), ("", "one is longer"))
        problems.append(f"{way}: {name} differs\n  yaml: {first[0]}\n  form: {first[1]}")
    return problems


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checklists", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ways", default="csv,gbk,xlsx,libreoffice,page")
    arguments = parser.parse_args()
    folder = pathlib.Path(arguments.folder).resolve()
    (folder / "Checklists").symlink_to(pathlib.Path(arguments.checklists).resolve())
    print(f"seed {arguments.seed}")
    sample = folder / "sample"
    run(arguments.program, "sample", "--dealers", "1", "--months", "1", "--seed", arguments.seed, "--out", sample,
        folder=folder)
    network = sample / "network.yaml"
    paths = sorted(path for path in sample.rglob("*.yaml") if path.name != "network.yaml")
    paths += sorted(path for path in sample.rglob("*.csv"))
    if any(path.suffix == ".csv" for path in paths):
        raise SystemExit("this seed's dealer sends CSV; take another seed")
    expected = scores(arguments.program, paths, network, "expected", folder)
    problems = []
    for way in arguments.ways.split(","):
        if way == "page":
            filled, entered = fill_pages(arguments.program, paths, network, folder)
            wanted = scores(arguments.program, entered, network, "page-expected", folder)
            problems += compare(way, wanted, scores(arguments.program, filled, network, way + "-scores", folder))
            print(f"{way}: {len(filled)} audits")
            continue
        filled = []
        (folder / way).mkdir()
        for path in paths:
            suffix = ".xlsx" if way in ("xlsx", "libreoffice") else ".csv"
            form = folder / way / (path.stem + "-blank" + suffix)
            target = folder / way / (path.stem + suffix)
            blank_form(arguments.program, fill_form.submission(path), network, form, folder)
            fill(way, form, path, target)
            filled.append(target)
        if way == "libreoffice":
            filled = convert(filled, folder / way)
        problems += compare(way, expected, scores(arguments.program, filled, network, way + "-scores", folder))
        print(f"{way}: {len(filled)} audits")
    print("\n".join(problems))
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
