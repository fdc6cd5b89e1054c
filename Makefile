# Everything happens inside .venv; nothing else on the machine is touched.
# Needs Python 3.11 or newer with pip, and nothing more.

VENV := .venv
BIN := $(VENV)/bin
FIXTURE := fixtures/alder-falls-mou.docx

# The newest-looking of these that is 3.11 or newer makes .venv; PYTHON=... chooses another.
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install -qq
PACKAGING := pyproject.toml hatch_build.py

export MOULINT_CACHE_DIR := $(CURDIR)/$(VENV)/cache

.NOTPARALLEL:
.PHONY: help demo test rules bench clean

help:
	@echo "make demo    check an example agreement and show the verdicts"
	@echo "make test    lint, types, rule files, then every test"
	@echo "make rules   validate the rule files and compile them"
	@echo "make bench   measure how fast files are read and checked"
	@echo "make clean   remove .venv and everything that was generated"

demo: $(VENV)/installed
	@echo '$$ moulint check $(FIXTURE)'
	@$(BIN)/moulint check $(FIXTURE) || { code=$$?; \
	    [ $$code -eq 1 ] || { echo "moulint failed with exit code $$code" >&2; exit $$code; }; }

test: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m moulint.policy.validate
	$(BIN)/python -m pytest

rules: $(VENV)/installed
	$(BIN)/python -m moulint.policy.validate
	$(BIN)/python -m moulint.policy.compile

bench: $(VENV)/installed-dev
	@for one in $(wildcard benchmarks/reading.py benchmarks/speed.py); do \
	    echo "$$one"; $(BIN)/python $$one || exit 1; echo; done

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -f moulint/policy/compiled.json
	find moulint tests benchmarks fixtures -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: $(PACKAGING) | $(BIN)/python
	@echo "Installing moulint and what it needs into $(VENV); the first time this takes a minute."
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: $(PACKAGING) | $(BIN)/python
	@echo "Installing moulint and what its tests need into $(VENV); the first time this takes a minute or two."
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/installed

$(BIN)/python:
	@new='import sys; sys.exit(sys.version_info < (3, 11))'; \
	for python in $(or $(PYTHON),$(PYTHONS)); do \
	    if "$$python" -c "$$new" 2>/dev/null; then \
	        "$$python" -m venv $(VENV) && exit 0; \
	        rm -rf $(VENV); \
	        echo "$$python cannot make a virtual environment; its venv module or pip is missing" >&2; \
	        exit 1; \
	    fi; \
	done; \
	echo "moulint needs Python 3.11 or newer, and found none; name it with: make PYTHON=/path/to/python" >&2; \
	exit 1
