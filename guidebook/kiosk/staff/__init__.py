"""The screen of those who look after a kiosk: how it is, how loud, asleep or awake; nothing of any visitor.

It belongs to the program, not to the content: it says what is wrong with a content too. `choices` (what the staff
decided), `health` (what it is told), `room` (the pages, behind the code that the venue has set).
"""
