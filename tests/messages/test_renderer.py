"""A template is what is sent: line by line, escaped, in the reader's language, and never with a hole in it."""

import pytest
from jinja2 import DictLoader, UndefinedError

from messages.languages import LANGUAGES
from messages.renderer import Renderer
from tests.messages.sample_facts import HOUSE, NOW, ZONE


@pytest.fixture
def written():
    """A renderer whose only templates are the given ones."""

    def render(source, **facts):
        renderer = Renderer()
        renderer._jinja.loader = DictLoader({"note.j2": source})
        return renderer.text("note", "en", ZONE, now=NOW, **facts)

    return render


def test_a_template_is_what_is_sent_line_by_line(written):
    source = "One\n% if more\nTwo\n% endif\n\nThree\n"
    assert written(source, more=True) == "One\nTwo\n\nThree"
    assert written(source, more=False) == "One\n\nThree"


def test_a_blank_line_after_a_line_statement_is_kept(written):
    assert written("One\n% if more\n\nTwo\n% endif\nThree", more=True) == "One\n\nTwo\nThree"


def test_what_is_left_out_leaves_no_doubled_blank_line(written):
    assert written("One\n\n% if more\nTwo\n% endif\n\nThree\n\n\n", more=False) == "One\n\nThree"


def test_what_people_wrote_is_escaped(written):
    assert written("<b>{{ name }}</b>", name="<&>") == "<b>&lt;&amp;&gt;</b>"
    assert written('{{ _("For %(name)s", name=name) }}', name="<&>") == "For &lt;&amp;&gt;"


def test_a_missing_fact_is_an_error_and_not_a_hole(written):
    with pytest.raises(UndefinedError, match="name"):
        written("Hello {{ name }}")


def test_the_greeting_comes_first_with_company_and_agent_P1(renderer):
    greeting = renderer.text("customer/hello", "zh_CN", ZONE, house=HOUSE, name=None)
    assert greeting.startswith("您好！炊云机器人 小云")


def test_asking_again_is_polite_and_repeats_the_question_P2(renderer):
    again = renderer.text("customer/not_understood", "zh_CN", ZONE, question="customer/ask_symptom")
    assert again.startswith("对不起，刚刚我没有听明白，麻烦您重复一遍")
    assert again.endswith(renderer.text("customer/ask_symptom", "zh_CN", ZONE))


def test_a_caption_is_plain_text(renderer):
    assert [renderer.caption("back", language) for language in LANGUAGES] == ["返回", "Back"]
