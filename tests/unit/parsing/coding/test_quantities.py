"""Quantity, unit, frequency and duration."""

from __future__ import annotations

import pytest

from tests.unit.parsing.coding.coded import item, read_item


@pytest.mark.parametrize(
    ("title", "quantity", "unit"),
    [
        ("Physical therapy 2x6, cervical spine", 12, "session"),
        ("Physical therapy 2 times 8 for the lumbar spine", 16, "session"),
        ("Physical therapy x 12 sessions to the left ankle", 12, "session"),
        ("Physical therapy x 6 for the elbow", 6, None),
        ("12 additional physical therapy visits", 12, "visit"),
        ("Eleven (11) sessions of hand therapy", 11, "session"),
        ("Massage therapy #6", 6, None),
        ("6 acupuncture treatments", 6, "treatment"),
        ("12 acupuncture", 12, None),
        ("Two sessions of PT for the knee and five sessions of PT for the hip", 7, "session"),
        ("Physical therapy 8-12 sessions", None, None),
        ("Acupuncture 2-3 times per week for 6 weeks (12 sessions)", 12, "session"),
        ("Physical therapy 12 visits (2x6)", 12, "visit"),
        ("Physical therapy 2 times a week for 2 weeks (4)", 4, None),
        ("Tramadol ER 150mg #30 with 2 refills", 30, None),
        ("Three refills of Omeprazole 20mg #60", 60, None),
        ("Naproxen 550mg, QTY: 90", 90, None),
        ("Hydrocodone-Acetaminophen 5-325 mg, 60 tablets", 60, "tablet"),
        ("Oxycodone ER 20mg #60 day supply: 30", 60, None),
        ("Cyclobenzaprine 7.5mg, ninety count", 90, None),
        ("Ibuprofen 800 mg 1 tablet 3 times a day, #90", 90, "tablet"),
        ("Butrans patch 10mcg/hr #4", 4, "patch"),
        ("Lidopro ointment 121gm", None, None),
        ("Gabapentin 50mg/ml oral solution 420ml", None, None),
        ("Botox injection 200 units x 1", 1, "injection"),
        ("Botox 200 units", None, None),
        ("Vitamin D 50,000 units #12", 12, None),
        ("Series of three Synvisc injections, right knee", 3, "injection"),
        ("Stellate ganglion block, series of 3", 3, "block"),
        ("Wrist braces #2", 2, "brace"),
        ("2 pairs of custom orthotics", 2, "pair"),
        ("Functional restoration program 80 hours", 80, "hour"),
        ("Follow-up visits x 3", 3, "visit"),
        ("NCV of the legs QTY: 2", 2, None),
        ("X-ray of the left hand, 3 views", None, None),
        ("10 panel urine drug screen", None, None),
        ("Root canal tooth #14", None, None),
        ("MRI of the left knee", None, None),
        ("Left C2-3, C3-4 facet blocks", None, None),
        ("L3, 4, 5 medial branch blocks", None, None),
        ("Tylenol #3 #60", 60, None),
        ("Hospital stay x2 days", None, None),
        ("Massage x8", 8, None),
        ("Naproxen 500mg, quantily 60", 60, None),
        ("Straight catheters 16 Fr, #90", 90, "catheter"),
        ("One lumbar epidural steroid injection at L4-L5", 1, "injection"),
        ("TENS unit, daily trial, #30", 30, None),
        ("Urine drug screen collected 10/12/2016", None, None),
        ("12 physical therapy visits between 9/5/2013 and 11/4/2013", 12, "visit"),
    ],
)
def test_a_count_and_its_unit(title: str, quantity: float | None, unit: str | None) -> None:
    coded = item(title)
    assert (coded["quantity"], coded["unit"]) == (quantity, unit)


@pytest.mark.parametrize(
    ("title", "frequency", "duration", "quantity"),
    [
        ("Physical therapy 2 times a week for 6 weeks for the right shoulder", "2 times a week", "6 weeks", 12),
        ("PT two (2) times a week for four (4) weeks, left knee", "two (2) times a week", "four (4) weeks", 8),
        ("Chiropractic 2 x week x 4 weeks", "2 x week", "4 weeks", 8),
        ("Acupuncture once a week for eight weeks", "once a week", "eight weeks", 8),
        ("Acupuncture twice weekly for 3 weeks", "twice weekly", "3 weeks", 6),
        ("Physical Therapy 2xwk x 6wks Left Shoulder", "2xwk", "6wks", 12),
        ("Physical therapy 2x/week x 6 weeks", "2x/week", "6 weeks", 12),
        ("Psychotherapy 2x/month for 6 months", "2x/month", "6 months", 12),
        ("Physical therapy additional 3 visits per week for 2 weeks", "3 visits per week", "2 weeks", 6),
        ("Chiropractic 1-2 times a week for 4 weeks", "1-2 times a week", "4 weeks", None),
        ("Physical therapy 2 times a week for 6-8 weeks", "2 times a week", "6-8 weeks", None),
        ("Home health aide, 4 hours a day, 7 days a week for 6 weeks", "4 hours a day, 7 days a week", "6 weeks", None),
        ("Metformin 500mg twice a day for 30 days", "twice a day", "30 days", 60),
        ("Percocet 10/325mg every 6 hours as needed #120", "every 6 hours as needed", None, 120),
        ("Ambien 10mg at bedtime #30", "at bedtime", None, 30),
        ("Omeprazole 20 mg, one month supply", None, "one month supply", None),
        ("TENS unit 30 day rental", None, "30 day rental", None),
        ("Cold therapy unit rental x 7 days", None, "7 days", None),
        ("Cold therapy unit rental x7 days", None, "7 days", None),
        ("Acupuncture x2 per week x3 weeks", "2 per week", "3 weeks", 6),
        ("Seven day use of cold therapy unit", None, "Seven day", None),
        ("Gym membership for 6 months", None, "6 months", None),
        ("Follow up in 4-6 weeks", None, None, None),
        ("Physical Therapy 3 X WEEK FOR 4 WEEKS", "3 X WEEK", "4 WEEKS", 12),
    ],
)
def test_a_schedule(title: str, frequency: str | None, duration: str | None, quantity: float | None) -> None:
    coded = item(title)
    assert (coded["frequency"], coded["duration"], coded["quantity"]) == (frequency, duration, quantity)


def test_a_product_is_derived_from_where_frequency_and_duration_stand() -> None:
    title = "Physical therapy twice a week, for the left knee, for 3 weeks"
    read = read_item(title)
    assert read["quantity"].derived
    assert [span.quote(title) for span in read["quantity"].spans] == ["twice a week", "3 weeks"]
    assert read["unit"].value == "session"


def test_only_the_disputed_portion_counts() -> None:
    title = "Nine visits was the original request. Six visits was authorized. The remainder, three visits"
    assert item(title, "three visits")["quantity"] == 3
