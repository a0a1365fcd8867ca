"""Who can be played in the demo: the staff of the company file, and some fictional customers."""

from collections.abc import Iterator

from rules.company import Company
from rules.company.house import StaffMember

Cast = dict[str, list[dict[str, object]]]

ON_STAGE = ("technician", "leader", "dispatcher", "headquarters", "admin")
CUSTOMERS = (
    {"id": 800000001, "first_name": "王师傅", "language_code": "zh-hans", "phone": "+8613900000001"},
    {"id": 800000002, "first_name": "Ann", "language_code": "en", "phone": "+8613900000002"},
    {"id": 800000003, "first_name": "陈姐", "language_code": "zh-hans", "phone": "+8613900000003"},
)


def cast_of(company: Company) -> Cast:
    played = sorted(company.staff, key=lambda member: ON_STAGE.index(member.roles[0]))
    staff = [_on_stage(company, member) for member in played if member.telegram_id]
    customers = [{**each, "role": "customer", "note": "customer"} for each in CUSTOMERS]
    return {"people": [*customers, *staff], "groups": list(_groups(company))}


def _on_stage(company: Company, member: StaffMember) -> dict[str, object]:
    region = company.region(member.region)
    note = member.roles[0] + (f", {region.name.en}" if region else "")
    return {
        "id": member.telegram_id,
        "first_name": member.name,
        "language_code": "zh-hans",
        "note": note,
        "role": member.roles[0],
        "has_started": True,
    }


def _groups(company: Company) -> Iterator[dict[str, object]]:
    for region in company.regions:
        crew = [member for member in company.staff if member.region == region.code and member.telegram_id]
        leaders = [member.telegram_id for member in crew if "leader" in member.roles]
        yield {
            "id": region.chat_id,
            "title": f"{company.company.name.zh} {region.name.zh}",
            "members": [member.telegram_id for member in crew],
            "admins": leaders,
            "with_bot": True,
            "bot_is_admin": True,
        }
