"""A day that is over."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _not_in_the_future(day: datetime.date) -> datetime.date:
    if day > datetime.date.today():
        raise PydanticCustomError("date_future", "")
    return day


PastDate = Annotated[datetime.date, AfterValidator(_not_in_the_future)]
