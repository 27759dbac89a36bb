"""PDF documents opened, or refused with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from imrdesk.domain.sentences import sentence
from imrdesk.errors import Refusal, UnreadableFileError


def load_document(content: bytes, name: str) -> pdfium.PdfDocument:
    """Open the PDF in ``content`` with an empty password; the caller closes it.

    Raises:
        UnreadableFileError: it is locked or damaged.
    """
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise _refusal(error, name) from error


@contextmanager
def open_document(content: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF as :func:`load_document` does, and close it at the end."""
    document = load_document(content, name)
    try:
        yield document
    finally:
        document.close()


def _refusal(error: pdfium.PdfiumError, name: str) -> UnreadableFileError:
    if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
        message = sentence(
            "“{name}” is locked with a password; open it in a PDF viewer and save a copy without one.", name=name
        )
        return UnreadableFileError(Refusal.PASSWORD, message)
    if error.err_code == pdfium_c.FPDF_ERR_SECURITY:
        message = sentence(
            "“{name}” is protected in a way that cannot be opened here; save a copy without protection.", name=name
        )
        return UnreadableFileError(Refusal.PASSWORD, message)
    return damaged(name)


def damaged(name: str) -> UnreadableFileError:
    """Return the refusal of a PDF that is broken."""
    return UnreadableFileError(
        Refusal.DAMAGED, sentence("“{name}” is a damaged PDF; get the file again from where it came.", name=name)
    )
