"""A second, independent scorer, written from the scoring rules alone, in exact fractions."""
