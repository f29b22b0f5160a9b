"""The figures of a monthly report, one module per kind, written from Reports/README.md alone."""
