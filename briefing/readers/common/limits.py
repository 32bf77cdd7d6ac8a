"""What a file may hold, so that a small one cannot ask for the whole machine."""

PARTS = 500  # members, attachments or entries of one file
EXPANDED = 256 * 1024 * 1024  # bytes that all members of one file may come to when unpacked
MEMBER = 64 * 1024 * 1024  # bytes of one member
RATIO = 250  # times that a member larger than a megabyte may be its packed size
PAGES = 2_000  # of a PDF that are read
SCANNED = 20  # pages of a PDF without text that are recognised: it takes seconds a page
