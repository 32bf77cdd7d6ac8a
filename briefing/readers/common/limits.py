"""Limits on what a file may contain, so that a small file cannot exhaust the machine."""

MAX_PARTS = 500  # members, attachments or entries of one file
MAX_UNPACKED = 256 * 1024 * 1024  # bytes of all members of one file together when unpacked
MAX_MEMBER = 64 * 1024 * 1024  # bytes of one member
MAX_RATIO = 250  # maximum ratio of unpacked to packed size for members over a megabyte
MAX_PAGES = 2_000  # pages of a PDF that are read
MAX_OCR_PAGES = 20  # pages of a scan that are recognised: each takes seconds
MAX_OCR_SECONDS = 60  # for the pages of one scan together
MAX_ROWS = 5_000  # of a table or workbook: more is a database, not a document
