"""Turns a folder of documents into a memo in which every line is a quote with its source."""
