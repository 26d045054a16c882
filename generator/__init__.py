"""Åbent Råd: from a council's records to its public site, through one gate."""
