"""Django's administration, in French, as anybody installs it: an application that nobody here wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import path

USER, PASSWORD = "gestion", "Bleu-Lavande-77"
_OURS = "django.contrib"
_APPS = ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")

urlpatterns: list[Any] = []


def application(folder: Path) -> Any:
    """The application as WSGI, with one account; its data are in `folder`."""
    settings.configure(
        SECRET_KEY="essai",
        ALLOWED_HOSTS=["127.0.0.1", "localhost"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "db.sqlite3")}},
        INSTALLED_APPS=[f"{_OURS}.{app}" for app in _APPS],
        MIDDLEWARE=[
            f"{_OURS}.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            f"{_OURS}.auth.middleware.AuthenticationMiddleware",
            f"{_OURS}.messages.middleware.MessageMiddleware",
        ],
        ROOT_URLCONF=__name__,
        STATIC_URL="/static/",
        LANGUAGE_CODE="fr",
        PASSWORD_HASHERS=[f"{_OURS}.auth.hashers.MD5PasswordHasher"],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        f"{_OURS}.auth.context_processors.auth",
                        f"{_OURS}.messages.context_processors.messages",
                    ]
                },
            }
        ],
    )
    django.setup()
    from django.contrib import admin
    from django.contrib.auth import get_user_model

    urlpatterns.append(path("admin/", admin.site.urls))
    call_command("migrate", verbosity=0)
    get_user_model().objects.create_superuser(USER, "", PASSWORD)
    return StaticFilesHandler(get_wsgi_application())
