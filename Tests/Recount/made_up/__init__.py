"""A made-up dealer network, seeded."""

from random import Random

__all__ = ["Random"]
