"""Drugs and strengths."""

from __future__ import annotations

import pytest

from tests.unit.parsing.coding.coded import item, read_item


@pytest.mark.parametrize(
    ("title", "drug", "strength"),
    [
        ("Norco 10/325mg #120", "Norco", "10/325mg"),
        ("Norco 10/325 #90", "Norco", "10/325"),
        ("Hydrocodone/APAP 10/325mg, #120", "Hydrocodone/APAP", "10/325mg"),
        ("Norco (hydrocodone/acetaminophen) 10-325mg", "Norco (hydrocodone/acetaminophen)", "10-325mg"),
        ("Naproxen sodium (Anaprox DS) 550mg", "Naproxen sodium (Anaprox DS)", "550mg"),
        ("Oxycodone HCL ER 20mg #60", "Oxycodone HCL ER", "20mg"),
        ("Tylenol #3 #60", "Tylenol #3", None),
        ("Tylenol with codeine #4, #30", "Tylenol with codeine #4", None),
        ("Symbicort HFA 160/4.5, one inhaler", "Symbicort HFA", "160/4.5"),
        ("Vitamin B12 1,000 mcg, ten vials", "Vitamin B12", "1,000 mcg"),
        ("Acetaminophen/codeine 300/30mg", "Acetaminophen/codeine", "300/30mg"),
        ("Retrospective Cyclobenzaprine 7.5mg #18", "Cyclobenzaprine", "7.5mg"),
        ("Fentanyl 25mcg/hr patches #10", "Fentanyl", "25mcg/hr"),
        ("Gabapentin 50mg/ml oral solution 420ml", "Gabapentin", "50mg/ml"),
        ("Naloxone HCL 0.4mg/0.4ml auto-injector", "Naloxone HCL", "0.4mg/0.4ml"),
        ("Voltaren gel 1% 100gm", "Voltaren", "1%"),
        ("Lidocaine patch 5% #30", "Lidocaine", "5%"),
        ("Carafate 1 gm #60", "Carafate", "1 gm"),
        ("Vitamin D 50,000 units #12", "Vitamin D", "50,000 units"),
        ("Zorbinol 20mg #30", "Zorbinol", "20mg"),
        ("Cyclobenzapine 7.5mg #60", "Cyclobenzapine", "7.5mg"),
        ("Unknown prescription of Soma", "Soma", None),
        ("Topical analgesic cream", None, None),
        ("Compound cream", None, None),
        ("Toradol 60mg IM injection", None, None),
        ("MRI of the knee", None, None),
        (
            "Flurbiprofen 20%, Baclofen 5%, Lidocaine 4% in cream base, 180gm",
            "Flurbiprofen 20%, Baclofen 5%, Lidocaine 4%",
            None,
        ),
        ("Compound cream: Gabapentin 10%/Amitriptyline 10% 210gm", "Gabapentin 10%/Amitriptyline 10%", None),
    ],
)
def test_a_drug_and_its_strength(title: str, drug: str | None, strength: str | None) -> None:
    coded = item(title)
    assert (coded["drug"], coded["strength"]) == (drug, strength)


@pytest.mark.parametrize("title", ["Cyclobenzapine 7.5mg", "Zorbinol 20mg"])
def test_a_name_no_vocabulary_has_is_less_sure(title: str) -> None:
    assert read_item(title)["drug"].confidence < read_item("Norco 10/325mg")["drug"].confidence


def test_a_disputed_portion_without_a_name_takes_it_from_the_title() -> None:
    title = "Baclofen 20mg #60 was the original request. #40 was authorized. The remainder, #20"
    coded = item(title, "#20")
    assert (coded["drug"], coded["quantity"], coded["subcategory"]) == ("Baclofen", 20, "Muscle Relaxant")
