"""What a line is by its words alone, and that words of reports are no furniture."""

import pytest

from reportedly.codebook import open_codebook
from reportedly.read.blocks import Block
from reportedly.read.composites import split_composites
from reportedly.read.furniture import is_comment_head, name_line
from reportedly.read.vocabulary import read_vocabulary

WORDS = read_vocabulary(open_codebook())


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share Tweet Email", "SHARE_BAR"),
        ("No comments Twitter Flipboard E-mail", "SHARE_BAR"),
        ("5 min read | Listen | Save", "SHARE_BAR"),
        ("Поделиться Телеграм", "SHARE_BAR"),
        ("Published: 3 May 2024, 10:15 a.m. EST", "DATELINE"),
        ("Tue, 3 October 2023", "DATELINE"),
        ("Stand: 01.09.2022, 17:45 Uhr", "DATELINE"),
        ("1,932 views", "VIEW_COUNT"),
        ("Просмотров: 1 204", "VIEW_COUNT"),
        ("Home > World > Asia", "NAVIGATION"),
        ("Home o Index", "NAVIGATION"),
        ("News Politics Economy Sport Tips", "NAVIGATION"),
        ("About us | Contact | Privacy policy", "NAVIGATION"),
        ("Read also: Ferry opens", "RELATED_LINK"),
        ("Related | Ferry opens", "RELATED_LINK"),
        ("RELATED: Ferry opens", "RELATED_LINK"),
        ("You may also like", "RELATED_LINK"),
        ("Читайте также: Паром снова ходит", "RELATED_LINK"),
        ("Image | Lena Moss", "IMAGE_CREDIT"),
        ("Photo by Lena Moss", "IMAGE_CREDIT"),
        ("Tags: dam, truce", "TAGS"),
        ("Filed under Politics, Dam", "TAGS"),
        ("By Ida Brandt, defence editor", "BYLINE"),
        ("by buzzking", "BYLINE"),
        ("The dam in May. Photo: Lena Moss", "CAPTION"),
        ("File photo of the dam", "CAPTION"),
        ("Advertisement", "OTHER"),
        ("© 2024 Norvia Times", "OTHER"),
        ("We use cookies to make this page better. Accept all", "OTHER"),
        ("Sign up for our daily newsletter.", "OTHER"),
    ],
)
def test_furniture_is_named(line: str, kind: str) -> None:
    assert name_line(line, WORDS) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Norvia sent two brigades to the border.",
        "Our partners will stay, the minister said.",
        "They asked for a free trial.",
        "The copyright is theirs, he said.",
        "We found an error in the count, the army said.",
        "Names may not be published, the court ruled.",
        "By Monday the border was closed.",
        "Home is where the army is",
        "Tags are for cattle",
        "The share of the dead is not known",
        "On 3 May 2024 Norvia sent two brigades to the border with Astmark",
        "The video was seen by 52 views of experts",
        "World war",
        "Related deaths rise",
        "Background: what the treaty says",
        "Explainer: who owns the dam",
        "Photographers were beaten",
        "Ida Brandt",
        "Norvia",
    ],
)
def test_words_of_reports_are_not(line: str) -> None:
    assert name_line(line, WORDS) is None


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("2 comments", True),
        ("Comments (14)", True),
        ("COMMENTS", True),
        ("Комментарии 3", True),
        ("Leave a comment", True),
        ("2 comments made him angry", False),
        ("The ministry declined to comment", False),
    ],
)
def test_the_head_of_comments(line: str, heads: bool) -> None:
    assert is_comment_head(line, WORDS) is heads


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("by Ida Brandt 52 views", ["by Ida Brandt", "52 views"]),
        (
            "By Ida Brandt | 12 May 2024 | Share Save",
            ["By Ida Brandt", "12 May 2024", "Share Save"],
        ),
        ("By Ida Brandt May 12, 2024", ["By Ida Brandt", "May 12, 2024"]),
        ("By Ida Brandt\n12 May 2004", ["By Ida Brandt", "12 May 2004"]),
        ("Norvia | 52 views", ["Norvia | 52 views"]),
        ("Print | Email", ["Print | Email"]),
    ],
)
def test_lines_that_say_several_things_are_parted(line: str, parts: list[str]) -> None:
    found = split_composites([Block(10, 10 + len(line), line)], WORDS)
    assert [block.words for block in found] == parts
    for block in found:
        assert line[block.start - 10 : block.end - 10] == block.words
