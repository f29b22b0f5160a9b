"""Which dealers exist and what they owe, from network.yaml."""

import yaml


class Network:
    def __init__(self, document, region=None, dealer=None):
        """A report about one region or dealer knows no others."""
        self.document = document or {}
        self.is_narrowed = not (region is None and dealer is None)
        self.entries = [
            entry for entry in self.document.get("dealers", [])
            if region in (None, entry.get("region")) and dealer in (None, entry["dealer"])
        ]

    @staticmethod
    def read(path, region=None, dealer=None):
        if path is None:
            return Network(None, region, dealer)
        with open(path, encoding="utf-8") as file:
            return Network(yaml.load(file, Loader=yaml.BaseLoader), region, dealer)

    @property
    def dealers(self):
        """Ids in the order of the file."""
        return [entry["dealer"] for entry in self.entries]

    def name(self, dealer, language):
        """The dealer's name in the language of the report; its id when none is given."""
        entry = next((entry for entry in self.entries if entry["dealer"] == dealer), {})
        name = entry.get("name", dealer)
        return name if isinstance(name, str) else name.get(language) or next(iter(name.values()))

    def region(self, dealer):
        return next((entry.get("region", "") for entry in self.entries if entry["dealer"] == dealer), "")

    @property
    def due(self):
        """(checklist, dealer, department or empty) of everything due every month, entry by entry, dealers in their order."""
        for entry in self.document.get("due", []):
            for dealer in self.dealers:
                if entry["dealers"] != "all" and dealer not in entry["dealers"]:
                    continue
                for department in entry.get("departments") or [""]:
                    yield entry["checklist"], dealer, department
