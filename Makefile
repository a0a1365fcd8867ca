# Everything one does with the project. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench texts migration lock
READY := .venv/ready
BIN := .venv/bin
LOCK := uv pip compile --quiet --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

setup: $(READY) ## make .venv with everything in it (the other targets do it by themselves)

demo: $(READY) ## the whole product on this machine: a pretend Telegram, a fictional company, a page in the browser
	@$(BIN)/repairline demo

test: check ## everything that CI runs: the checks, then all tests on all cores
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: $(READY) ## style, types, import contracts, architecture, texts: before every commit
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo
	@$(BIN)/python -m pytest -n 0 tests/test_one_door.py tests/test_project.py tests/messages/test_catalogues.py

bench: $(READY) ## how fast it is, as ratios: prints the table of docs/benchmarks.md
	@$(BIN)/python -m benchmarks

texts: $(READY) ## collect the texts from the templates, update the catalogues, list what is untranslated
	@$(BIN)/python -m messages.texts

migration: $(READY) ## a new database migration from the models: make migration name="visits have a reason"
	@test -n "$(name)" || { echo 'say what changes: make migration name="visits have a reason"' >&2; exit 2; }
	@$(BIN)/python -m bot.migrations "$$name"

lock: ## pin the newest versions that pyproject.toml allows (needs uv)
	@$(LOCK) --all-extras pyproject.toml -o requirements.lock
	@echo uv | $(LOCK) - -o scripts/uv.txt

$(READY): requirements.lock pyproject.toml scripts/setup scripts/uv.txt
	@scripts/setup
