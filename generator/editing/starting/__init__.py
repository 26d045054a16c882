"""A new council's own folder: from a few answers to its files, tried out on all checks before anything is written."""
