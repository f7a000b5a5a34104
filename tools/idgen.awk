# idgen.awk - names for the ids of the compiled-in words.
#
#     awk -f tools/idgen.awk src/lex/lex_en.inc > src/lex/word_ids.inc
#
# The row of EN_WORDS that holds "so-called" is W_so_called.  Only plain words
# of a to z get a name; a user's folder adds words behind them.
/EN_WORDS\[\]/ { row = 0; inside = 1; next }
/^\};/ { inside = 0 }
inside {
    if (match($0, /\/\* [a-z-]+ \*\//)) {
        form = substr($0, RSTART + 3, RLENGTH - 6)
        gsub(/-/, "_", form)
        printf "W_%s = %d,\n", form, row
    }
    row++
}
