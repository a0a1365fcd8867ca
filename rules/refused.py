"""A kind no: the desk will not do this, and the person is told why."""


class Refused(Exception):
    """`reason` names a template under `refusals/`; `facts` are what it says."""

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts
