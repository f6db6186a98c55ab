"""The brief as one HTML page that stands alone: no script, no address from outside."""

from markdown_it import MarkdownIt

STYLE = (
    "body{font:17px/1.6 Georgia,serif;max-width:46rem;margin:3rem auto;padding:0 1rem}"
    "h1,h2{line-height:1.25}em{color:#6a6e73;font-style:normal;font-size:.85em}"
    "ol{font-size:.85em;color:#444}"
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def brief_html(markdown: str) -> str:
    """The page for a brief in Markdown; what came from outside stays plain text."""
    body = MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink"])
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>Brief</title><style>{STYLE}</style></head>\n<body>\n{body.render(markdown)}"
        "</body></html>\n"
    )
