"""A house after two years: a million customers, tickets and pending reminders, written by SQLite itself."""

import asyncio
import sqlite3
from pathlib import Path

from benchmarks.desks import open_desk
from bot.database import system_clock
from tests.support.databases import sqlite_url

COUNT, OPEN_COUNT = 1_000_000, 300
SECONDS = 104 * 7 * 24 * 3600
FIRST_CUSTOMER = 1_000_000

# One row a ticket; the technicians take turns, each in their own region.
LIVES = """
    CREATE TEMP TABLE life AS
    WITH RECURSIVE
      numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count),
      turn AS (
        SELECT row_number() OVER (ORDER BY id) - 1 AS k, person_id, region_code FROM post WHERE role = 'technician'
      ),
      begun AS (SELECT n, :now - :seconds + n * :seconds / :count AS began FROM numbers)
    SELECT n, n + :first_customer AS customer, person_id AS technician, region_code AS region,
      n > :count - :open AS is_open,
      {began} AS began, {taken} AS taken, {came} AS came, {done} AS done, {later} AS later
    FROM begun JOIN turn ON turn.k = n % (SELECT count(*) FROM turn)"""
INSTANT = "strftime('%Y-%m-%d %H:%M:%f000', began + {after}, 'unixepoch')"
AFTER = {"began": 0, "taken": "n % 7200", "came": "86400 + n % 3600", "done": 90000, "later": f"{SECONDS} + 86400"}

ROWS = (
    """person (id, telegram_id, name, language, phone, address, is_reachable, created_at)
    SELECT customer, 2000000000 + n, 'Wang', 'zh_CN', '+8613800000000', '1 Example Road', 1, began FROM life""",
    """ticket (id, number, kind, status, customer_id, region_code, technician_id, product_code, symptom, is_urgent,
      is_with_person, created_at, opened_at, claimed_at, resolved_at, closed_at)
    SELECT n, 'R-' || n, 'repair', 'closed', customer, region, technician, 'x', 'it does not turn', 0,
      0, began, began, taken, done, done FROM life WHERE NOT is_open""",
    """ticket (id, number, kind, status, customer_id, region_code, symptom, is_urgent, is_with_person, created_at,
      opened_at)
    SELECT n, 'R-' || n, 'repair', 'open', customer, region, 'it does not turn', 0, 0, began,
      began FROM life WHERE is_open""",
    """visit (ticket_id, technician_id, state, starts_at, ends_at, reason, proposed_at, answered_at, left_at,
      arrived_at, done_at)
    SELECT n, technician, 'done', came, done, iif(n % 9, '', 'traffic'), taken, taken, taken, came, done
    FROM life WHERE NOT is_open""",
    """rating (ticket_id, technician_id, stars, words, given_at)
    SELECT n, technician, 1 + n * 7 % 5, '', done FROM life WHERE n % 2 AND NOT is_open""",
    """reminder (promise, due_at, ticket_id, rung, attempts) SELECT 'visit_soon', later, n, 0, 0 FROM life""",
    """ticket_event (ticket_id, happened_at, role, action, before, after, reason)
    SELECT n, began, 'customer', 'register', 'reporting', 'open', '' FROM life""",
    *(
        f"""ticket_event (ticket_id, happened_at, role, action, before, after, reason)
        SELECT n, {at}, 'technician', '{action}', '{before}', '{after}', '' FROM life WHERE NOT is_open"""
        for action, before, after, at in (
            ("claim", "open", "accepted", "taken"),
            ("resolve", "on_site", "resolved", "done"),
            ("close", "resolved", "closed", "done"),
        )
    ),
)


def full_database(folder: Path) -> str:
    """Its address; made in the folder unless it is there already."""
    file = folder / "full.db"
    if not file.exists():
        unfinished = folder / "unfinished.db"
        asyncio.run(_begin(sqlite_url(unfinished)))
        _fill(unfinished)
        unfinished.rename(file)
    return sqlite_url(file)


async def _begin(url: str) -> None:
    async with open_desk(url):
        pass


def _fill(file: Path) -> None:
    instants = {name: INSTANT.format(after=after) for name, after in AFTER.items()}
    numbers = {"count": COUNT, "open": OPEN_COUNT, "seconds": SECONDS, "first_customer": FIRST_CUSTOMER}
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-400000")
        connection.execute(LIVES.format(**instants), numbers | {"now": int(system_clock().timestamp())})
        for rows in ROWS:
            connection.execute(f"INSERT INTO {rows}")
        connection.commit()
        connection.execute("ANALYZE")
    connection.close()
