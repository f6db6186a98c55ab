"""The gazetteer: place names and what they may stand for; SOURCES.md says where they are from."""
