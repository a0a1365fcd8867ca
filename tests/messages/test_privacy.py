"""A region's group reads no personal data: the claim comes first."""

import re

import pytest

from messages.environment import TEMPLATES

PERSONAL = re.compile(
    r"phone|address|latitude|longitude|contact|file_id|customer\.|customer_name|\bcaller|first_name|last_name|username",
    re.IGNORECASE,
)
GROUP_TEMPLATES = sorted((TEMPLATES / "group").glob("**/*.j2"))


@pytest.mark.parametrize("template", GROUP_TEMPLATES, ids=lambda file: file.stem)
def test_the_group_reads_no_personal_data(template):
    assert PERSONAL.findall(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("template", GROUP_TEMPLATES, ids=lambda file: file.stem)
def test_what_the_group_reads_borrows_from_no_other_reader(template):
    borrowed = re.findall(
        r"^\s*%\s*(?:include|import|from|extends)\s+(.*)", template.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert [name for name in borrowed if not name.startswith('"group/')] == []
