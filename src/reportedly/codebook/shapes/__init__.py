"""The shapes of codebook files, one module a topic; each lists its files in FILES."""
