"""What a file may hold, so that a small one cannot ask for the whole machine."""

MAX_PARTS = 500  # members, attachments or entries of one file
MAX_UNPACKED = 256 * 1024 * 1024  # bytes that all members of one file may come to when unpacked
MAX_MEMBER = 64 * 1024 * 1024  # bytes of one member
MAX_RATIO = 250  # times that a member larger than a megabyte may be its packed size
MAX_PAGES = 2_000  # of a PDF that are read
MAX_OCR_PAGES = 20  # pages of a PDF without text that are recognised: it takes seconds a page
