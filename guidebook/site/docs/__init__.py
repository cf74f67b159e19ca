"""What people write in docs/, judged: names, files, pages, and the HTML that Markdown makes of them."""
