"""A live preview on this machine alone: the pages as they would be public at any moment, and what is wrong with them.

The pages come out of the same pipeline as a build's. What the preview adds, it adds when it sends a page; no file on
disk ever holds it.
"""
