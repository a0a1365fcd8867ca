"""The renderer is the product's own, made once."""

import pytest

from messages.renderer import Renderer


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return Renderer()
