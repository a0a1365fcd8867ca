"""One's own data."""

from messages.buttons.button import Button


class Privacy(Button, prefix="privacy"):
    pass


class ShowMyData(Button, prefix="my-data"):
    pass


class CopyMyData(Button, prefix="copy"):
    pass


class EraseMyData(Button, prefix="erase"):
    is_sure: bool


class KeepMyData(Button, prefix="keep-data"):
    pass
