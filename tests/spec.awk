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
# "-" is null, "*" is anything, a leading "?" makes the record optional, "! words" forbids a
# record with a speaker for these words.  " // " stands between the two parts of a quotation
# that goes on after the sentence with its cue; with -v split_as=apart they are two records.
#
# Variables: quoth (command), tmp (folder), only (line number), mode, split_as.
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
    want_n = 0
    bans_n = 0
    none = 0
    labels = ""
}

# Adds one expected line; the words must stand in the text.  Returns "" or an error.
function want(line, text,    p, i, n, e, seg, optional)
{
    if (line == "(none)") {
        none = 1
        return ""
    }
    if (line ~ /^! /) {
        bans[++bans_n] = norm(substr(line, 3))
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
    return wish == "*" || wish == got
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
        else if (k == "entity")
            ok = same_entity(v, g)
        else
            ok = k == "content" ? bare(v) == bare(g) : same(v, g)
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

# Pairs expected and got, optional ones last; returns the complaints.
# Sets found, right, wanted, extra, extra_indirect.
function judge(exact, in_order,    e, r, best, b, out, last, pass)
{
    out = ""
    found = right = wanted = extra = extra_indirect = 0
    last = 0
    for (pass = 0; pass <= 1; pass++)
        for (e = 1; e <= want_n; e++) {
            if (X[e, "optional"] != pass)
                continue
            best = pick(e, exact)
            wanted += best || !pass
            if (!best) {
                if (!pass)
                    out = out "  missing: " X[e, "kind"] " | " X[e, "quote"] " | " X[e, "who"] " | " X[e, "cue"] "\n"
                continue
            }
            used[best] = 1
            found++
            right += same(X[e, "who"], who(best))
            b = compare(e, best)
            if (b != "")
                out = out "  " X[e, "kind"] " | " X[e, "quote"] "\n" b
            if (X[e, "kind"] != "indirect" && !pass) {
                if (in_order && best < last)
                    out = out "  out of order: " X[e, "quote"] "\n"
                last = best
            }
        }
    for (r = 1; r <= got_n; r++)
        if (!(r in used)) {
            if (!exact && field(r, "kind") == "indirect") {
                extra_indirect++
                continue
            }
            if (bans_n && !none && field(r, "speaker.text") == "-" && banned(said(r)))
                continue
            extra++
            out = out "  unexpected: " show(r) "\n"
        }
    for (r = 1; r <= got_n; r++)
        if ((r in used) && field(r, "speaker.text") != "-" && banned(said(r)))
            out = out "  forbidden: " show(r) "\n"
    return out
}

function banned(words,    i)
{
    for (i = 1; i <= bans_n; i++)
        if (bans[i] == words)
            return 1
    return 0
}

# --- doc/spec.md -------------------------------------------------------------------------------

function option(info, key,    s)
{
    if (!match(" " info " ", " " key "=[^ ]+ "))
        return ""
    s = substr(" " info " ", RSTART + length(key) + 2, RLENGTH - length(key) - 3)
    return s
}

function example(    flags, offsets, i, bad, b, gap)
{
    if (only && !(only >= first && only <= NR))
        return
    offsets = option(info, "offsets")
    flags = option(info, "kinds") == "" ? "" : " --kinds=" option(info, "kinds")
    if (" " info " " ~ / all-marks /)
        flags = flags " --all-marks"
    gap = " " info " " ~ / known-gap /
    bad = ""
    forget()
    for (i = 1; i <= lines_n; i++)
        if (lines[i] !~ /^[ \t]*$/ && (b = want(lines[i], text)) != "")
            bad = bad "  example is wrong: " b "\n"
    if (!want_n && !bans_n && !none)
        bad = bad "  example expects nothing; write (none)\n"
    if (bad != "")
        gap = 0
    b = run(text, flags, offsets == "" ? "byte" : offsets)
    if (b != "") {
        bad = bad "  " b "\n"
        gap = 0
    } else
        bad = bad judge(1, 0)
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
    info = substr($0, 9)
    first = NR
    text = ""
    lines_n = 0
    next
}

mode == "spec" && inside && $0 == "```" {
    if (inside == 1) {
        printf "%s:%d: no -> in this example\n", FILENAME, first
        failed++
    } else
        example()
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
    gap_here = 0
}

function piece_end(    b, bad, ok)
{
    if (piece == "")
        return
    b = run(text, " --kinds=all", "byte")
    bad = trouble (b != "" ? "  " b "\n" : judge(0, 1))
    ok = bad == ""
    if (gap_here && trouble == "" && b == "") {
        ok = !ok
        if (!ok)
            bad = "  passes now: take the line known-gap away\n"
    }
    printf "%-7s %-34s found %2d/%-2d  speaker %2d/%-2d  extra %d  other indirect %d\n",
           !ok ? "FAILED" : gap_here ? "gap" : "ok", piece, found, wanted, right, found, extra, extra_indirect
    if (!ok)
        printf "%s", bad
    if (ok && gap_here)
        gaps++
    else if (ok)
        passed++
    else
        failed++
    all_found += found
    all_wanted += wanted
    all_right += right
    all_extra += extra
    all_indirect += extra_indirect
}

mode == "corpus" && FNR == 1 {
    piece_end()
    piece_start()
}

mode == "corpus" && /^known-gap/ {
    gap_here = 1
    next
}

mode == "corpus" && !/^[ \t]*(#|$)/ {
    complaint = want($0, text)
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
        }
        for (i = 1; i <= order_n; i++)
            if (missed[order[i]])
                printf "%3d of %3d failed: %s\n", missed[order[i]], chapters[order[i]], order[i]
    }
    printf "%d passed, %d failed, %d known gaps\n", passed, failed, gaps
    if (failed || !(passed + gaps))
        exit 1
}
