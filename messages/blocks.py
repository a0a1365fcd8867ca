"""One block of a template by its name: short texts share a file, and both captions and filters take theirs from it."""

from jinja2 import Environment


def render_block(jinja: Environment, file: str, name: str, facts: dict[str, object]) -> str:
    template = jinja.get_template(file)
    return "".join(template.blocks[name](template.new_context(facts))).strip()
