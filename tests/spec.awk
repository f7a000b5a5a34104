# spec.awk - runs quoth on annotated text and compares its records.
#
#   spec.sh    awk -v mode=spec    -f spec.awk doc/spec.md
#   corpus.sh  awk -v mode=corpus  -f spec.awk corpus/NN-slug.records ...
#              awk -v mode=update  -f spec.awk corpus/NN-slug.records
#
# An expected record is one line (doc/spec.md explains it to readers):
#
#   kind | quote, or content if indirect | name, or text of the speaker | cue ; key=value ...
#
# "-" is null, "*" is anything and "words*" whatever begins so, a leading "?" makes the record
# optional, "! words" forbids a record with a speaker for these words.  " // " stands between the
# two parts of a quotation that goes on after the sentence with its cue; with -v split_as=apart
# they are two records.
#
# A known gap is what is expected and not done yet: known-gap behind ```quoth for an example, "~"
# before one line of a piece; "~! words" is a record that should not be there.  It fails as soon
# as it is no gap any more.  With mark, the files are written anew into that folder, so that all
# that fails now is marked, and nothing else.
#
# Variables: quoth (command), tmp (folder), only (line number), mode, split_as, verbose, mark.
# POSIX awk; run it with LC_ALL=C, so that substr counts bytes as --offsets=byte does.

function norm(s)
{
    gsub(/\302\240/, " ", s)
    gsub(/[ \t\r\n]+/, " ", s)
    sub(/^ /, "", s)
    sub(/ $/, "", s)
    return s
}

function bare(s)
{
    s = norm(s)
    sub(/^that /, "", s)
    sub(/[.,]$/, "", s)
    return s
}

function no_article(s)
{
    sub(/^([Tt]he|[Aa]n?) /, "", s)
    return s
}

# --- JSON: G[record, "speaker.name"] is a scalar, absent if null ------------------------------

function utf8(n)
{
    if (n < 128)
        return sprintf("%c", n)
    if (n < 2048)
        return sprintf("%c%c", 192 + int(n / 64), 128 + n % 64)
    if (n < 65536)
        return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
    return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64,
                   128 + int(n / 64) % 64, 128 + n % 64)
}

function hex4(s,    i, n)
{
    n = 0
    for (i = 1; i <= 4; i++)
        n = n * 16 + index("0123456789abcdef", tolower(substr(s, i, 1))) - 1
    return n
}

function unescape(s,    out, i, c, n)
{
    out = ""
    while ((i = index(s, "\\")) > 0) {
        out = out substr(s, 1, i - 1)
        c = substr(s, i + 1, 1)
        s = substr(s, i + 2)
        if (c == "u") {
            n = hex4(s)
            s = substr(s, 5)
            if (n >= 55296 && n < 56320 && substr(s, 1, 2) == "\\u") {
                n = 65536 + (n - 55296) * 1024 + hex4(substr(s, 3)) - 56320
                s = substr(s, 7)
            }
            out = out utf8(n)
        } else
            out = out (c == "n" ? "\n" : c == "t" ? "\t" : c == "r" ? "\r" : c == "b" ? "\b" : c == "f" ? "\f" : c)
    }
    return out s
}

function json_blank()
{
    while (substr(J, P, 1) ~ /^[ \t]$/)
        P++
}

function json_string(    s)
{
    s = substr(J, P)
    if (!match(s, /^"([^"\\]|\\.)*"/)) {
        P = length(J) + 2
        return ""
    }
    P += RLENGTH
    return unescape(substr(s, 2, RLENGTH - 2))
}

# One value at J[P] into G[R, path...]; path.n counts the elements of an array.
function json_value(path,    c, key, n, s)
{
    json_blank()
    c = substr(J, P, 1)
    if (c == "{" || c == "[") {
        G[R, path] = c
        P++
        n = 0
        json_blank()
        if (substr(J, P, 1) == (c == "{" ? "}" : "]"))
            P++
        else
            do {
                json_blank()
                if (c == "{") {
                    key = json_string()
                    json_blank()
                    if (substr(J, P++, 1) != ":")
                        return 0
                } else
                    key = n
                n++
                if (!json_value(path == "" ? key : path "." key))
                    return 0
                json_blank()
                s = substr(J, P++, 1)
            } while (s == ",")
        if (n && s != (c == "{" ? "}" : "]"))
            return 0
        if (c == "[")
            G[R, path ".n"] = n
        return 1
    }
    if (c == "\"") {
        G[R, path] = json_string()
        return P <= length(J) + 1
    }
    s = substr(J, P)
    if (!match(s, /^[-+.A-Za-z0-9]+/))
        return 0
    P += RLENGTH
    s = substr(s, 1, RLENGTH)
    if (s != "null")
        G[R, path] = s
    return 1
}

function field(r, path)
{
    return ((r, path) in G) ? G[r, path] : "-"
}

# --- What quoth says ---------------------------------------------------------------------------

# Runs quoth on the text; fills G and got_n; returns "" or what went wrong.
function run(text, flags, offsets,    file, cmd, line, rc, bad)
{
    split("", G)
    split("", used)
    got_n = 0
    bad = ""
    rc = "?"
    file = tmp "/text"
    printf "%s", text > file
    close(file)
    cmd = "{ " quoth " --from=text --to=jsonl --offsets=" offsets flags " <'" file "' 2>'" tmp "/err'; echo \"#rc $?\"; }"
    while ((cmd | getline line) > 0) {
        if (line ~ /^#rc /) {
            rc = substr(line, 5)
            continue
        }
        J = line
        P = 1
        R = ++got_n
        if (!json_value("") || P <= length(J))
            bad = "not JSON at byte " P ": " substr(line, 1, 200)
        else if (offsets == "byte")
            bad = bad slices(R, text)
    }
    close(cmd)
    if (rc != 0) {
        getline line < (tmp "/err")
        close(tmp "/err")
        bad = "exit status " rc ": " line
    }
    return bad
}

function slice(r, path, text)
{
    return substr(text, G[r, path ".start"] + 1, G[r, path ".end"] - G[r, path ".start"])
}

# Offsets must give the very words.
function slices(r, text,    n, i, s, k, path, bad)
{
    bad = ""
    for (k = 1; k <= 2; k++) {
        path = k == 1 ? "quote" : "content"
        s = ""
        n = field(r, path "_spans.n") + 0
        for (i = 0; i < n; i++)
            s = s (i ? " " : "") slice(r, path "_spans." i, text)
        if (field(r, path) != "-" && norm(s) != norm(field(r, path)))
            bad = bad "offsets of " path " give <" s ">, not <" field(r, path) ">; "
    }
    n = 0
    part[++n] = "cue"
    part[++n] = "speaker"
    part[++n] = "addressee"
    for (i = 0; i < field(r, "source.n") + 0; i++)
        part[++n] = "source." i
    for (i = 1; i <= n; i++)
        if ((r, part[i] ".start") in G && norm(slice(r, part[i], text)) != norm(field(r, part[i] ".text")))
            bad = bad "offsets of " part[i] " give <" slice(r, part[i], text) ">, not <" field(r, part[i] ".text") ">; "
    return bad
}

function who(r)
{
    return norm((r, "speaker.name") in G ? G[r, "speaker.name"] : field(r, "speaker.text"))
}

function said(r)
{
    return norm(field(r, field(r, "kind") == "indirect" ? "content" : "quote"))
}

function chain(r,    i, s)
{
    s = ""
    for (i = 0; i < field(r, "source.n") + 0; i++)
        s = s (i ? " > " : "") norm(field(r, "source." i ".text"))
    return s == "" ? "-" : s
}

function members(r,    i, s)
{
    s = ""
    for (i = 0; i < field(r, "speaker.members.n") + 0; i++)
        s = s (i ? " + " : "") norm(field(r, "speaker.members." i ".name"))
    return s == "" ? "-" : s
}

function show(r,    s)
{
    s = field(r, "kind") " | " said(r) " | " who(r) " | " norm(field(r, "cue.text"))
    if (field(r, "speaker.kind") != "-" && field(r, "speaker.kind") != "person")
        s = s " ; speaker_kind=" field(r, "speaker.kind")
    if (field(r, "speaker.role") != "-")
        s = s " ; role=" norm(field(r, "speaker.role"))
    if (field(r, "addressee.text") != "-")
        s = s " ; addressee=" norm(field(r, "addressee.text"))
    if (chain(r) != "-")
        s = s " ; source=" chain(r)
    if (field(r, "cue.force") != "-" && field(r, "cue.force") != "asserted")
        s = s " ; force=" field(r, "cue.force")
    if (field(r, "closed") == "false")
        s = s " ; closed=false"
    if (field(r, "why") != "-")
        s = s " ; why=" field(r, "why")
    return s
}

# --- What is expected --------------------------------------------------------------------------

function forget()
{
    split("", X)
    split("", gap_line)
    split("", ban_line)
    split("", hit)
    want_n = 0
    bans_n = 0
    none = 0
    labels = ""
}

# Adds line number at, which is expected; the words must stand in the text.  Returns "" or an
# error.
function want(line, text, at,    p, i, n, e, seg, optional)
{
    if (mode == "corpus" && sub(/^~ */, "", line))
        gap_line[at] = 1
    if (line == "(none)") {
        none = 1
        return ""
    }
    if (line ~ /^! /) {
        bans[++bans_n] = norm(substr(line, 3))
        ban_line[bans_n] = at
        return stands(bans[bans_n], text)
    }
    optional = sub(/^[?] */, "", line)
    if (split(line, p, / [|] /) != 4)
        return "needs kind | quote | speaker | cue: " line
    if (p[1] !~ /^(direct|mixed|indirect|marks)$/)
        return "unknown kind: " p[1]
    n = split(p[2], seg, / \/\/ /)
    for (i = 1; i <= n; i++) {
        if (i > 1 && split_as != "apart") {
            X[e, "quote"] = X[e, "quote"] " " norm(seg[i])
            continue
        }
        e = ++want_n
        X[e, "kind"] = p[1]
        X[e, "quote"] = norm(seg[i])
        X[e, "who"] = norm(p[3])
        X[e, "optional"] = optional
        X[e, "line"] = at
        X[e, "keys"] = 0
        X[e, "cue"] = "*"
        if (i == 1)
            keys(e, p[4])
        if (i == 1 && X[e, "cue"] != "*" && X[e, "cue"] != "-" && stands(X[e, "cue"], text) != "")
            return stands(X[e, "cue"], text)
    }
    return stands(X[e, "quote"], text)
}

# The words stand in the text, in this order: "" or a complaint.
function stands(words, text,    n, i, k, w)
{
    n = split(words, w, " ")
    for (i = 1; i <= n; i++) {
        if (!(k = index(text, w[i])))
            return "not in the text: " words
        text = substr(text, k + length(w[i]))
    }
    return ""
}

function keys(e, s,    n, i, p, k)
{
    n = split(s, p, / ; */)
    X[e, "cue"] = norm(p[1])
    for (i = 2; i <= n; i++) {
        k = index(p[i], "=")
        X[e, "key", i - 1] = norm(substr(p[i], 1, k - 1))
        X[e, "value", i - 1] = norm(substr(p[i], k + 1))
    }
    X[e, "keys"] = n - 1
}

function same(wish, got)
{
    if (wish !~ /[*]$/)
        return wish == got
    wish = substr(wish, 1, length(wish) - 1)
    return substr(got, 1, length(wish)) == wish
}

function same_chain(wish, got,    n, i, a, b)
{
    if (wish == "*")
        return 1
    n = split(wish, a, / > /)
    if (n != split(got, b, / > /))
        return 0
    for (i = 1; i <= n; i++)
        if (no_article(a[i]) != no_article(b[i]))
            return 0
    return 1
}

# The value of a key in record r, by the key's name in an expected line.
function value_of(key, r)
{
    if (key == "role" || key == "name" || key == "kind" || key == "entity" || key == "resolved_by")
        return norm(field(r, "speaker." key))
    if (key == "speaker_kind")
        return field(r, "speaker.kind")
    if (key == "speaker")
        return norm(field(r, "speaker.text"))
    if (key == "addressee")
        return norm(field(r, "addressee.text"))
    if (key == "source")
        return chain(r)
    if (key == "members")
        return members(r)
    if (key == "force" || key == "lemma")
        return field(r, "cue." key)
    if (key == "start" || key == "end")
        return field(r, "quote_spans.0." key)
    if (key == "source_role" || key == "how")
        return field(r, "source.0." (key == "how" ? key : "role"))
    return norm(field(r, key))
}

# Same label, same speaker; another label, another speaker.
function same_entity(label, id,    n, i, a, p, ok)
{
    ok = id != "-"
    n = split(labels, a, " ")
    for (i = 1; i <= n; i++) {
        split(a[i], p, "=")
        if ((p[1] == label) != (p[2] == id))
            ok = 0
    }
    labels = labels " " label "=" id
    return ok
}

function compare(e, r,    bad, i, k, v, g, ok)
{
    bad = ""
    if (X[e, "kind"] != field(r, "kind"))
        bad = bad "    kind: " X[e, "kind"] ", got " field(r, "kind") "\n"
    if (!same(X[e, "who"], who(r)))
        bad = bad "    speaker: " X[e, "who"] ", got " who(r) "\n"
    if (!same(X[e, "cue"], norm(field(r, "cue.text"))))
        bad = bad "    cue: " X[e, "cue"] ", got " norm(field(r, "cue.text")) "\n"
    for (i = 1; i <= X[e, "keys"]; i++) {
        k = X[e, "key", i]
        v = X[e, "value", i]
        g = value_of(k, r)
        if (k == "source")
            ok = same_chain(v, g)
        else if (k == "content")
            ok = bare(v) == bare(g)
        else if (k == "role" || k == "addressee")
            ok = same(no_article(v), no_article(g))
        else if (k == "entity")
            ok = same_entity(v, g)
        else
            ok = same(v, g)
        if (!ok)
            bad = bad "    " k ": " v ", got " g "\n"
    }
    return bad
}

function near(e, r, exact,    a, b)
{
    a = X[e, "quote"]
    b = said(r)
    if ((X[e, "kind"] == "indirect") != (field(r, "kind") == "indirect"))
        return 0
    if ((X[e, "kind"] == "marks") != (field(r, "kind") == "marks"))
        return 0
    if (X[e, "kind"] != "indirect")
        return a == b
    a = bare(a)
    b = bare(b)
    return a == b || (!exact && length(a) && length(b) && (index(a, b) || index(b, a)))
}

# How well record r fits, among those with the same words.
function fit(e, r)
{
    return 1 + 4 * same(X[e, "who"], who(r)) + 2 * same(X[e, "cue"], norm(field(r, "cue.text"))) \
             + (X[e, "kind"] == field(r, "kind"))
}

function pick(e, exact,    r, best, most)
{
    best = most = 0
    for (r = 1; r <= got_n; r++)
        if (!(r in used) && near(e, r, exact) && fit(e, r) > most) {
            best = r
            most = fit(e, r)
        }
    return best
}

# Line at is not met.
function blame(at, what)
{
    if (at in gap_line) {
        known = known "  line " at " is a known gap\n" what
        gaps_here += !(at in hit)
    } else {
        wrong = wrong what
        faults += !(at in hit)
    }
    hit[at] = 1
}

# Pairs expected and got, optional ones last; returns the complaints.
# Sets found, right, wanted, good, faults, gaps_here, extra, extra_indirect; known has the gaps.
function judge(exact, in_order,    e, r, b, last, pass)
{
    wrong = known = ""
    found = right = wanted = good = faults = gaps_here = last = 0
    for (pass = 0; pass <= 1; pass++)
        for (e = 1; e <= want_n; e++) {
            if (X[e, "optional"] != pass)
                continue
            r = pick(e, exact)
            wanted += r || !pass
            if (!r) {
                if (!pass)
                    blame(X[e, "line"], "  missing: " X[e, "kind"] " | " X[e, "quote"] " | " X[e, "who"] " | " X[e, "cue"] "\n")
                continue
            }
            used[r] = 1
            found++
            right += same(X[e, "who"], who(r))
            b = compare(e, r)
            if (b != "")
                b = "  " X[e, "kind"] " | " X[e, "quote"] "\n" b
            if (X[e, "kind"] != "indirect" && !pass) {
                if (in_order && r < last)
                    b = b "  out of order: " X[e, "quote"] "\n"
                last = r
            }
            if (b != "")
                blame(X[e, "line"], b)
            else
                good += !(X[e, "line"] in gap_line)
        }
    extras(exact)
    for (e in gap_line)
        if (!(e in hit)) {
            wrong = wrong "  line " e " is no gap any more: remove its ~\n"
            faults++
        }
    return wrong
}

# Records that nothing expects.
function extras(exact,    r, i, b)
{
    extra = extra_indirect = unmarked_n = 0
    for (r = 1; r <= got_n; r++) {
        if (r in used)
            continue
        if (!exact && field(r, "kind") == "indirect") {
            extra_indirect++
            continue
        }
        i = ban(said(r))
        if (i && !(ban_line[i] in gap_line) && !none && field(r, "speaker.text") == "-")
            continue
        extra++
        b = "  unexpected: " show(r) "\n"
        if (i)
            blame(ban_line[i], b)
        else {
            wrong = wrong b
            faults++
            unmarked[++unmarked_n] = said(r)
        }
    }
}

# The line "! words" that these words are forbidden by, a gap before others, each gap once.
function ban(words,    i, found_i)
{
    found_i = 0
    for (i = 1; i <= bans_n; i++)
        if (bans[i] == words) {
            if (!(ban_line[i] in gap_line))
                found_i = i
            else if (!(ban_line[i] in hit))
                return i
        }
    return found_i
}

# --- doc/spec.md -------------------------------------------------------------------------------

function option(info, key,    s)
{
    if (!match(" " info " ", " " key "=[^ ]+ "))
        return ""
    s = substr(" " info " ", RSTART + length(key) + 2, RLENGTH - length(key) - 3)
    return s
}

# Returns 1 if the example fails and may be marked, 0 if it passes, -1 otherwise.
function example(    flags, offsets, i, bad, b, gap, sick)
{
    if (only && !(only >= first && only <= NR))
        return -1
    offsets = option(info, "offsets")
    flags = option(info, "kinds") == "" ? "" : " --kinds=" option(info, "kinds")
    if (" " info " " ~ / all-marks /)
        flags = flags " --all-marks"
    gap = " " info " " ~ / known-gap /
    bad = ""
    forget()
    for (i = 1; i <= lines_n; i++)
        if (lines[i] !~ /^[ \t]*$/ && (b = want(lines[i], text, i)) != "")
            bad = bad "  example is wrong: " b "\n"
    if (!want_n && !bans_n && !none)
        bad = bad "  example expects nothing; write (none)\n"
    sick = bad != ""
    b = run(text, flags, offsets == "" ? "byte" : offsets)
    if (b != "") {
        bad = bad "  " b "\n"
        sick = 1
    } else
        bad = bad judge(1, 0)
    if (sick) {
        gap = 0
        sicks++
    }
    chapters[heading]++
    if (gap && bad != "") {
        gaps++
        if (only)
            printf "%s:%d: known gap\n%s", FILENAME, first, bad
    } else if (gap || bad != "") {
        failed++
        missed[heading]++
        printf "%s:%d: %s\n%s", FILENAME, first, heading, gap ? "  passes now: take the mark known-gap away\n" : bad
    } else {
        passed++
        if (only)
            printf "%s:%d: passed\n", FILENAME, first
    }
    return sick ? -1 : bad != ""
}

# The example again, marked or not as verdict says.
function mark_example(verdict,    i, s)
{
    s = info
    if (verdict >= 0 && verdict != (" " s " " ~ / known-gap /)) {
        if (verdict)
            s = s (s == "" ? "" : " ") "known-gap"
        else {
            s = " " s " "
            sub(/ known-gap /, " ", s)
            s = norm(s)
        }
        changes++
    }
    print "```quoth" (s == "" ? "" : " " s) > (mark "/spec.md")
    printf "%s", text > (mark "/spec.md")
    print "->" > (mark "/spec.md")
    for (i = 1; i <= lines_n; i++)
        print lines[i] > (mark "/spec.md")
    print "```" > (mark "/spec.md")
}

mode == "spec" && !inside && /^## / {
    heading = substr($0, 4)
    if (!(heading in chapters)) {
        chapters[heading] = 0
        order[++order_n] = heading
    }
}

mode == "spec" && !inside && /^```quoth/ {
    inside = 1
    info = norm(substr($0, 9))
    first = NR
    text = ""
    lines_n = 0
    next
}

mode == "spec" && inside && $0 == "```" {
    if (inside == 1) {
        printf "%s:%d: no -> in this example\n", FILENAME, first
        failed++
        sicks++
    } else {
        verdict = example()
        if (mark)
            mark_example(verdict)
    }
    inside = 0
    next
}

mode == "spec" && inside == 1 && $0 == "->" {
    inside = 2
    next
}

mode == "spec" && inside == 1 {
    text = text $0 "\n"
}

mode == "spec" && inside == 2 {
    lines[++lines_n] = $0
}

mode == "spec" && !inside && mark {
    print > (mark "/spec.md")
}

# --- corpus/NN-slug.records --------------------------------------------------------------------

function slurp(file,    line, s)
{
    s = ""
    while ((getline line < file) > 0)
        s = s line "\n"
    close(file)
    return s
}

function piece_start()
{
    piece = FILENAME
    sub(/\.records$/, "", piece)
    text = slurp(piece ".txt")
    sub(/^.*\//, "", piece)
    forget()
    trouble = text == "" ? "  no text beside " FILENAME "\n" : ""
    raw_n = 0
}

function piece_end(    b, bad)
{
    if (piece == "")
        return
    b = run(text, " --kinds=all", "byte")
    bad = trouble (b != "" ? "  " b "\n" : judge(0, 1))
    if (b != "") {
        known = ""
        found = right = wanted = good = faults = gaps_here = extra = extra_indirect = 0
    }
    if (b != "" || trouble != "") {
        sicks++
        faults++
    } else if (mark)
        mark_piece(mark "/" piece ".records")
    printf "%-7s %-34s found %2d/%-2d  speaker %2d/%-2d  extra %d  gaps %d  other indirect %d\n",
           (bad != "" ? "FAILED" : gaps_here ? "gap" : "ok"), piece, found, wanted, right, found, extra, gaps_here,
           extra_indirect
    printf "%s%s", bad, verbose ? known : ""
    passed += good
    failed += faults
    gaps += gaps_here
    all_found += found
    all_wanted += wanted
    all_right += right
    all_extra += extra
    all_indirect += extra_indirect
}

# The records file again, marked as judge found it.
function mark_piece(file,    i, s)
{
    for (i = 1; i <= raw_n; i++) {
        s = raw[i]
        if ((i in hit) && !(i in gap_line)) {
            s = "~" s
            changes++
        } else if ((i in gap_line) && !(i in hit)) {
            sub(/^~ */, "", s)
            changes++
            if (s ~ /^! / && expected(norm(substr(s, 3))))
                continue
        }
        print s > file
    }
    for (i = 1; i <= unmarked_n; i++) {
        print "~! " unmarked[i] > file
        changes++
    }
    close(file)
}

function expected(words,    e)
{
    for (e = 1; e <= want_n; e++)
        if (X[e, "quote"] == words)
            return 1
    return 0
}

mode == "corpus" && FNR == 1 {
    piece_end()
    piece_start()
}

mode == "corpus" {
    raw[++raw_n] = $0
}

mode == "corpus" && !/^[ \t]*(#|$)/ {
    complaint = want($0, text, FNR)
    if (complaint != "")
        trouble = trouble "  " FILENAME ":" FNR ": " complaint "\n"
}

mode == "update" && FNR == 1 {
    piece_start()
    complaint = run(text, " --kinds=all", "byte")
    if (complaint != "")
        print "# " complaint
    for (r = 1; r <= got_n; r++)
        print show(r)
}

END {
    if (mode == "update")
        exit
    if (mode == "corpus") {
        piece_end()
        printf "found %d/%d  speaker %d/%d  extra %d  other indirect %d\n",
               all_found, all_wanted, all_right, all_found, all_extra, all_indirect
    } else {
        if (inside) {
            printf "%s:%d: example without an end\n", FILENAME, first
            failed++
            mark = ""
        }
        for (i = 1; i <= order_n; i++)
            if (missed[order[i]])
                printf "%3d of %3d failed: %s\n", missed[order[i]], chapters[order[i]], order[i]
    }
    if (mark) {
        printf "%d marks changed, %d places to mend by hand\n", changes, sicks
        exit sicks > 0
    }
    printf "%d passed, %d failed, %d known gaps\n", passed, failed, gaps
    if (failed || !(passed + gaps))
        exit 1
}
