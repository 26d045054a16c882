"""What a new record of each kind looks like: from what is known to its text, with remarks for whoever fills it in.

Nothing of a new record is public: no `publish` or `announce` is set in it.
"""
