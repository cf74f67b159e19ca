/* In OUVRIR.html, at the root of the copy to take away: this file is there, so the guides are. */
location.replace("site/index.html");
