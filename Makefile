# Two commands: `make run` does the main job, `make test` passes the tests; each sets up all it needs.
.DEFAULT_GOAL := help
.PHONY: help run test bench lock clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: ## read the sample reports, print the brief, serve the workbench page until Ctrl-C
	@scripts/setup.sh run
	@.venv/bin/reportedly demo --serve

test: ## everything that checks the project
	@scripts/setup.sh test
	@scripts/check.sh

bench: ## measure on the benchmarks, with speed and memory, against bench/floors.json
	@scripts/setup.sh run
	@.venv/bin/python -m bench.run $(ARGS)

lock: ## write the locks again from pyproject.toml
	@requirements/lock.sh

clean: ## remove what setup and builds made
	@rm -rf .venv web/node_modules src/reportedly/publish/web/assets bench/out .mypy_cache .ruff_cache .pytest_cache
