# Works with GNU Make 3.81 (macOS) and later. The README gives the same as plain commands for Windows.
SHELL := /bin/sh
PYTHON ?= python3
VENV ?= .venv
PYTEST_ARGS ?= -n auto
BENCH_ARGS ?=
SOURCES := guides docs guidebook hooks mkdocs.yml
PY := $(VENV)/bin/python

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
# One thing at a time: two installations at once would spoil each other.
.NOTPARALLEL:
.PHONY: help site voix borne soak paper key serve check test trials lint format bench audit declaration lighthouse verapdf navigateurs validite schemas vendor icons lock release clean distclean venv dev chromium

help: ## affiche cette liste
	@echo "Pas à pas. Tapez « make » puis un de ces mots :"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

site: venv ## construit le site dans site/
	@$(PY) -m guidebook construire
	@echo "Pour le voir changer pendant que vous écrivez : make serve"

voix: venv ## fait dire les phrases des guides par une voix de synthèse (GUIDES="nom" : ceux-là seulement)
	@$(call install,guidebook/desk/new_site/paquets/requirements-voix.txt)
	@$(PY) -m guidebook voix $(GUIDES)

borne: venv ## construit l’édition pour borne tactile dans site-borne/
	@$(PY) -m guidebook construire --edition borne

soak: dev borne chromium ## reçoit 500 visiteurs à la suite et mesure ce qui reste en mémoire
	@$(PY) -m tests.kiosk.soak 500

paper: chromium ## écrit les fiches de tous les guides en PDF, dans site/imprimer/
	@$(call fresh_site)
	@$(PY) -m guidebook imprimer

key: venv ## copie le site pour une clé USB, dans emporter/
	@papers=$$($(papers)); \
	$(call fresh_site); \
	[ -z "$$papers" ] || [ -n "$$($(papers))" ] || $(PY) -m guidebook imprimer || true
	@$(PY) -m guidebook emporter

serve: venv ## montre le site et le refait à chaque changement
	@$(PY) -m guidebook apercu

check: venv ## relit les guides et les pages de docs/, et dit ce qui ne va pas
	@$(PY) -m guidebook verifier

test: lint chromium ## vérifie le programme et le site en entier
	$(PY) -m pytest $(PYTEST_ARGS)
	$(PY) -m pytest $(PYTEST_ARGS) constat

trials: dev chromium ## fait les essais trop longs pour chaque jour
	$(PY) -m pytest -m trial
	$(PY) -m pytest -m trial constat

lint: dev ## vérifie le style et les types du programme
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	@echo "$(PY) -m mypy, des deux paquets à la fois"; \
	$(PY) -m mypy & ours=$$!; code=0; \
	(cd constat && $(abspath $(PY)) -m mypy) || code=$$?; \
	wait $$ours || code=$$?; exit $$code

format: dev ## remet le programme en forme
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

bench: chromium ## mesure la vitesse, la mémoire, le poids des pages et le papier
	@$(PY) -m bench $(BENCH_ARGS)

audit: site borne chromium ## cherche dans le site construit ce qui gêne les personnes handicapées
	@code=0; for edition in site site-borne; do \
		$(PY) -m guidebook auditer $$edition --json .cache/audit/$$edition.json --html .cache/audit/rapport-$$edition \
		|| code=$$?; \
	done; exit $$code

declaration: site chromium ## écrit la déclaration d’accessibilité à partir de l’audit
	@$(PY) -m guidebook auditer site --declaration docs/accessibilite.md --json .cache/audit/site.json || [ $$? -eq 1 ]

lighthouse: chromium ## demande à Lighthouse ce qu’il pense du site construit (il faut npm)
	@$(PY) -m bench.lighthouse

verapdf: paper ## demande à veraPDF si les PDF suivent PDF/UA-1 (il faut Java)
	@$(PY) -m guidebook imprimer --livret
	@$(PY) -m guidebook imprimer --cahier --noir-et-blanc
	@$(PY) -m tools.verapdf

navigateurs: site ## demande aux données de MDN ce qui manque aux vieux navigateurs (il faut npm)
	@$(PY) -m tools.browsers

validite: site borne ## demande au vérificateur du W3C si le HTML est juste (il faut npm et Java)
	@$(PY) -m tools.validity

schemas: ## écrit les schémas qui aident un éditeur à compléter le YAML
	@$(PY) -m guidebook schemas
	@$(PY) -m constat --schema > constat/schemas/audit.json

vendor: dev ## recopie la police, les dessins et axe-core depuis leurs paquets npm
	@$(PY) -m tools.vendor

icons: chromium ## dessine les icônes du site installé, d’après guidebook/theme/assets/icon.svg
	@$(PY) -m tools.icons

lock: dev ## renouvelle les versions de ce qui s’installe, avec leurs empreintes
	@$(PY) -m tools.lock

release: dev ## fabrique les deux paquets et leur liste dans dist/ : ce qui va dans le dossier paquets/ d’un site
	@$(PY) -m tools.release

clean: ## efface ce qui a été construit
	rm -rf site site-borne emporter dist *.part .cache .mypy_cache .ruff_cache .pytest_cache
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean ## efface aussi les outils installés
	@[ ! -f $(VENV)/pyvenv.cfg ] || rm -rf $(VENV)

venv:
	@$(call make_venv)
	@$(call install,requirements.txt)
	@$(call install_folder,.)
	@$(call install_folder,constat)

dev: venv
	@$(call install,requirements-dev.txt)

chromium: venv
	@$(PY) -m guidebook chromium

papers = find site/imprimer -name '*.pdf' 2>/dev/null | head -n 1

# A guide corrected since the last build is in what is given away, and one that was taken away is not: its folder is
# newer too. A build leaves no PDF: it is made only when needed.
define fresh_site
	if [ ! -f site/guidebook.json ] || [ -n "$$(find $(SOURCES) -name __pycache__ -prune -o -newer site/guidebook.json -print | head -n 1)" ]; then \
		[ ! -f site/guidebook.json ] || echo "Un fichier a changé : le site est refait, sans ses PDF."; \
		$(PY) -m guidebook construire || exit; \
	fi
endef

# Made again when the Python it points to has gone or is too old.
define make_venv
	new_enough='import sys; sys.exit(sys.version_info < (3, 11))'; \
	if ! $(PY) -c "import pip; $$new_enough" 2>/dev/null; then \
		command -v $(PYTHON) >/dev/null \
		|| { echo "Il faut Python 3.11 ou plus récent : la commande $(PYTHON) n’existe pas." >&2; exit 2; }; \
		$(PYTHON) -c "$$new_enough" \
		|| { echo "Il faut Python 3.11 ou plus récent ; ici, $(PYTHON) est $$($(PYTHON) -V 2>&1)." >&2; \
		     echo "S’il y en a un autre, donnez son nom : make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }; \
		$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Il manque à Python de quoi préparer ses outils : le module venv." >&2; \
		     echo "Sur Debian ou Ubuntu, tapez : sudo apt install python3-venv" >&2; exit 2; }; \
		if [ -e $(VENV) ] && [ ! -f $(VENV)/pyvenv.cfg ]; then \
			echo "$(VENV) n’est pas un environnement Python : déplacez-le, puis recommencez." >&2; exit 2; \
		fi; \
		rm -rf $(VENV); \
		$(PYTHON) -m venv $(VENV) </dev/null || { rm -rf $(VENV); exit 2; }; \
	fi
endef

# What was installed is compared by content: a checkout changes dates, and an archive keeps old ones.
define install
	if ! cmp -s $(1) $(VENV)/$(subst /,,.$(1)); then \
		echo "Installation de $(1) : une ou deux minutes, une seule fois…"; \
		$(PY) -m pip install --quiet --no-input --require-hashes --requirement $(1) </dev/null \
		|| { echo "L’installation a échoué. Vérifiez la connexion à Internet, puis recommencez." >&2; exit 2; }; \
		cp $(1) $(VENV)/$(subst /,,.$(1)); \
	fi
endef

# A package of this repository, as it stands here: its dependencies are in requirements.txt.
define install_folder
	if ! cmp -s $(1)/pyproject.toml $(VENV)/$(subst /,,.$(1)).toml; then \
		$(PY) -m pip install --quiet --no-input --no-deps --no-build-isolation --editable ./$(1) </dev/null \
		|| { echo "L’installation a échoué. Vérifiez la connexion à Internet, puis recommencez." >&2; exit 2; }; \
		cp $(1)/pyproject.toml $(VENV)/$(subst /,,.$(1)).toml; \
	fi
endef
