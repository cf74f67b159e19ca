"""What a new site has for three forges: each file is of its forge's form, and its steps do what they say, as written.

A forge's own steps (`uses:`) can't be run here: what they do before ours is done by the test, a clone and a Python.
"""

from __future__ import annotations

import os
import re
import subprocess
import venv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidebook.desk.new import write_site
from guidebook.desk.wheels import made
from tests.conftest import ROOT

pytestmark = [pytest.mark.trial, pytest.mark.browser, pytest.mark.timeout(3600)]

GITHUB, GITLAB, FORGEJO = ".github/workflows/site.yml", ".gitlab-ci.yml", ".forgejo/workflows/site.yml"
SCHEMAS = {
    GITHUB: ("vendor.github-workflows",),
    FORGEJO: ("vendor.github-workflows",),  # Forgejo reads GitHub's form, and publishes no schema of its own
    GITLAB: ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
    ".github/workflows/comparer.yml": ("vendor.github-workflows",),
    ".forgejo/workflows/comparer.yml": ("vendor.github-workflows",),
}
CHECKER = "check-jsonschema==0.39.0"
"""Brings the schemas that SchemaStore publishes for the forges, and needs no network to read them."""
NEEDED = re.compile(r"\$\{\{ *([\w.]+) *\}\}")
"""What GitHub and Forgejo put in before a shell sees the line."""
_BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site as its owner pushes it to a forge."""
    folder = tmp_path_factory.mktemp("forge")
    write_site(folder / "site", dict(made(source) for source in (ROOT, ROOT / "constat")))
    git(folder / "site", "init", "--quiet", "--initial-branch", "main", ".")
    git(folder / "site", "add", "--all")
    who = ("-c", "user.name=Camille", "-c", "user.email=camille@exemple.example")
    git(folder / "site", *who, "commit", "--quiet", "--message", "Un site")
    git(folder, "clone", "--quiet", "--bare", "site", "depot.git")
    git(folder / "depot.git", "config", "uploadpack.allowAnySHA1InWant", "true")  # as forges do
    return folder / "depot.git"


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Runner:
    """A machine of a forge: a folder, and a Python with nothing installed."""

    def __init__(self, place: Path, repository: Path) -> None:
        self.work, self._repository = place / "travail", repository
        self.work.mkdir()
        (place / "home").mkdir()
        venv.create(place / "python", with_pip=True)
        caches = Path.home() / ".cache"
        self.env = {
            "PATH": os.pathsep.join([str(place / "python" / "bin"), os.environ["PATH"]]),
            "HOME": str(place / "home"),
            "CI": "true",
            "GITHUB_SHA": git(repository, "rev-parse", "main"),
            "PIP_CACHE_DIR": str(caches / "pip"),
            "PLAYWRIGHT_BROWSERS_PATH": os.environ.get("PLAYWRIGHT_BROWSERS_PATH", str(caches / "ms-playwright")),
        }
        self.env.update({name: os.environ[name] for name in os.environ if name.startswith(("PIP_", "SSL_"))})
        self._given = {
            "github.server_url": f"file://{repository.parent}",
            "github.repository": repository.stem,
            "github.token": "jeton",
        }

    def clone(self) -> None:
        """What the forge's own first step does."""
        git(self.work.parent, "clone", "--quiet", str(self._repository), str(self.work))

    def run(self, step: str, env: Mapping[str, str]) -> None:
        given = {name: self._filled(value) for name, value in env.items()}
        done = subprocess.run(
            [*_BASH, self._filled(step)],
            cwd=self.work,
            env={**self.env, **given},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{step}\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
        assert "Traceback" not in done.stderr, step

    def _filled(self, text: str) -> str:
        return NEEDED.sub(lambda found: self._given[found[1]], text)


@pytest.fixture
def runner(tmp_path: Path, repository: Path) -> Runner:
    return Runner(tmp_path, repository)


def written(repository: Path, name: str) -> dict[str, Any]:
    return yaml.safe_load(git(repository, "show", f"main:{name}"))


def steps(workflow: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each line for a shell, job after job, and what it finds in its environment."""
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                yield step["run"], job.get("env", {})


def test_each_file_is_of_the_form_that_its_forge_publishes(repository: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "python", with_pip=True)
    programs = tmp_path / "python" / "bin"
    subprocess.run([str(programs / "pip"), "install", "--quiet", CHECKER], check=True)
    git(tmp_path, "clone", "--quiet", str(repository), "site")
    for name, schema in SCHEMAS.items():
        command = [str(programs / "check-jsonschema"), "--builtin-schema", *schema, str(tmp_path / "site" / name)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (name, done.stdout, done.stderr)


def test_on_github_the_site_is_built_tried_and_audited(repository: Path, runner: Runner) -> None:
    runner.clone()
    for step, env in steps(written(repository, GITHUB)):
        runner.run(step, env)
    assert (runner.work / "site" / "index.html").is_file()
    assert (runner.work / "rapport" / "index.html").is_file()


def test_on_gitlab_the_site_is_built_tried_audited_and_put_where_its_pages_are(
    repository: Path, runner: Runner
) -> None:
    runner.clone()
    jobs = [job for job in written(repository, GITLAB).values() if isinstance(job, dict) and "script" in job]
    assert [job["stage"] for job in jobs] == ["test", "deploy"]
    for job in jobs:
        for step in job["script"]:
            runner.run(step, {})
    assert (runner.work / "public" / "index.html").is_file()
    assert (runner.work / "rapport" / "index.html").is_file()


def test_on_forgejo_the_site_is_built_tried_audited_and_pushed_to_its_branch(repository: Path, runner: Runner) -> None:
    for step, env in steps(written(repository, FORGEJO)):
        runner.run(step, env)
    published = set(git(repository, "ls-tree", "--name-only", "pages").splitlines())
    assert published == {file.name for file in (runner.work / "site").iterdir()} - {".git"}
    assert git(repository, "show", "pages:index.html") == (runner.work / "site/index.html").read_text("utf-8").strip()
