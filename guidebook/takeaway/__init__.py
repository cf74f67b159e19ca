"""The site to take away: a folder and a ZIP that open by double click, without network."""
