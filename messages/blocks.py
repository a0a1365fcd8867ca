"""One block of a template by its name: short texts share a file, and both captions and filters take theirs from it."""

from jinja2 import Environment
from jinja2.runtime import new_context


def render_block(jinja: Environment, file: str, name: str, facts: dict[str, object]) -> str:
    template = jinja.get_template(file)
    # Not `template.new_context`: it copies the table of all blocks, four hundred for each button.
    context = new_context(jinja, file, {}, facts, globals=template.globals)
    return "".join(template.blocks[name](context)).strip()
