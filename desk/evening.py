"""A leader's evening: what is still open, once a working day, at the hour they chose and if they chose one [O3]."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import count

from desk import holidays, region_lists, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import evening as keyboards
from models.absence import absence_at
from models.person import Person
from models.post import Post, posts_of
from models.reminder import Promise, Reminder, drop_of_post
from rules.business_hours import is_business_day
from rules.listing import Listing
from rules.refused import Refused
from rules.roles import Role
from rules.wall_clock import instant

HOURS = (17, 18, 19, 20)
"""Before the quiet hours."""
WANTS_SOMEBODY: Sequence[Listing] = [listing for listing in Listing if listing is not Listing.TODAY]


async def show(work: UnitOfWork, leader: Person) -> None:
    posts = await _posts_of(work, leader)
    if not posts:
        raise Refused("not_your_office")
    hour = posts[0].evening_hour
    keyboard = keyboards.hours(sides.captions_for(work, leader), HOURS, hour)
    work.say(leader, "office/evening_setting", keyboard=keyboard, at=None if hour is None else time(hour))


async def choose(work: UnitOfWork, leader: Person, hour: int | None) -> None:
    """None: no evening word. The same for every region that they lead."""
    if hour is not None and hour not in HOURS:
        raise Refused("not_your_office")
    for post in await _posts_of(work, leader):
        post.evening_hour = hour
        await drop_of_post(work.session, post.id, Promise.EVENING_SUMMARY, work.now)
        _promise_next(work, post)
    await show(work, leader)


async def tell(work: UnitOfWork, reminder: Reminder) -> None:
    """It ends with the office. Of several regions one message tells; where nothing is open, none."""
    post = await work.session.get_one(Post, reminder.post_id)
    leader = await work.session.get_one(Person, post.person_id)
    posts = await _posts_of(work, leader)
    if post not in posts:
        return
    _promise_next(work, post)
    if post is posts[0] and not await absence_at(work.session, leader.id, work.now):
        await _tell(work, leader, [each.region_code for each in posts])


async def _tell(work: UnitOfWork, leader: Person, codes: list[str | None]) -> None:
    regions = [region for region in work.company.regions if region.code in codes]
    counts = await region_lists.counts_in(work, regions)
    still_open = {listing: counts[listing] for listing in WANTS_SOMEBODY if counts[listing]}
    if still_open:
        region = regions[0] if len(regions) == 1 else None
        keyboard = keyboards.still_open(sides.captions_for(work, leader), still_open, region.code if region else None)
        work.say(leader, "office/evening", keyboard=keyboard, region=region)


async def _posts_of(work: UnitOfWork, leader: Person) -> list[Post]:
    return [post for post in await posts_of(work.session, leader.id) if post.role is Role.LEADER]


def _promise_next(work: UnitOfWork, post: Post) -> None:
    if post.evening_hour is not None:
        due_at = _next_evening(work, post.region_code, time(post.evening_hour))
        work.promise(Promise.EVENING_SUMMARY, due_at, region_code=post.region_code, post_id=post.id)


def _next_evening(work: UnitOfWork, region_code: str | None, at: time) -> datetime:
    """On a working day, by the region's clock."""
    zone, hours = work.zone_of(region_code), work.company.hours
    today = work.now.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in count())
    working = (instant(day, at, zone) for day in days if is_business_day(day, hours, holidays.of_house(work)))
    return next(moment for moment in working if moment > work.now)
