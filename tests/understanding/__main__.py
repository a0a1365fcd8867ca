"""`python -m tests.understanding` prints how far the labelled lists are understood."""

from tests.understanding.lists import anger, dangers, manner, symptoms

print("| symptoms | simple faults | offered | right | precision | among the first three |\n|---|---|---|---|---|---|")
for part in ("development", "held_out"):
    s = symptoms(part)
    print(
        f"| {s.symptoms}, {part} | {s.simple_faults} | {s.offered} | {s.right} | {s.precision:.0%} | {s.among_three} |"
    )
print("\n| dangers | dangerous | heard | of its kind | harmless | false alarms |\n|---|---|---|---|---|---|")
for part in ("development", "held_out"):
    d = dangers(part)
    print(f"| {part} | {d.dangerous} | {d.heard} | {d.of_its_kind} | {d.harmless} | {d.false_alarms} |")
print("\n| anger | angry | heard | harmless | false alarms |\n|---|---|---|---|---|")
for part in ("development", "held_out"):
    a = anger(part)
    print(f"| {part} | {a.angry} | {a.heard} | {a.harmless} | {a.false_alarms} |")
print("\n| manner | rude | held | harmless | false alarms |\n|---|---|---|---|---|")
for language in ("zh", "en"):
    for part in ("development", "held_out", "another_hand", "afterwards"):
        m = manner(part, language)
        print(f"| {language}, {part} | {m.rude} | {m.caught:.0%} | {m.harmless} | {len(m.false_alarms)} |")
