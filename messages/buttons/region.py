"""Whoever leads a region looks for what needs them: the overview, and its lists by pages."""

from messages.buttons.button import Button
from rules.listing import Listing


class ShowRegion(Button, prefix="overview"):
    region_code: str | None = None
    """None: all that this person leads."""


class ShowListing(Button, prefix="listing"):
    listing: Listing
    region_code: str | None
    page: int
