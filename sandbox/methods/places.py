"""sendLocation, sendVenue, sendContact, and a live location on its way."""

from typing import Any

from sandbox.methods.editing import change, post_to_edit
from sandbox.methods.sending import send
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

Json = dict[str, Any]

SHORTEST_LIFE, LONGEST_LIFE, FOREVER = 60, 86_400, 0x7FFFFFFF
LIVELY = ("live_period", "heading", "proximity_alert_radius")
NAMES = ("first_name", "last_name", "vcard")


def send_location(world: World, given: Parameters) -> Json:
    location = place_of(given)
    if (life := given.integer("live_period")) and life != FOREVER and not SHORTEST_LIFE <= life <= LONGEST_LIFE:
        raise bad_request("wrong live location period specified")
    return send(world, given, {"location": location | movement_of(given)})


def send_venue(world: World, given: Parameters) -> Json:
    location = place_of(given)
    for name in ("title", "address"):
        if not given.text(name):
            raise bad_request(f"venue {name} must be non-empty")
    venue = {"location": location, "title": given.text("title"), "address": given.text("address")}
    return send(world, given, {"venue": venue, "location": location})


def send_contact(world: World, given: Parameters) -> Json:
    if not given.text("phone_number"):
        raise bad_request("phone number must be non-empty")
    if not given.text("first_name"):
        raise bad_request("first name must be non-empty")
    names = {name: given.text(name) for name in NAMES if given.text(name)}
    return send(world, given, {"contact": {"phone_number": given.text("phone_number"), **names}})


def edit_message_live_location(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    lively = _live(post.message)
    return change(world, chat, post, {"location": lively | place_of(given) | movement_of(given)}, given)


def stop_message_live_location(world: World, given: Parameters) -> Json:
    chat, post = post_to_edit(world, given)
    return change(world, chat, post, {"location": at_rest(_live(post.message))}, given)


def place_of(given: Parameters) -> Json:
    place: Json = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        degrees = given.decimal(name)
        if degrees is None:
            raise bad_request(f"{name} is empty")
        if abs(degrees) > limit:
            raise bad_request("wrong location specified")
        place[name] = degrees
    accuracy = given.decimal("horizontal_accuracy")
    return place | ({"horizontal_accuracy": accuracy} if accuracy else {})


def movement_of(given: Parameters) -> Json:
    return {name: given.integer(name) for name in LIVELY if given.integer(name)}


def at_rest(location: Json) -> Json:
    return {name: value for name, value in location.items() if name not in LIVELY}


def _live(message: Json) -> Json:
    location: Json = message.get("location", {})
    if "live_period" not in location:
        raise bad_request("message can't be edited")
    return location
