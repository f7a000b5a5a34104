#!/bin/sh
# doc/example.c, linked to the library like a user's program, finds who said what.
expected='Ilse Brandt	We will mend the old mill, The roof comes first.'
found=$("${top_builddir:-.}/doc/example" <<'END'
The council met on Tuesday.

"We will mend the old mill," said Mayor Ilse Brandt. "The roof comes first."
END
) || exit 1
[ "$found" = "$expected" ] && exit 0
printf 'expected:\n%s\nfound:\n%s\n' "$expected" "$found"
exit 1
