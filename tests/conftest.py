"""Shared by all tests: the checkout on the path, as a folder of tests has no package of its own."""
