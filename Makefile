# make demo    analyse the bundled example and write its report
# make test    run the tests          make lint    formatter's check, linter, type checker, floors
# make score   the figures of every case against its gold      make gate    gains and losses against the pinned state
# Every target sets up what it needs in .venv; the only network it uses is the package registry.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test lint format score gate docs pictures model clean

demo: $(READY)
	$(BIN)/twosource demo

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

score: $(READY)
	$(BIN)/python -m benchmarks.score

gate: $(READY)
	$(BIN)/python -m benchmarks.gate

docs: $(READY)
	$(BIN)/python docs/generate.py

pictures: $(READY)
	$(BIN)/python docs/pictures.py

TRAINING := .venv-training
model:
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(TRAINING)/bin/python -m pip install --quiet --disable-pip-version-check --constraint training/constraints.txt --editable . --group training
	$(TRAINING)/bin/python -m training.train
	$(TRAINING)/bin/python -m training.export
	$(TRAINING)/bin/python -m training.claim_pairs

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "twosource needs Python 3.11 or later: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable . --group dev
	@touch $@

clean:
	rm -rf .venv .venv-training build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
