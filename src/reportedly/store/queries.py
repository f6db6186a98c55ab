"""The SQL of the ledger; a read that is paged begins with the key that its last line orders by."""

ADD_ITEM = """
INSERT INTO items (location, digest, content, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
ADD_REFUSAL = """
INSERT INTO refusals (location, found, advice, item, document, codebook)
VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
ADD_DOCUMENT = """
INSERT INTO documents (seq, id, revision, position, given, item, text, record)
SELECT next, ?, 1, next, ?, ?, ?, ? FROM (SELECT ifnull(max(seq), 0) + 1 AS next FROM documents)
"""
ADD_REVISION = """
INSERT INTO documents (id, revision, position, given, item, text, record)
SELECT id, revision + 1, position, given, item, ?, ? FROM newest WHERE id = ?
"""
ADD_CODING = """
INSERT INTO codings (document, codebook, record)
VALUES ((SELECT seq FROM newest WHERE id = ?), ?, ?) ON CONFLICT DO NOTHING
"""
UNREAD = """
SELECT seq, content, record FROM items
WHERE NOT EXISTS (SELECT 1 FROM documents WHERE item = items.seq)
AND NOT EXISTS (SELECT 1 FROM refusals WHERE item = items.seq)
AND seq > ? ORDER BY seq LIMIT ?
"""
DOCUMENTS = "SELECT position, text, record FROM newest WHERE position > ? ORDER BY position LIMIT ?"
WITHOUT_CODING = """
NOT EXISTS (SELECT 1 FROM codings WHERE document = newest.seq AND codebook = ?)
AND NOT EXISTS (SELECT 1 FROM refusals WHERE document = newest.seq AND codebook = ?)
"""
UNCODED = f"""
SELECT position, text, record FROM newest WHERE {WITHOUT_CODING}
AND position > ? ORDER BY position LIMIT ?
"""  # noqa: S608 both halves are constants
CODED = """
FROM newest JOIN codings ON codings.document = newest.seq AND NOT EXISTS (
    SELECT 1 FROM codings AS later
    WHERE later.document = codings.document AND later.seq > codings.seq
    AND later.codebook = ifnull(?, later.codebook)
) AND codings.codebook = ifnull(?, codings.codebook)
"""
PAIRS = f"""
SELECT position, text, newest.record, codings.record {CODED}
WHERE position > ? ORDER BY position LIMIT ?
"""
NOT_READ = """
FROM refusals AS refusal WHERE CASE
    WHEN document IS NOT NULL THEN NOT EXISTS (
        SELECT 1 FROM codings WHERE codings.document = refusal.document
        AND codings.codebook = refusal.codebook)
    WHEN item IS NOT NULL THEN NOT EXISTS (
        SELECT 1 FROM documents WHERE documents.item = refusal.item)
    ELSE NOT EXISTS (
        SELECT 1 FROM items WHERE items.location = refusal.location)
END
"""
