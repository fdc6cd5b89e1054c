"""moulint provisions: how the sentences of a file are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from moulint.cli import _chosen, _input, _options, _say

if TYPE_CHECKING:
    from moulint.model import View

HELP = """
Show how moulint reads each operative sentence of FILE (- for standard input).

Under each sentence, with its clause and line: who is bound, with what force, to do what; the
exceptions and hedges, and how each was read. Verdicts rest on this reading: where a verdict
looks wrong, look here first.

\b
Force is one of:
  duty        shall, must, will, is responsible for
  bar         shall not, is prohibited from
  grant       may, is authorized to
  hope        should, is encouraged to
  release     is not required to
  statement   says how things are
  past        tells of what was

\b
Examples:
  moulint provisions mou.docx
  moulint provisions mou.docx --all          recitals, purposes and headings too
  moulint provisions mou.docx --format json
"""


@click.command(help=HELP, short_help="Show how each sentence is read.")
@click.argument("path", metavar="FILE")
@_options.json_or_text
@click.option("--all", "everything", is_flag=True, help="Show sentences that cannot bind, too.")
@click.option(
    "--words", is_flag=True, help="Show the word lists that each provision speaks to, too."
)
@click.option("--pack", metavar="NAME|FOLDER", help="Take the vocabulary of this rule pack.")
@_options.view
@_options.stdin_name
def command(
    path: str,
    layout: str,
    everything: bool,
    words: bool,
    pack: str | None,
    view: View | None,
    stdin_name: str | None,
) -> None:
    """Read the file and show its provisions."""
    vocabulary = _chosen.vocabulary((pack,) if pack else ())
    document = _input.document(path, stdin_name)

    from moulint.language.agreement import Agreement
    from moulint.show import provisions

    agreement = Agreement(document, vocabulary, view or "proposed")
    if layout == "json":
        _say.exact(provisions.as_json(agreement, everything=everything))
        return
    text = provisions.as_text(agreement, everything=everything, words=words, width=_say.width())
    if not text:
        _input.stop("holds no operative sentence (--all shows the others)", path)
    _say.out(text)
