"""The picture of a digest is set in the house's Chinese type, with a sign for each character that is read [L2]."""

from io import BytesIO

from pypdf import PdfReader

from messages.languages import IN_PRINT
from messages.typesetting import typeset

WORDS = "华南 · 2026 年第 47 周"


def test_chinese_stands_in_the_chart_as_chinese_L2():
    language, region = IN_PRINT["zh_CN"]
    panel = {
        "series": ["准时", "一次修复"],
        "values": [[None, 0.5], [0.9, 1]],
        "words": [["–", "50%"], ["90%", "100%"]],
    }
    drawn = {
        "language": language, "region": region, "title": WORDS, "periods": ["第 46 周", "第 47 周"], "panels": [panel],
        "regions_title": "各区：报修、准时", "regions": [{"name": "华北", "value": 3, "words": "3 · 90%"}],
    }  # fmt: skip
    [page] = PdfReader(BytesIO(typeset("digest_chart", drawn, {}))).pages
    said = "".join(page.extract_text().split())
    for each in (WORDS, "一次修复", "各区：报修、准时", "华北", "第46周"):
        assert "".join(each.split()) in said
    fonts = {font.get_object()["/BaseFont"].partition("+")[2] for font in page["/Resources"]["/Font"].values()}
    assert any("CJKsc" in font for font in fonts), "not as the same character is drawn in Japan"
    assert all("Noto" in font for font in fonts), f"none of the machine's own: {fonts}"
