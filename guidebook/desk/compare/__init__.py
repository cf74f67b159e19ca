"""Whether the words of the drawn screens are still those of the real pages: `guidebook comparer`.

    targets   which screens have a page that opens without signing in, and their labels
    look  robots  visit  saved    the labels of that page: on its site, slowly and with its leave, or in a saved file
    matching  comparing  verdict  each drawn label: it stands, it has another name, it isn't there
    report  page                  what is told on the terminal, as JSON, and in the handbook
    run                           all of it, for the command

Nothing here writes into a guide: that its words stand doesn't mean that somebody has walked it.
"""
