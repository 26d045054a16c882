"""site_config.yml."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.records.base import Record
from generator.records.fields import Boolean, Color, Day, Email, Prose, Slug, Text, WebAddress


class Topic(Record):
    """A subject that records can be gathered under."""

    id: Slug
    title: Text


class Contact(Record):
    """How to reach the council; `access_requests` is where to ask for access to documents."""

    email: Email | None = None
    phone: Text | None = None
    access_requests: Email | None = None


class Accessibility(Record):
    """The accessibility statement: its address, or that the municipality's own covers the site."""

    url: WebAddress | None = None
    updated: Day | None = None
    parent: Boolean = False


class Theme(Record):
    """The council's own looks."""

    logo: Text | None = None
    color: Color | None = None


class SiteConfig(Record):
    """The whole configuration. `councils` orders them, the first has the short addresses; else all by their ids."""

    name: Text
    url: WebAddress
    language: Literal["da", "en"] = "da"
    repository: Literal["public", "private"] = "public"
    notice: Text | None = None
    contact: Contact = Contact()
    was: Accessibility | None = None
    theme: Theme = Theme()
    councils: tuple[Slug, ...] = ()
    strict_from: Day = date.min
    topics: tuple[Topic, ...] = ()
    internal: Prose | None = None
