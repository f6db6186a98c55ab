"""Report: what an analyst lists besides events: threats, requests, promises, forecasts, quality."""
