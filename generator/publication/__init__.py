"""The gate: the only package that knows both the private records and what is made public of them."""
