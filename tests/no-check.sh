#!/bin/sh
# Stands in for the unit tests where configure found no Check.
if [ "${with_check:-}" = no ]; then
    echo "configured --without-check: the unit tests are skipped"
    exit 77
fi
echo "The unit tests are skipped: Check (0.10 or later) is missing.  Install it and configure"
echo "again, or configure --without-check to do without them."
exit 1
