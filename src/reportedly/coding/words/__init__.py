"""Words: what a document names: mentions, actors, places, times, quantities."""
