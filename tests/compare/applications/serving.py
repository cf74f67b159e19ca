"""An application of Django in French, served on loopback by a program of its own: two versions can't live in one.

It serves until its input ends; what it says first is its port. `argv[1]` is a folder for its data. Nothing of ours is
imported, and the version is the one that stands first on the path.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings

USER, PASSWORD = "gestion", "Bleu-Lavande-77"
_OURS = "django.contrib"
_APPS = ("admin", "auth", "contenttypes", "sessions", "messages")


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Who started it reads its port alone."""


def configured(name: str, apps: Sequence[str] = (), middleware: Sequence[str] = (), **others: Any) -> None:
    """Django with its administration, its accounts and one of these; `name` is the module that has the addresses."""
    folder = Path(sys.argv[1])
    processors = ("django.template.context_processors.request", f"{_OURS}.auth.context_processors.auth")
    options = {"context_processors": [*processors, f"{_OURS}.messages.context_processors.messages"]}
    settings.configure(
        SECRET_KEY="essai",
        ALLOWED_HOSTS=["127.0.0.1"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "db.sqlite3")}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
        INSTALLED_APPS=[*(f"{_OURS}.{app}" for app in _APPS), *apps],
        MIDDLEWARE=[
            f"{_OURS}.sessions.middleware.SessionMiddleware",
            f"{_OURS}.auth.middleware.AuthenticationMiddleware",
            f"{_OURS}.messages.middleware.MessageMiddleware",
            *middleware,
        ],
        ROOT_URLCONF=name,
        STATIC_URL="/static/",
        LANGUAGE_CODE="fr",
        USE_I18N=True,
        PASSWORD_HASHERS=[f"{_OURS}.auth.hashers.MD5PasswordHasher"],
        TEMPLATES=[
            {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": options}
        ],
        **others,
    )
    django.setup()


def serve() -> None:
    """Make the account, and answer."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    get_user_model().objects.create_superuser(USER, "", PASSWORD)
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Silent) as server:
        print(server.server_port, flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        server.shutdown()
