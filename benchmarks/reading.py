"""How long moulint takes to read a Word file, beside python-docx on the same file.

Imports stand inside the functions: each process that measures memory loads one reader only.
Builds an agreement of 20 and one of 60 pages with python-docx, then reads each with both, turn
by turn, in one run. python-docx opens the file and walks paragraphs, styles and runs; moulint
gives labels, both texts of the tracked changes and everything else besides.

    python benchmarks/reading.py [FILE.docx ...]
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15

SENTENCE = (
    "The School Resource Officer shall not take part in the enforcement of school rules, and "
    "discipline remains the sole responsibility of school administrators, as agreed here. "
)


def agreement(pages: int) -> bytes:
    """A numbered agreement of about that many pages: 11 paragraphs and a table to the page."""
    import docx

    made = docx.Document()
    for page in range(pages):
        made.add_heading(f"Article {page + 1}: Duties of the Officer", 1)
        for clause in range(3):
            made.add_heading(f"Section {clause + 1}", 2)
            paragraph = made.add_paragraph(SENTENCE, style="List Number")
            paragraph.add_run("In particular, ").bold = True
            paragraph.add_run(SENTENCE).italic = True
            paragraph.add_run("except where state law provides otherwise.")
            for item in range(2):
                made.add_paragraph(f"item {item}: {SENTENCE}", style="List Bullet 2")
        grid = made.add_table(3, 2)
        for row in grid.rows:
            for cell in row.cells:
                cell.text = "who is called, and when"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_python_docx(data: bytes) -> int:
    """Open, and walk what python-docx shows: paragraphs, their styles, their runs."""
    import docx

    opened = docx.Document(io.BytesIO(data))
    length = 0
    for paragraph in opened.paragraphs:
        length += len(paragraph.style.name or "") if paragraph.style else 0
        for run in paragraph.runs:
            length += len(run.text)
    return length


def with_moulint(data: bytes) -> int:
    from moulint.read.word.document import read_document

    return len(read_document(data, "agreement.docx").blocks)


def measure(data: bytes) -> tuple[list[float], list[float]]:
    """Seconds per round for both, turn by turn so that a busy machine slows both."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        for read, times in ((with_moulint, ours), (with_python_docx, theirs)):
            start = time.process_time()
            read(data)
            times.append(time.process_time() - start)
    return ours, theirs


def peak(reader: str, data: bytes) -> float:
    """Megabytes a process of its own needs at most (Linux); Python does not see libxml2's."""
    script = (
        "import sys; sys.argv = ['x']; import benchmarks.reading as b; "
        f"b.{reader}(sys.stdin.buffer.read()); "
        "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=data,
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    return int(done.stdout) / 1024


def main() -> None:
    files = [(Path(name).name, Path(name).read_bytes()) for name in sys.argv[1:]]
    files = files or [(f"{pages} pages", agreement(pages)) for pages in (20, 60)]
    print(f"{'file':40} {'moulint':>9} {'python-docx':>12} {'ratio':>6} {'peak of both':>15}")
    for name, data in files:
        ours, theirs = (statistics.median(times) * 1000 for times in measure(data))
        print(
            f"{name[:40]:40} {ours:6.1f} ms {theirs:9.1f} ms {ours / theirs:6.2f} "
            f"{peak('with_moulint', data):4.0f} MB {peak('with_python_docx', data):4.0f} MB"
        )


if __name__ == "__main__":
    main()
