"""Every status, kind and role has a name in both languages."""

import pytest

from messages.buttons.job import Obstacle
from messages.environment import environment
from messages.languages import LANGUAGES
from rules.danger import Danger
from rules.evidence import Evidence
from rules.roles import Role
from rules.ticket import Kind, Status


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("member", [*Status, *Kind, *Role, *Danger, *Obstacle, *Evidence], ids=repr)
def test_it_has_a_name(member, language):
    name = environment().from_string("{{ member|named }}").render(member=member, language=language)
    assert name
    assert name != member.value or language == "en"
