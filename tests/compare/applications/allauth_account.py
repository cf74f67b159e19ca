"""The pages of an account that django-allauth gives to sites (`serving.py`)."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import serving

urlpatterns: list[Any] = []

if __name__ == "__main__":
    newer = "allauth.account.middleware"
    serving.configured(
        __name__,
        ["allauth", "allauth.account", "allauth.socialaccount"],
        [f"{newer}.AccountMiddleware"] if find_spec(newer) else [],
        AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
    )
    from django.urls import include, path

    urlpatterns.append(path("accounts/", include("allauth.urls")))
    serving.serve()
