"""What a change of records changes for readers: two sites of values held against each other, page by page."""
