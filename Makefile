# `make` says what there is to make.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DEBIAN := libreoffice-writer poppler-utils chromium chromium-driver tesseract-ocr fonts-dejavu-core fonts-noto-cjk

.PHONY: help brief test lint types tools clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

brief: .venv/.installed  ## set up .venv and brief the sample documents into out/
	$(BIN)/brief make seeds/

test: .venv/.tested tools lint types  ## set up what tests need; lint, types and every test
	$(BIN)/python -m pytest -n auto

lint: .venv/.tested  ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.tested  ## types of the code
	$(BIN)/mypy

tools:  ## what some tests look at results with: LibreOffice, a browser (Debian, as root)
	@sh tests/tools.sh $(DEBIAN)

.venv/.installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.tested: pyproject.toml .venv/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:  ## remove what was made
	rm -rf .venv build dist out/briefing.*
