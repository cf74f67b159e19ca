"""What a kiosk can't do, each a sentence for the venue."""


class KioskError(Exception):
    """The kiosk can't do what is asked; the message is a sentence for the venue."""


class BadContent(KioskError):
    """A content that can't be taken, or shown."""


class Busy(BadContent):
    """Somebody brings a content at this moment."""
