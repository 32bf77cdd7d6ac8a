# `make` lists the targets.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DEBIAN := libreoffice-writer poppler-utils chromium chromium-driver tesseract-ocr fonts-liberation fonts-dejavu-core fonts-noto-cjk

.PHONY: help brief test check lint types coverage benchmarks docs versions tools clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

brief: .venv/.installed  ## set up .venv and write the memo on the sample documents to out/
	$(BIN)/brief make seeds/

test: .venv/.dev lint types  ## set up the test dependencies; run lint, types and all tests
	$(BIN)/python -m pytest -n auto

check: .venv/.dev lint types  ## lint, types and the tests of what changed since the last commit on main
	$(BIN)/python -m tools.changed_tests

lint: .venv/.dev  ## check the style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev  ## check the types
	$(BIN)/mypy

coverage: .venv/.dev  ## run all tests and report line and branch coverage
	$(BIN)/python -m pytest -n auto --cov

benchmarks: .venv/.dev  ## run all benchmarks on the documents in DATA (make benchmarks DATA=folder)
	$(BIN)/python -m benchmarks $(DATA)

docs: .venv/.docs  ## build the documentation into site/
	$(BIN)/python -m tools.update_docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

versions: .venv/.dev  ## compare memos made with the lowest and the newest versions (DATA=folder)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	PATH=$(BIN):$$PATH $(BIN)/python -m tools.compare_versions --exact $(DATA)

tools:  ## install what some tests inspect results with: Debian packages (as root) and npm rules
	@sh tools/install_test_tools.sh $(DEBIAN)

.venv/.installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: pyproject.toml .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.venv/.docs: pyproject.toml .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

clean:  ## remove everything that was built
	rm -rf .venv build dist site out/briefing.*
