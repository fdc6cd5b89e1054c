"""`python -m moulint` is `moulint`."""

from moulint.cli import main

main(prog_name="moulint")
