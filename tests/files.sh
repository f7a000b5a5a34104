#!/bin/sh
# Every source file, document and word list is named in Makefile.am, so that releases hold it.
cd "${top_srcdir:-.}" || exit 99
status=0
for file in doc/*.* doc/*/* src/*/*.c src/*/*.h tests/*.[ch] tests/fuzz/*.[ch] tests/*.sh tests/browser/* tests/writers/* tools/*; do
    if ! grep -qF "$file" Makefile.am; then
        echo "$file is not in Makefile.am"
        status=1
    fi
done
for file in src/lex/en/*.txt; do
    if ! grep -qF "(en)/${file##*/}" Makefile.am; then
        echo "$file is not in Makefile.am"
        status=1
    fi
done
exit $status
