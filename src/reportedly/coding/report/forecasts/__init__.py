"""Forecasts: what the document or a speaker holds likely, with the word that says how likely."""
