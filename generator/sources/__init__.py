"""The only reader of content/: files, front matter and YAML, every scalar as the text that was typed."""
