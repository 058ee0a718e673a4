"""Word documents, PDFs and mail: their text, their places, and what a damaged one says."""

from __future__ import annotations

import builtins
import datetime as dt
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml import parse_xml

import atodds
from atodds.errors import SourceError
from atodds.sources import load
from atodds.sources.reflow import DocumentPage, reflowed
from tests.support import atodds as command
from tests.support import put


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF of these lines, written by hand."""
    fonts = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        fonts,
    ]
    for n, lines in enumerate(pages):
        shown = "".join(f"({one}) Tj T*\n" for one in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td\n{shown}ET".encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< /Title ({title}) >>".encode())
    out, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % one for one in offsets)
    trailer = b"<< /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, trailer, len(out),
    )  # fmt: skip


PAGES = [
    ["Coast Gazette - 1", "Ferry runs aground off Lindholm", "The ferry Aurora ran aground off Lindholm on Monday with 212 pas-",
     "sengers aboard, the coast guard said in a long statement of the day."],
    ["Coast Gazette - 2", "The vessel struck a reef six miles from the harbour of the island, and",
     "nobody was hurt."],
    ["Coast Gazette - 3", "Eleven people were taken to hospital."],
]  # fmt: skip


def word(*paragraphs: str, table: Sequence[Sequence[str]] = ()) -> bytes:
    made = docx.Document()
    for one in paragraphs:
        made.add_paragraph(one.removeprefix("* "), style="List Bullet" if one.startswith("* ") else None)
    if table:
        grid = made.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def mail(text: str, **more: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = more.get("subject", "Re: Ferry runs aground")
    made["From"] = "Ada Roe <ada@example.org>"
    made["Date"] = "Mon, 03 Jun 2024 21:05:00 +0200"
    made.set_content(text, subtype=more.get("subtype", "plain"))
    return made


def one(folder: Path, name: str, data: bytes) -> Any:
    (folder / name).write_bytes(data)
    return load([folder / name])


def test_a_pdf_reads_as_running_text_with_pages(tmp_path: Path) -> None:
    source = one(tmp_path, "a.pdf", pdf(PAGES, title="Ferry aground")).sources[0]
    assert source.text == (
        "Ferry runs aground off Lindholm\n\n"
        "The ferry Aurora ran aground off Lindholm on Monday with 212 passengers aboard, the coast guard said in a "
        "long statement of the day.\n\n"
        "The vessel struck a reef six miles from the harbour of the island, and nobody was hurt.\n\n"
        "Eleven people were taken to hospital."
    )
    assert [(source.text[place.start :][:6], place.name) for place in source.places] == [
        ("Ferry ", "page 1"), ("The ve", "page 2"), ("Eleven", "page 3"),
    ]  # fmt: skip
    assert source.title == "Ferry aground"
    assert source.provenance["title"] == "extracted"


def test_a_sentence_goes_on_over_a_page_and_numbers_keep_their_hyphen() -> None:
    text, starts = reflowed(
        [
            DocumentPage(1, "The plant lies\nwest of a 19-\nmile road that"),
            DocumentPage(2, "was closed. It is\na long-"),
        ]
    )
    assert text == "The plant lies west of a 19-mile road that was closed. It is a long-"
    assert [number for number, _ in starts] == [1, 2]


def test_ligatures_are_letters() -> None:
    assert (
        reflowed([DocumentPage(1, "Four o\ufb03cials con\ufb01rmed\xa0it, 5 m\xb2.")])[0]
        == "Four officials confirmed it, 5 m\xb2."
    )


def test_a_word_document_keeps_lists_tables_and_what_was_inserted(tmp_path: Path) -> None:
    data = word("Ferry aground", "", "Eleven were hurt.", "* 212 passengers", table=[["Dead", "3"]])
    source = one(tmp_path, "a.docx", data).sources[0]
    assert source.text == "Ferry aground\n\nEleven were hurt.\n\n- 212 passengers\n\nDead\n\n3"
    assert [place.name for place in source.places] == [f"paragraph {n}" for n in range(1, 6)]
    assert source.author is None
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(
                    b"<w:r><w:t>Eleven were hurt.</w:t></w:r>",
                    b'<w:del w:id="1"><w:r><w:delText>Nine</w:delText></w:r></w:del>'
                    b'<w:ins w:id="2"><w:r><w:t>Eleven</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> were hurt.</w:t></w:r>',
                )
            new.writestr(name, part)
    assert "\n\nEleven were hurt.\n\n" in one(tmp_path, "b.docx", changed.getvalue()).sources[0].text


def test_a_mail_gives_subject_sender_day_and_names_what_is_attached(tmp_path: Path) -> None:
    made = mail("Dear all,\n\nthe ferry had 212 passengers.\n")
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="list.pdf")
    loaded = one(tmp_path, "a.eml", made.as_bytes())
    source = loaded.sources[0]
    assert source.text == "Ferry runs aground\n\nDear all,\n\nthe ferry had 212 passengers."
    assert (source.title, source.author, source.published) == (
        "Ferry runs aground",
        "Ada Roe",
        dt.date(2024, 6, 3),
    )
    assert [place.name for place in source.places] == ["subject", "paragraph 1", "paragraph 2"]
    assert "list.pdf" in loaded.notes[0]


def test_a_mail_of_html_is_read_as_a_page(tmp_path: Path) -> None:
    made = mail(
        "<html><body><p>The ferry Aurora had 212 passengers aboard, the guard said.</p></body></html>",
        subtype="html",
    )
    assert "212 passengers" in one(tmp_path, "a.eml", made.as_bytes()).sources[0].text


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"no PDF at all", "the PDF cannot be read"),
        ("a.pdf", pdf(PAGES)[:300], "the PDF"),
        ("a.pdf", pdf([[], []]), "a scan"),
        ("a.docx", b"no archive", "the Word document cannot be read"),
        ("a.docx", word("A ferry.")[:400], "the Word document cannot be read"),
        ("a.docx", word(), "no text found"),
        ("a.eml", b"just words, and no head at all", "no mail"),
        ("a.eml", b"From: a@b.org\nContent-Type: text/plain; charset=nonsense\n\n\xff\xfe", "the mail cannot be read"),
    ],
)  # fmt: skip
def test_a_bad_file_is_told_and_the_others_are_read(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    with pytest.raises(SourceError, match=told):
        one(tmp_path, name, data)
    put(tmp_path / "good.txt", "Six men were held.")
    loaded = load([tmp_path])
    assert [source.id for source in loaded.sources] == ["good.txt"]
    (error,) = loaded.errors
    assert error.source is not None
    assert error.source.endswith(name)
    assert told in error.message


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(PAGES)))
    writer.encrypt("secret", algorithm="RC4-128")
    data = BytesIO()
    writer.write(data)
    with pytest.raises(SourceError, match="locked with a password"):
        one(tmp_path, "a.pdf", data.getvalue())


@pytest.mark.parametrize(("name", "package"), [("a.pdf", "pypdf"), ("a.docx", "docx")])
def test_without_the_extra_the_message_says_what_to_install(
    tmp_path: Path, name: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def missing(asked: str, *more: Any) -> Any:
        if asked == package:
            raise ModuleNotFoundError(f"No module named {package!r}", name=package)
        return real(asked, *more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(SourceError, match=r"pip install 'atodds\[documents\]'"):
        one(tmp_path, name, pdf(PAGES) if package == "pypdf" else word("A."))


def test_a_finding_names_the_page_and_the_paragraph(tmp_path: Path) -> None:
    lines = ["The village lies 40 miles \\(25 kilometres\\) from the coast, the survey said."]
    (tmp_path / "a.pdf").write_bytes(pdf([["A first page with words and words of no meaning."], lines]))
    (tmp_path / "b.docx").write_bytes(word("Survey", "The lake lies 90 miles (20 kilometres) from the town."))
    run = atodds.check([tmp_path], select=["Q101"], baseline=False)
    assert [finding.evidence[0].place for finding in run.findings] == ["page 2", "paragraph 2"]
    said = command("check", tmp_path, "--select", "Q101", "--no-report", "--no-baseline")
    assert f"--> {tmp_path}/a.pdf, page 2" in said.out.replace("\n", "")
    report = tmp_path / "r" / "index.html"
    command("check", tmp_path / "a.pdf", "--select", "Q101", "--report", report, "--no-baseline")
    assert "page 2" in report.read_text(encoding="utf-8")


BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice><w:txbxContent><w:p><w:r><w:t>The reef lies six miles out.</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>The reef lies six miles out.</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1"><w:p><w:r><w:t xml:space="preserve">The ferry carried </w:t></w:r>'
    "<w:r><w:t>221 passengers.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def test_text_boxes_and_notes_of_a_word_document_are_read_once_with_their_place(tmp_path: Path) -> None:
    made = BytesIO()
    opened = docx.Document()
    paragraph = opened.add_paragraph("The ferry ran aground.")
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph._p.append(parse_xml(BOX.replace("<w:r>", f"<w:r {names}>", 1)))
    opened.save(made)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/footnotes.xml", NOTES)
    path = tmp_path / "a.docx"
    path.write_bytes(made.getvalue())
    (source,) = load([path])
    assert source.text.split("\n\n") == [
        "The ferry ran aground.",
        "The reef lies six miles out.",
        "The ferry carried 221 passengers.",
    ]
    assert [place.name for place in source.places] == ["paragraph 1", "text box 1", "footnote 1"]
    assert load([path]).notes == ()
