"""Opens attachments completely, cleans them, and refuses what cannot be opened."""
