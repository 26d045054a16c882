"""Changes to records' files: as small as they can be, checked before they are made, and made in one step."""
