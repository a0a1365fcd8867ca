"""A leader or dispatcher who is away names somebody, who holds the office for as long as the absence lasts [O2]."""

from collections.abc import Sequence
from datetime import timedelta

from desk import access, farewell, people, stand_in_words, talk_moves
from desk.stand_in_choice import offices_left, require_can
from desk.unit_of_work import UnitOfWork
from models.absence import Absence, absence_at
from models.person import Person
from models.post import Post, end, named_in_stead, posts_of, stands_in_as
from models.reminder import Promise, Reminder, drop_of_post
from rules.refused import Refused
from rules.roles import Role

TIME_TO_NAME = timedelta(minutes=30)


async def leave_offices(work: UnitOfWork, absence: Absence) -> None:
    """Who has named nobody when it begins is told of to headquarters; whoever stands in for others cannot any more."""
    for post in await offices_left(work, absence):
        due_at = max(absence.from_at, work.now + TIME_TO_NAME)
        work.promise(Promise.STAND_IN_BEGINS, due_at, post_id=post.id, region_code=post.region_code)
    for post in await stands_in_as(work.session, absence.person_id, work.now):
        other = await work.session.get_one(Absence, post.absence_id)
        if other.interval.overlaps(absence.interval):
            await _cannot(work, other, post)


async def name(work: UnitOfWork, namer: Person, absence_id: int, person: Person) -> None:
    absence = await open_question(work, namer, absence_id)
    await require_can(work, absence, person)
    left = await offices_left(work, absence)
    await _relieve(work, absence)
    held = {(post.role, post.region_code) for post in await posts_of(work.session, person.id)}
    posts = [
        _in_stead(work, post, absence, person, namer) for post in left if (post.role, post.region_code) not in held
    ]
    work.session.add_all(posts)
    await work.session.flush()
    await _forget(work, left)
    await stand_in_words.tell_who_does(work, namer, absence, person, posts)
    if absence.from_at <= work.now:
        await _take_over(work, absence, posts)
    else:
        work.promise(Promise.STAND_IN_BEGINS, absence.from_at, post_id=posts[0].id, region_code=posts[0].region_code)
    work.promise(Promise.STAND_IN_ENDS, absence.until_at, post_id=posts[0].id, region_code=posts[0].region_code)


async def name_nobody(work: UnitOfWork, namer: Person, absence_id: int) -> None:
    """What would come to them goes to the next office meanwhile."""
    absence = await open_question(work, namer, absence_id)
    left = await offices_left(work, absence)
    await _relieve(work, absence)
    await _forget(work, left)
    await stand_in_words.tell_that_nobody_does(work, absence, left)
    work.say(namer, "staff/nobody_stands_in", absence=absence)


async def decline(work: UnitOfWork, person: Person, absence_id: int) -> None:
    """Whoever was named cannot."""
    named = await named_in_stead(work.session, absence_id, work.now)
    posts = [post for post in named if post.person_id == person.id]
    if not posts:
        raise Refused("answered_already")
    absence = await work.session.get_one(Absence, absence_id)
    await _let_go(work, posts)
    work.say(person, "staff/stand_in_not_needed", person=await work.session.get_one(Person, absence.person_id))
    await stand_in_words.tell_that_nobody_does(work, absence, posts)


async def leave(work: UnitOfWork, person: Person) -> list[Post]:
    """Whoever holds nothing for good any more stands in for nobody, today or later: the offices that end with it."""
    if any(post.absence_id is None for post in await posts_of(work.session, person.id)):
        return []
    stood_in = await stands_in_as(work.session, person.id, work.now)
    for post in stood_in:
        await _cannot(work, await work.session.get_one(Absence, post.absence_id), post)
    return stood_in


async def come_back(work: UnitOfWork, absence: Absence) -> None:
    """Earlier than was said, or not away after all."""
    await _forget(work, await offices_left(work, absence))
    posts = await named_in_stead(work.session, absence.id, work.now)
    await _let_go(work, posts)
    await stand_in_words.tell_that_it_is_over(work, absence, posts)


async def begin(work: UnitOfWork, reminder: Reminder) -> None:
    """Somebody takes over; or nobody was named, and headquarters hear so."""
    post = await work.session.get_one(Post, reminder.post_id)
    if post.absence_id is None:
        await _tell_if_nobody_does(work, post)
        return
    absence = await work.session.get_one(Absence, post.absence_id)
    posts = [each for each in await named_in_stead(work.session, absence.id, work.now) if _is_with(each, post)]
    if posts:
        stand_in_words.tell_that_it_begins(
            work, await _absent(work, absence), await _holder(work, post), absence, posts
        )
        await _take_over(work, absence, posts)


async def finish(work: UnitOfWork, reminder: Reminder) -> None:
    """The absence is over: everything is handed back."""
    post = await work.session.get_one(Post, reminder.post_id)
    absence = await work.session.get_one(Absence, post.absence_id)
    posts = [each for each in await named_in_stead(work.session, absence.id, None) if _is_with(each, post)]
    await _hand_back(work, posts)
    await stand_in_words.tell_that_it_is_over(work, absence, posts)


async def _cannot(work: UnitOfWork, absence: Absence, post: Post) -> None:
    """Whoever was named for it, after all."""
    await _let_go(work, [post])
    await stand_in_words.tell_that_nobody_does(work, absence, [post])


async def _tell_if_nobody_does(work: UnitOfWork, post: Post) -> None:
    absence = await absence_at(work.session, post.person_id, work.now)
    is_held = post.id in {each.id for each in await posts_of(work.session, post.person_id)}
    if absence and is_held and not await named_in_stead(work.session, absence.id, work.now):
        await stand_in_words.tell_that_nobody_does(work, absence, [post])


async def open_question(work: UnitOfWork, namer: Person, absence_id: int) -> Absence:
    absence = await work.session.get(Absence, absence_id)
    if absence is None or absence.until_at <= work.now or not await offices_left(work, absence):
        raise Refused("answered_already")
    if Role.HEADQUARTERS not in await people.roles_of(work, namer):
        await access.require_may_speak_for(work, namer, await _absent(work, absence))
    return absence


def _in_stead(work: UnitOfWork, post: Post, absence: Absence, person: Person, namer: Person) -> Post:
    return Post(
        person_id=person.id,
        role=post.role,
        region_code=post.region_code,
        since_at=max(absence.from_at, work.now),
        until_at=absence.until_at,
        is_by_invitation=True,
        given_by_id=namer.id,
        absence_id=absence.id,
    )


async def _relieve(work: UnitOfWork, absence: Absence) -> None:
    """Whoever was named before."""
    posts = await named_in_stead(work.session, absence.id, work.now)
    await _let_go(work, posts)
    await stand_in_words.tell_that_it_is_over(work, absence, posts, is_back=False)


async def _take_over(work: UnitOfWork, absence: Absence, posts: Sequence[Post]) -> None:
    work.menus_wanted.add(posts[0].person_id)
    if any(post.role is Role.LEADER for post in posts):
        await farewell.pass_feedback_on(work, await _absent(work, absence), is_away=True)
    if any(post.role is Role.DISPATCHER for post in posts):
        await talk_moves.give_up(work, await _absent(work, absence))


async def _let_go(work: UnitOfWork, posts: Sequence[Post]) -> None:
    begun = [post for post in posts if post.since_at <= work.now]
    for post in posts:
        await end(work.session, post, None, work.now)
    await _forget(work, posts)
    await _hand_back(work, begun)


async def _forget(work: UnitOfWork, posts: Sequence[Post]) -> None:
    for post in posts:
        for promise in (Promise.STAND_IN_BEGINS, Promise.STAND_IN_ENDS):
            await drop_of_post(work.session, post.id, promise, work.now)


async def _hand_back(work: UnitOfWork, posts: Sequence[Post]) -> None:
    for post in posts:
        await farewell.follow(work, await _holder(work, post), post)


async def _absent(work: UnitOfWork, absence: Absence) -> Person:
    return await work.session.get_one(Person, absence.person_id)


async def _holder(work: UnitOfWork, post: Post) -> Person:
    return await work.session.get_one(Person, post.person_id)


def _is_with(post: Post, other: Post) -> bool:
    """Named together."""
    return (post.person_id, post.since_at, post.until_at) == (other.person_id, other.since_at, other.until_at)
