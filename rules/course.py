"""The course that the questions of a report take: what was answered, which line is being put right, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.report import Question, Told, next_question

FOLLOWS: dict[Question, frozenset[Question]] = {
    Question.SYMPTOM: frozenset({Question.PRICE}),
    Question.MACHINE: frozenset({Question.PURCHASE, Question.PRICE}),
    Question.PURCHASE: frozenset({Question.PRICE}),
    Question.ADDRESS: frozenset({Question.REGION}),
}
"""What may have to be asked anew when an answer changes; a price only when it is another one."""
_ORDER = {question: place for place, question in enumerate(Question)}


@dataclass
class Course:
    answered: list[Question] = field(default_factory=list)
    mending: Question | None = None
    """The line that is being put right: it alone is asked, with what depends on it."""

    def note(self, question: Question) -> None:
        """It is answered; an answer that was put right takes along what depends on it."""
        if question is self.mending:
            self.forget(FOLLOWS.get(question, ()))
        self.keep(question)

    def keep(self, question: Question) -> None:
        self.answered = sorted({*self.answered, question}, key=_ORDER.__getitem__)

    def forget(self, questions: Iterable[Question]) -> None:
        gone = set(questions)
        self.answered = [each for each in self.answered if each not in gone]

    def mend(self, line: Question) -> None:
        self.mending = line
        self.forget([line])

    def return_to(self, question: Question) -> None:
        """What came after it is asked in its turn."""
        self.mending = None
        self.answered = [each for each in self.answered if _ORDER[each] < _ORDER[question]]

    def turn_to(self, questions: Iterable[Question]) -> None:
        """They come next, whatever was asked; what is wrong counts as told."""
        self.mending = None
        self.forget(questions)
        self.keep(Question.SYMPTOM)

    def arrive_at(self, question: Question) -> None:
        if self.mending and question not in {self.mending, *FOLLOWS.get(self.mending, ())}:
            self.mending = None

    def next(self, told: Told) -> Question:
        return next_question([*self.answered, *self._passed_over()], told)

    def is_past(self, line: Question, question: Question) -> bool:
        """Whether `line` had its turn already, when `question` is asked."""
        return any(_ORDER[line] < _ORDER[each] for each in (*self.answered, question))

    def _passed_over(self) -> list[Question]:
        """While a line is put right, what was not asked before is not asked now, unless it depends on that line."""
        if self.mending is None:
            return []
        reached = max((_ORDER[each] for each in self.answered), default=0)
        return [each for each in list(Question)[:reached] if each not in FOLLOWS.get(self.mending, ())]


def before(question: Question) -> Course:
    """Whatever comes before it counts as answered."""
    return Course(list(Question)[: _ORDER[question]])
