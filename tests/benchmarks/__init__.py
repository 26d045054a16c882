"""How fast the generator is, measured beside others on the same texts. Nothing here is part of the test suite."""
