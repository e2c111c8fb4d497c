# Everything a newcomer needs. Each target sets up what it uses; nothing but Python 3.11+ (with venv), make and git is needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run demo test prove lint evaluate benchmark setup clean

setup: .venv/.ready ## Make .venv with the locked dependencies

.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Tumenwatch needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: setup ## Set up and run the daemon on config.yaml
	$(BIN)/tumenwatch run

demo: setup ## A small newsroom on loopback; no internet needed. make demo ARGS="--seed 7"
	$(BIN)/tumenwatch demo $(ARGS)

test: setup lint ## Set up, lint, type-check and run the tests (under 8 minutes)
	$(BIN)/pytest -n logical --dist loadfile

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

prove: setup ## The slow proofs: long kill runs, fuzzing, the simulated year
	$(BIN)/pytest -m prove -o addopts="-q --strict-markers --strict-config"

evaluate: setup ## Score the judge and the resolver on the corpus, both halves
	$(BIN)/python -m rules.evaluation tests/corpus
	$(BIN)/python -m monitor.evaluation tests/corpus

benchmark: setup ## Print speed and memory, as ratios within one run
	for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
