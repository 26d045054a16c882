"""The table of rules, one small module for a few subjects that go together."""
