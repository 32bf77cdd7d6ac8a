"""Which sentences the memo of a folder must carry: judged in their folder, then chosen."""
