"""PRIVATE: the records as a secretary writes them. Nothing after the gate may import this package."""
