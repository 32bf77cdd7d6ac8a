"""The edges of the program: files on disk, worker processes, the cache."""
