"""A folder of files as people send them: mostly sound, and some of every kind of brokenness."""

import pathlib
import random as randomness

import breakage
from definitions import CHECKLIST, NETWORK, Audit, table


class HostileFolder:
    """Written below `root` as `in/`; `scores` has the audits that must be scored, `broken` the files that must be refused."""

    def __init__(self, root, files, share, seed):
        self.root = pathlib.Path(root)
        self.random = randomness.Random(seed)
        self.scores = {}
        self.broken = {}  # path as the program names it -> (kind, pattern)
        (self.root / "Checklists").mkdir(parents=True)
        (self.root / "Checklists" / "lounge.yaml").write_text(CHECKLIST)
        (self.root / "network.yaml").write_text(NETWORK)
        self.each = max(1, round(files * share))
        kinds = [entry for entry in breakage.KINDS for _ in range(self.each)]
        plan = kinds + [None] * (files - len(kinds))
        self.random.shuffle(plan)
        if plan[0] is not None:
            first = plan.index(None)
            plan[0], plan[first] = plan[first], plan[0]
        self.sound = None
        for number, entry in enumerate(plan):
            self.write(number, entry)

    def write(self, number, entry):
        folder = self.root / "in" / f"{number // 500:02}"
        folder.mkdir(parents=True, exist_ok=True)
        audit = Audit(f"N{number:05}", self.random)
        if entry is None:
            self.write_sound(folder, number, audit)
            return
        name, ending, pattern, twin, write = entry
        path = folder / f"{number:05}-{name}.{ending}"
        more = [self.sound] if twin else []
        write(path, audit, self.random, *more)
        self.broken[str(path.relative_to(self.root))] = (name, pattern)

    def write_sound(self, folder, number, audit):
        way = self.random.choice(["yaml"] * 6 + ["table"] * 2 + ["national", "several", "documents"])
        audits = [audit]
        if way in ("several", "documents"):
            audits += [Audit(f"{audit.name}-{other}", self.random) for other in range(2)]
        if way == "yaml":
            content = audit.yaml().encode()
        elif way == "documents":
            content = "---\n".join(one.yaml() for one in audits).encode()
        else:
            content = table(audits).encode("gb18030" if way == "national" else "utf-8")
        (folder / f"{number:05}.{'yaml' if way in ('yaml', 'documents') else 'csv'}").write_bytes(content)
        self.scores.update((one.name, one.score) for one in audits)
        self.sound = content
