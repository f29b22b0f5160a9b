# Everything a user or contributor runs; `make help` lists it.

PREFIX ?= /usr/local
# Language of the demo's report; not LANGUAGE, which desktops set for gettext.
DEMO_LANG ?= zh
SWIFT ?= swift
# What the program needs at every start is part of it: loading it takes longer than scoring an audit.
STATIC := $(CURDIR)/.build/static
RELEASE = $(shell sh Scripts/release-options.sh $(SWIFT))
FORMATTED := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources

.DEFAULT_GOAL := help
.PHONY: help deps test-deps build demo test test-release sanitize fuzz oracle format lint install samples bench crash clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

deps: ## install the system libraries that are missing (libyaml, GMP, SQLite, libcrypto, libxlsxwriter, libzip, expat)
	@sh Scripts/install-dependencies.sh

test-deps: # what the tests need besides
	@sh Scripts/install-dependencies.sh tests

build: deps ## build the program (release)
	@echo "Building dealer-audit (optimised; the first build takes two or three minutes) …"
	@sh Scripts/static-libraries.sh "$(STATIC)"
	@PKG_CONFIG_PATH="$(STATIC):$$PKG_CONFIG_PATH" $(SWIFT) build $(RELEASE)

# Unoptimised, since that builds in half the time and a few dozen files are scored in a second either way.
demo: deps ## score Examples/ and write the monthly compliance report
	@echo "Building dealer-audit (about a minute the first time) …"
	@$(SWIFT) build --product dealer-audit
	@sh Scripts/demo.sh "$$($(SWIFT) build --show-bin-path)/dealer-audit" "$(DEMO_LANG)"

test: test-deps lint ## check the format, build with warnings as errors, run every test
	@echo "Building and running the tests …"
	@DEALER_AUDIT_STRICT=1 $(SWIFT) build --build-tests
	@DEALER_AUDIT_STRICT=1 $(SWIFT) test --skip-build --disable-xctest
	@echo "All tests passed. To see the program at work: make demo"

# Users get an optimised build made with options of its own; every test that runs the built program runs that one here.
test-release: test-deps build ## run the tests of the program with the release build
	@echo "Building the tests of the program and running them with the release build …"
	@DEALER_AUDIT_STRICT=1 $(SWIFT) build --build-tests
	@DEALER_AUDIT_PROGRAM="$$($(SWIFT) build $(RELEASE) --show-bin-path)/dealer-audit" DEALER_AUDIT_STRICT=1 \
		$(SWIFT) test --skip-build --disable-xctest --filter '^CommandLineTests\.'

sanitize: test-deps ## look for misused memory, leaks and races with the address and the thread sanitizer
	@sh Scripts/sanitize.sh

# Seconds for each reader, and damaged files for each lane.
SECONDS ?= 150
ROUNDS ?= 200000

fuzz: deps ## fuzz every reader for SECONDS each, compare lanes and careful readers over ROUNDS files, score 10,000 files
	@sh Fuzzing/run.sh $(SECONDS)
	@cd Fuzzing && $(SWIFT) run -c release --scratch-path .build-plain lane-rounds .. $(ROUNDS)
	@PLAIN_ROUNDS=20000 LANE_ROUNDS=6000 $(SWIFT) test --disable-xctest --filter 'PlainReaderTests|WorkbookLaneTests'
	@$(SWIFT) build --product dealer-audit
	@/usr/bin/python3 -B Tests/Hostile/broken_folder.py --program "$$($(SWIFT) build --show-bin-path)/dealer-audit" --files 10000

SEEDS ?= 1000
TRIALS ?= 200

oracle: test-deps ## compare SEEDS (default 1000) × 1,000 random scores with the reference scorer; takes hours
	@$(SWIFT) build --build-tests
	@ORACLE_SEEDS=$(SEEDS) $(SWIFT) test --skip-build --disable-xctest --filter OracleTests

crash: ## kill imports and steps of the closed loop at random moments, TRIALS times (default 200), and check that the ledger loses nothing
	@$(SWIFT) build --product dealer-audit
	@/usr/bin/python3 -B Tests/Crash/import_crash.py --program "$$($(SWIFT) build --show-bin-path)/dealer-audit" --trials $(TRIALS)
	@/usr/bin/python3 -B Tests/Crash/entry_crash.py --program "$$($(SWIFT) build --show-bin-path)/dealer-audit" --trials $(TRIALS)

bench: build ## measure intake, import, report and ledger beside their peers (needs a quiet machine; about an hour)
	@sh Benchmarks/run.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dealer-audit"

lint: ## check the format of the sources
	@$(SWIFT) format lint --strict --recursive $(FORMATTED)

format: ## format the sources in place
	@$(SWIFT) format --in-place --recursive $(FORMATTED)

samples: build ## write Reports/sample/ and the messages of Examples/refused/ anew
	@sh Scripts/write-samples.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dealer-audit"

install: build ## install program, man page, completions and checklists under PREFIX (default /usr/local)
	@sh Scripts/install.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dealer-audit" "$(DESTDIR)$(PREFIX)"

clean: ## remove what builds made
	@rm -rf .build .build-address .build-thread
