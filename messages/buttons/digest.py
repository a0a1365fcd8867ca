"""A digest asked for, its figures opened as lists, its chart and workbook sent [L2 L5]."""

from messages.buttons.button import Button
from rules.digest_lists import DigestList


class ChooseDigest(Button, prefix="digests"):
    region_code: str | None
    """None: the house."""


class ShowDigest(Button, prefix="digest"):
    region_code: str | None
    period: str


class ShowFigure(Button, prefix="figure"):
    figure: DigestList
    digest: str
    """Region and period in one: four fields would not fit."""
    page: int

    @classmethod
    def of(cls, figure: DigestList, region_code: str | None, period: str) -> "ShowFigure":
        return cls(figure, f"{region_code or ''}/{period}", 0)

    @property
    def region_code(self) -> str | None:
        return self.digest.partition("/")[0] or None

    @property
    def period(self) -> str:
        return self.digest.partition("/")[2]


class GetDigestFiles(Button, prefix="files"):
    region_code: str | None
    period: str


"""Chart and workbook."""
