"""The company file comes into force: once, completely, and without destroying anything."""

from dataclasses import replace

import pytest
from sqlmodel import col, select

from bot.database import Database
from desk import house, invitations, people, staffing
from models import CompanyEdition, Invitation, Person, Post, Region
from models.person import person_with
from models.post import posts_of
from rules.refused import Refused
from rules.roles import Role
from tests.support.example import COMPANY, EXAMPLE, RENDERER, FixedClock


@pytest.fixture
async def open_work(database_url):
    databases = []

    def open_with(company=COMPANY):
        databases.append(Database(database_url, company, RENDERER, FixedClock()))
        return databases[-1].open_work()

    yield open_with
    for database in databases:
        await database.close()


async def count(work, table):
    return len(list(await work.session.exec(select(table))))


async def test_the_five_regions_and_their_people_are_there_after_loading_O2(open_work):
    async with open_work() as work:
        assert await house.introduce(work, EXAMPLE)
    async with open_work() as work:
        regions = {region.code: region for region in await work.session.exec(select(Region))}
        assert set(regions) == {"north", "east", "south", "central", "southwest"}
        assert all(region.chat_id for region in regions.values())
        named = [member for member in COMPANY.staff if not member.vacant]
        assert await count(work, Person) == len(named)
        assert await count(work, Post) == sum(len(member.roles) for member in named)


async def test_loading_the_same_file_twice_changes_nothing(open_work):
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        before = [await count(work, table) for table in (Person, Post, Region, CompanyEdition)]
    async with open_work() as work:
        assert not await house.introduce(work, EXAMPLE)
        assert [await count(work, table) for table in (Person, Post, Region, CompanyEdition)] == before


async def test_a_changed_comment_adds_an_edition_and_nobody_twice(open_work):
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        before = [await count(work, table) for table in (Person, Post, Region)]
    async with open_work() as work:
        assert await house.introduce(work, EXAMPLE + "\n# one more comment\n")
        assert [await count(work, table) for table in (Person, Post, Region)] == before
        assert await count(work, CompanyEdition) == 2


async def test_who_leaves_the_file_leaves_the_office_and_stays_in_the_history(open_work):
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
    leaver = next(member for member in COMPANY.staff if member.roles == ("technician",))
    regions = tuple(region for region in COMPANY.regions if region.code != "southwest")
    staff = tuple(member for member in COMPANY.staff if member is not leaver and member.region != "southwest")
    async with open_work(replace(COMPANY, staff=staff, regions=regions)) as work:
        await house.introduce(work, "another text")
    async with open_work() as work:
        person = (await work.session.exec(select(Person).where(Person.telegram_id == leaver.telegram_id))).one()
        assert await people.roles_of(work, person) == {Role.CUSTOMER}
        gone = await work.session.get_one(Region, "southwest")
        assert gone.retired_at is not None


async def test_a_vacant_office_has_no_holder_O2(open_work):
    vacancy = next(member for member in COMPANY.staff if member.vacant)
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        holders = await people.holders(work, Role(vacancy.roles[0]), vacancy.region)
        others = [m for m in COMPANY.staff if m.region == vacancy.region and m.roles == vacancy.roles and not m.vacant]
        assert len(holders) == len(others)


async def join(work, telegram_id, payload):
    person = await people.recognise(work, people.Account(telegram_id, "New"), is_private=True)
    await invitations.accept(work, person, payload)
    return person


async def test_an_invitation_gives_the_office_to_the_first_who_brings_it(open_work):
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        payload = invitations.issue(work, Role.TECHNICIAN, "north")
    async with open_work() as work:
        assert Role.TECHNICIAN in await people.roles_of(work, await join(work, 42, payload))
    async with open_work() as work:
        with pytest.raises(Refused, match="invitation_used"):
            await join(work, 43, payload)


async def test_an_invitation_expires_and_its_secret_is_not_stored(open_work):
    clock = FixedClock()
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        payload = invitations.issue(work, Role.LEADER, "east")
        await work.session.flush()
        stored = (await work.session.exec(select(Invitation))).one()
        assert payload.removeprefix("i-") not in stored.secret_hash
        work.now = clock.now + COMPANY.timers.invitation_valid
        with pytest.raises(Refused, match="invitation_expired"):
            await join(work, 42, payload)


async def test_who_joined_by_invitation_is_not_dismissed_by_the_file(open_work):
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        payload = invitations.issue(work, Role.TECHNICIAN, "north")
        person = await join(work, 42, payload)
    async with open_work() as work:
        await house.introduce(work, EXAMPLE + "\n# newer\n")
        held = select(Post).where(Post.person_id == person.id, col(Post.until_at).is_(None))
        assert (await work.session.exec(held)).one().role is Role.TECHNICIAN


async def test_the_file_never_gives_an_office_back_to_whoever_has_left_or_moved_O2(open_work):
    """The later word counts, and what was said in the chat is the later one until the chat says else."""
    leaver, mover = [member for member in COMPANY.staff if member.roles == ("technician",) and member.telegram_id][:2]
    async with open_work() as work:
        await house.introduce(work, EXAMPLE)
        boss = (await people.holders(work, Role.ADMIN, None))[0]
        gone, moved = [(await person_with(work.session, each.telegram_id)) for each in (leaver, mover)]
        await staffing.dismiss(work, boss, gone)
        (post,) = await posts_of(work.session, moved.id)
        await staffing.move(work, boss, post, "southwest")
    async with open_work() as work:
        assert await house.introduce(work, EXAMPLE + "\n# read once more\n")
    async with open_work() as work:
        gone, moved = [(await person_with(work.session, each.telegram_id)) for each in (leaver, mover)]
        assert await people.roles_of(work, gone) == {Role.CUSTOMER}
        assert [post.region_code for post in await posts_of(work.session, moved.id)] == ["southwest"]
        assert moved.region_code == "southwest"
        assert gone.name == leaver.name
