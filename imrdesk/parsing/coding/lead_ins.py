"""The words that lead in a list of diagnoses in a clinical summary."""

from __future__ import annotations

import re

_BE = r"(?:is|are|was|were|be|been|being|(?:have|has|had) been)"
_TOLD = (
    r"(?:documented|noted|listed|recorded|reported|given|stated|detailed|identified|described|considered|made"
    r"|established|provided|rendered|entered|confirmed)"
)
_DIAGNOS, _INCLUD = "d[il1|!]agn[o0]s", "[il1|!]nc[il1|!]ud"
"""As scans have them; noise.tolerant allows for more, at the price of a slower search."""
_COMORBID = r"co-?\s?morbid(?:ity|ities|\s+(?:medical\s+)?conditions?)"
_DIAGNOSES = rf"(?:{_DIAGNOS}[ei]s|diagnostic impressions?|dx|impressions?|{_COMORBID})"
_INCLUDE = (
    rf"(?:(?:that|which)\s+)?(?:(?:have|has|had)\s+)?{_INCLUD}(?:es?|ed|ing)\b"
    r"(?:,?\s*but\s+(?:(?:is|are|was|were)\s+)?not\s+limited\s+to\b)?"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:\d[\d/-]*\d|{_MONTH}\s+\d{{1,2}}(?:,\s*|\s+)\d{{4}})"
_WORKER = r"(?:patient|injured worker|worker|applicant|claimant|employee)"
_THEN = r"\s*(?:\s(?:is|are|was|were|include|consist|compris|remain)|:)"
_WHOSE = (
    r"(?:\s+of\s+record|\s+of\s+(?:both\s+|all\s+)?(?:the\s+)?parties"
    rf"|\s+(?:of|for|in)\s+(?:the|this)\s+{_WORKER}"
    r"|\s+at\s+(?:the|that)\s+time(?:\s+of\s+(?:the\s+)?injury)?"
    rf"|\s+(?:on|at|dated|from|per|by|as\s+of)\s+(?:(?:the\s+)?{_DATE}(?:\s+[a-z]+)?(?:-\d)?(?:\s+(?:report|note))?"
    r"|Drs?\.\s*\w+|the(?:\s+[a-z]+){1,4}?|discharge)(?=" + _THEN + "))"
)
_ARE = (
    r"(?:that\s+)?(?:(?:is|are|was|were)(?:\s+being)?|(?:have|has|had) been)\b\s*(?:currently\s+)?"
    rf"(?:as follows|{_TOLD}(?:\s+(?:to be|to include|as having|as))?|of|as|to include"
    r"|(?:significant|notable|remarkable|positive)\s+for)?"
)
_LISTED = (
    rf"\b{_DIAGNOSES}\b(?:\s*,?\s*and\s*[-/ ]\s*or impressions,?)?(?:\s+(?!of\b)[a-z-]+){{0,4}}?(?:{_WHOSE}){{0,2}}"
    r"(?:\s+for which\s+[\w ]{3,40}?(?:sought|requested|ordered|recommended|prescribed|needed))?"
    rf"(?:\s*\([^()]{{3,60}}\)(?={_THEN})|\s*,\s+(?:[^,;:.]|\bDr\.){{3,80}},(?={_THEN}|\s+(?:is|are)\b)|\s*,(?=\s+includ))?\s*"
    rf"(?:\b{_INCLUDE}|\b{_ARE}|\b{_TOLD} (?:as|to be)|consist(?:s|ed)? of|\bcompris(?:e[sd]?|ing)\b|\bsuch as\b"
    r"|\bremains?\b|\bof\b|:|-\s|\()"
    r"(?:\s*(?:to include|including|the following|as follows))?\s*:?"
    rf"|\b(?:{_TOLD}|lists|documents|gives|states|identif(?:y|ies)|notes|describes)\s+"
    rf"(?:the\s+|a\s+|his\s+|her\s+)?(?:current\s+|following\s+)?(?:{_DIAGNOSES}|conditions)\s+as\b"
)
_PHYSICIAN = (
    r"(?:provider|physician|doctor|surgeon|specialist|assistant|practitioner|nurse|evaluator|examiner|chiropractor"
    r"|\w+ist|Drs?\.\s*\w+|who)"
)
_ASSESSED = (
    r"(?P<assessed>(?:(?<!\w )|(?<=\bthe ))assessments?(?: and plan)?\s*:"
    r"|\b(?:the|his|her)\s+(?:[a-z]+['’]?s?\s+){0,3}assessments?\s+(?:is|are|was|were|include[sd]?)\b"
    r"|\bassessments?\s+(?:is|was|were|are)\s+(?:given|noted|documented|listed|provided)\s+of\b"
    r"|\b(?:treatments?|care)\s+(?:is|was|were|(?:has|have|had)\s+been)\s+(?:rendered|provided|given)\s+for\b"
    r"(?!\s+[\w-]+\s+(?:day|week|month|year|visit|session)s?\b)"
    rf"|\b(?:treatment\s+{_BE}|(?:indicates?|reflects?|shows?|documents?|ongoing)\s+(?:\w+\s+)?treatment)\s+for\b"
    rf"|\b{_BE}\s+assessed\s+(?:with|as(?:\s+having)?|to\s+have)\b"
    rf"|\b{_PHYSICIAN}\s+(?:has\s+|had\s+|also\s+)?diagnose[ds]\b(?!\s+(?:the|this|him|her)\b))"
)
"""What leads in a list only where a condition follows: other things are assessed, too."""
_DIAGNOSED = (
    rf"\b{_DIAGNOS}e[ds]\b\s+(?:(?:by|on|in) [\w ./,-]{{1,40}}? )?"
    rf"(?:(?:him|her|(?:the|this)\s+{_WORKER})\s+)?"
    rf"(?:as (?:hav[il1]ng|suffering from)|as|with hav[il1]ng|with|to have|hav[il1]ng)"
    r"(?:\s+had)?\b"
    r"(?:,?\s+and\s+(?:\w+\s+){0,3}?treated\s+for\b,?)?\s*:?"
    r"|\bdiagnosed\s+with\s+and\s+(?:being\s+)?treated\s+for\b"
)
_CARE = r"(?:\w+\s+)?(?:treatments?|care)"
_GIVER = r"(?:\s+\w+ly(?:\s+and\s+\w+ly)?)?(?:\s+(?:by|of|(?:with|at)\s+(?:an?|the|his|her|Dr))\b[\w.' -]{3,40}?)?"
_TREATED = (
    rf"\b(?:{_BE}\s+(?:(?:currently|also|being)\s+)*treat(?:ed|ing)|(?:being|currently) treated"
    rf"|undergo(?:es|ing|ne)\s+{_CARE}|under\s+(?:the\s+)?{_CARE}|receiv(?:ing|es|ed)\s+{_CARE}"
    rf"|continu(?:es|ed|ing)\s+(?:(?:to\s+(?:receive|undergo|have)|with|on|receiving|under(?:going)?)\s+)?{_CARE}"
    rf"|continu(?:es|ed|ing)\s+to\s+be\s+treated"
    rf"|treat(?:s|ing) (?:the|this) {_WORKER}){_GIVER}\s+for\b\s*:?"
)
LEAD_IN = re.compile(f"{_LISTED}|{_DIAGNOSED}|{_TREATED}|{_ASSESSED}", re.IGNORECASE)
"""What leads in a list of diagnoses; group ``assessed`` does so only where a condition follows."""
HINT = re.compile(rf"{_DIAGNOS}|morbid|impression|assess|\bdx\b|treat|\bcare\b")
"""What a sentence in small letters has that may state diagnoses; most have none, and need no closer look."""
_NAMED_SO = r"(?:\s+(?:an?|the|any|clear|definitive|documented|established|formal|new|other|prior|specific|such))*"
_KIN = r"(?:mother|father|parents?|wife|husband|spouse|brother|sister|siblings?|son|daughter|uncle|aunt|cousin)"
NOT_A_STATEMENT = re.compile(
    r"(?:\b(?:no|any|without|differential|rul(?:e|ed|ing) out|denie[sd]|negative for|lack(?:s|ed|ing)?(?: of)?|not"
    r"|no\s+(?:evidence|indication|documentation|mention|history|record|support)\s+(?:of|for)"
    r"|not\s+(?:document|list|provide|state|give|have|carry|include|contain|note|mention|specify|made?|make)\w*"
    rf"|discuss(?:ed|es)?|clarify){_NAMED_SO}|(?:support|establish|confirm|exclude|suspect)(?:s|ed|es|ing)?\s+(?:the|a|any)"
    rf"|\b{_KIN}(?:\s+(?:who|is|was|were|has|had|have|been|also|being))*)\s+$",
    re.IGNORECASE,
)
"""What stands before a lead-in that makes it no statement about the worker."""
STUDIED = re.compile(
    r"\b(?:MRIs?|MRA|magnetic resonance|x-?rays?|radiographs?|CT|computed tomography|EMG|NCS|NCV|electrodiagnostic"
    r"|scans?|imaging|ultrasound|arthrogram|myelogram|sonogram|stud(?:y|ies))\b",
    re.IGNORECASE,
)
"""What has an impression that is a finding and no diagnosis of a physician's."""
IMPRESSION = re.compile(r"\W*(?:diagnostic )?impressions?\b", re.IGNORECASE)
NO_LIST = re.compile(
    r"(?:not|never|none|unknown|unclear|unavailable|missing|deferred|pending|illegible|unchanged|undetermined|same|difficult)\b"
    r"(?! otherwise)",
    re.IGNORECASE,
)
"""What tells that the diagnoses are not stated (``diagnoses were not provided``)."""
