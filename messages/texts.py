"""python -m messages.texts: the templates' sentences brought into the catalogues, and what is still to translate."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import generate_po

from messages.catalogues import po_file, read_catalogue
from messages.environment import LINE_STATEMENT_PREFIX, TEMPLATES
from messages.languages import LANGUAGES

HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural_forms}\n"

"""
Forms = str | Sequence[str | None] | None
EXTRACTION = {"line_statement_prefix": LINE_STATEMENT_PREFIX, "newstyle_gettext": "true", "silent": "false"}


def extracted(templates: Path = TEMPLATES) -> Catalog:
    """What the templates say today."""
    catalogue = Catalog()
    found = extract_from_dir(templates, [("**.j2", "jinja2")], {"**.j2": EXTRACTION})
    for file, line, message, _, _ in found:
        catalogue.add(message, locations=[(file, line)])
    return catalogue


def updated(catalogue: Catalog, sentences: Catalog) -> Catalog:
    """The same sentences as the templates, translations kept, nothing guessed and nothing obsolete."""
    catalogue.update(sentences, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def written(catalogue: Catalog) -> str:
    """Sorted, unwrapped, without dates and line numbers: two people's changes merge."""
    entries = generate_po(catalogue, omit_header=True, sort_by="message", include_lineno=False, width=0)
    header = HEADER.format(language=catalogue.locale_identifier, plural_forms=catalogue.plural_forms)
    return header + "".join(entries).strip() + "\n"


def missing(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id and not all(forms(message.string)))


def forms(text: Forms) -> list[str]:
    """A sentence's forms: one, or with a count one for each of the language's numbers."""
    return [text or ""] if isinstance(text, str | None) else [form or "" for form in text]


def bring_up_to_date(language: str) -> Iterator[str]:
    """Write the language's catalogue; what it lacks, as file:line."""
    catalogue = updated(read_catalogue(language), extracted())
    po_file(language).write_text(written(catalogue), encoding="utf-8")
    for message in missing(catalogue):
        file, line = message.locations[0]
        yield f"messages/templates/{file}:{line}: not in {language} yet: {message.id!r}\n"


def main() -> int:
    lacking = {language: list(bring_up_to_date(language)) for language in LANGUAGES}
    # The templates are in English: an empty translation there means "as it stands".
    sys.stdout.writelines(lacking["zh_CN"])
    return 1 if lacking["zh_CN"] else 0


if __name__ == "__main__":
    sys.exit(main())
