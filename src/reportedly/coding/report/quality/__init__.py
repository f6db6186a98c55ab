"""Quality: what kind of source a document is, judged by counts of its own words."""
