#!/bin/sh
# Makes ./configure in a fresh clone.
cd "$(dirname "$0")" && exec autoreconf --install "$@"
