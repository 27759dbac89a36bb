"""The parser's version, apart from the rules: what reads none asks for it, too."""

from __future__ import annotations

PARSER = "imrdesk-rules-5"
"""Raised when a rule change can change a value."""
