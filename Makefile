# One way to run each thing. `make` alone lists what there is.

PYTHON ?= python3
BIN := .venv/bin
LOCKED := .venv/locked
READY := .venv/ready
# The source texts belong to their publishers and are not here. Where they lie beside the clone, every span is re-read.
TEXTS ?= $(wildcard ../shared/seeds)
# Public gold for extraction, which is measured against and copied nowhere.
GOLD ?= ../shared/extraction
WHEELS := build/wheels
SECONDS := 600
ROWS := 10000000
ROUNDS := 1
FAULTS := 3000
SEED := 1
# Extras stay in the lock file: without them pip takes the newest coverage for coverage[toml], and then finds no hash.
COMPILE = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-annotate \
	--custom-compile-command 'make lock' --quiet $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help setup data test check release faults fuzz mutants bench bench-extract cold positions schema wheel lock clean

help: ## List what there is to run.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Make .venv with all that the other targets need.

$(LOCKED): requirements.lock
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	touch $@

$(READY): $(LOCKED) pyproject.toml hatch_build.py dataset/dataset.toml
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

data: $(READY) ## Validate the record; build its release into build/ and compare it with dist/.
	$(BIN)/dataset validate $(if $(TEXTS),--texts $(TEXTS))
	$(BIN)/dataset release --check

test: $(READY) ## Run all tests, with coverage.
	$(BIN)/pytest --numprocesses 2 --cov

check: $(READY) ## Lint, types, layers, licences; that nothing generated is out of date, and no release changed.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/reuse lint --quiet
	$(BIN)/dataset format --check
	$(BIN)/dataset dictionary --check
	$(BIN)/dataset lint dist/*
	$(BIN)/dataset verify
	$(BIN)/pytest --quiet tests/docs

release: $(READY) ## Validate the record and write dist/VERSION/, once and for all.
	$(BIN)/dataset release $(if $(TEXTS),--texts $(TEXTS))

faults: $(READY) ## Inject thousands of faults and hold the validator to each. Also: make faults FAULTS=500 SEED=7
	$(BIN)/python -m tests.faults --faults $(FAULTS) --seed $(SEED)

fuzz: $(READY) ## Fuzz the readers of CSV, dates and suites for ten minutes each. Also: make fuzz SECONDS=60
	$(BIN)/pip install --quiet --require-hashes --requirement tests/fuzz/requirements.lock
	for target in csv edtf suite; do $(BIN)/python tests/fuzz/fuzz.py $$target -max_total_time=$(SECONDS) || exit 1; done

mutants: $(READY) ## Change the readers and the checks in thousands of ways, and list what no test notices. Takes hours.
	$(BIN)/pip install --quiet --require-hashes --requirement tests/mutants/requirements.lock
	PATH="$(CURDIR)/$(BIN):$$PATH" PYTEST_ADDOPTS="-m 'not slow' --deselect=tests/property" $(BIN)/mutmut run
	left=$$($(BIN)/mutmut results | awk '/: (survived|no tests)$$/ { sub(":", "", $$1); print $$1 }'); \
		test -z "$$left" || PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/mutmut run $$left
	$(BIN)/mutmut results

bench: $(READY) ## Measure the validation of a large table beside others. Also: make bench ROWS=1000000 ROUNDS=3
	$(BIN)/pip install --quiet --require-hashes --requirement benchmarks/requirements.lock
	$(BIN)/python -m benchmarks.validate $(ROWS) $(ROUNDS)

bench-extract: $(READY) ## Measure extraction on public gold beside others. Also: make bench-extract GOLD=DIR
	$(BIN)/pip install --quiet --require-hashes --requirement benchmarks/extract/requirements.lock
	$(BIN)/python -m benchmarks.extract $(GOLD) $(TEXTS)

cold: $(READY) ## Measure the start of the validator beside the import of its libraries.
	$(BIN)/python benchmarks/cold.py

positions: $(READY) ## Measure what exact places cost.
	$(BIN)/python benchmarks/positions.py

schema: $(READY) ## Measure what a schema costs.
	$(BIN)/python benchmarks/schema.py

wheel: $(READY) ## Build the wheel and the source archive into build/wheels/.
	$(BIN)/python -m build --no-isolation --outdir $(WHEELS)

lock: $(LOCKED) ## Bring requirements.lock up to date with pyproject.toml. Also: make lock UPGRADE=--upgrade
	$(COMPILE) pyproject.toml --extra pandas --extra duckdb --extra tools --group dev --output-file requirements.lock
	$(COMPILE) --group fuzz --output-file tests/fuzz/requirements.lock
	$(COMPILE) --group bench --constraint requirements.lock --output-file benchmarks/requirements.lock
	$(COMPILE) --group bench-extract --constraint requirements.lock --output-file benchmarks/extract/requirements.lock
	$(COMPILE) --group mutants --constraint requirements.lock --output-file tests/mutants/requirements.lock

clean: ## Remove all that can be made again; releases in dist/ stay.
	rm -rf .venv build mutants .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find bilateral schemas tests -name __pycache__ -type d -prune -exec rm -rf {} +
