"""Django's administration (`serving.py`)."""

from __future__ import annotations

from typing import Any

import serving

urlpatterns: list[Any] = []

if __name__ == "__main__":
    serving.configured(__name__)
    from django.contrib import admin
    from django.urls import path

    urlpatterns.append(path("admin/", admin.site.urls))
    serving.serve()
