"""Seeded random checklists and audits, as JSON that is also valid YAML."""
