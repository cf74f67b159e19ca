"""What a network can't publish, or a kiosk not take: each a sentence for who asked."""


class FleetError(Exception):
    """It can't be done; the message is a French sentence."""


class Unreachable(FleetError):
    """Nobody answers, or in the middle nobody does any more: another time will do."""


class Refused(FleetError):
    """What was found is not what the network has signed."""


class Expired(Refused):
    """The network has signed it, for a time that is over."""
