"""Groups as the bot lives in them: who it hears, how it comes, rises, goes, and moves house."""


async def updates_of(bot):
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_a_plain_member_hears_only_what_is_meant_for_it(bot, wang, north):
    there = wang.at(north)
    spoken = await bot.send_message(north, "Hello everybody")
    await updates_of(bot)
    await there.types("just talking")
    await there.types("/help")
    await there.types("/help@other_bot")
    await there.types("hey @sandbox_bot")
    await there.replies_to({"message_id": spoken.message_id}, "thanks")
    heard = [update.message.text for update in await updates_of(bot)]
    assert heard == ["/help", "hey @sandbox_bot", "thanks"]


async def test_an_administrator_hears_everything(bot, town, wang, north):
    await town.change_group(north, "promote")
    await updates_of(bot)
    await wang.at(north).types("just talking")
    assert [update.message.text for update in await updates_of(bot)] == ["just talking"]


async def test_the_bot_hears_how_its_own_standing_changes(bot, town, wang, li):
    await updates_of(bot)
    group = await town.group("North", wang, li)
    await town.change_group(group, "promote")
    await town.change_group(group, "kick_bot")
    changes = [update.my_chat_member for update in await updates_of(bot) if update.my_chat_member]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    ]


async def test_a_block_and_its_end_reach_the_bot(bot, wang):
    await updates_of(bot)
    await wang.blocks()
    await wang.unblocks()
    changes = [update.my_chat_member.new_chat_member.status for update in await updates_of(bot)]
    assert changes == ["kicked", "member"]


async def test_a_group_moves_house(bot, town, wang, north):
    await updates_of(bot)
    heir = (await town.change_group(north, "migrate"))["chat_id"]
    old, new = (update.message for update in await updates_of(bot))
    assert (old.chat.id, old.migrate_to_chat_id) == (north, heir)
    assert (new.chat.id, new.migrate_from_chat_id, new.message_id) == (heir, north, 1)
    assert (await bot.get_chat(heir)).type == "supergroup"
    await wang.at(heir).types("/hello")


async def test_members_can_be_asked_for(bot, town, wang, li, north):
    assert await bot.get_chat_member_count(north) == 3
    assert [one.user.id for one in await bot.get_chat_administrators(north)] == [wang.id]
    assert (await bot.get_chat_member(north, li.id)).status == "member"
    await town.change_group(north, "remove", id=li.id)
    assert (await bot.get_chat_member(north, li.id)).status == "kicked"
    assert north not in await li.chats()


async def test_newcomers_are_announced(bot, town, wang, north):
    await updates_of(bot)
    zhao = await town.person("Zhao")
    await town.change_group(north, "add", id=zhao.id)
    [update] = await updates_of(bot)
    assert [user.first_name for user in update.message.new_chat_members] == ["Zhao"]


async def test_a_pin_is_for_administrators(bot, town, north):
    message = await bot.send_message(north, "Opening hours")
    await town.change_group(north, "promote")
    assert await message.pin()
    assert (await bot.get_chat(north)).pinned_message.text == "Opening hours"
