# compare_table.py csv|tsv TABLE RECORDS - every row of the table is the record at its place.
import csv
import json
import sys

kind, table, records = sys.argv[1:]


def joined(parts):
    return "; ".join(p or "" for p in parts) if any(parts) else ""


def spans(ranges):
    return " ".join(f"{r['start']}-{r['end']}" for r in ranges)


def row(r):
    cue, speaker = r["cue"] or {}, r["speaker"] or {}
    each = speaker.get("members") or ([speaker] if speaker else [])
    source, sentence, time = r["source"], r["sentence"] or {}, r.get("time")
    cells = {
        "id": r["id"], "doc": r["doc"], "kind": r["kind"],
        "speaker": speaker.get("text"), "speaker_name": joined([p["name"] for p in each]),
        "speaker_role": joined([p["role"] for p in each]), "speaker_kind": speaker.get("kind"),
        "entity": speaker.get("entity"), "resolved_by": speaker.get("resolved_by"),
        "cue": cue.get("text"), "cue_lemma": cue.get("lemma"), "force": cue.get("force"),
        "quote": r["quote"], "content": r["content"],
        "quote_spans": spans(r["quote_spans"]), "content_spans": spans(r["content_spans"]),
        "closed": str(r["closed"]).lower(), "altered": str(r["altered"]).lower(),
        "addressee": (r["addressee"] or {}).get("text"),
        "source": joined([p["name"] or p["text"] for p in source]),
        "source_role": joined([p["role"] for p in source]),
        "source_how": joined([p["how"] for p in source]),
        "paragraph": r["paragraph"],
        "sentence_start": sentence.get("start"), "sentence_end": sentence.get("end"),
        "time_start": time and "%.3f" % time["start"], "time_end": time and "%.3f" % time["end"],
        "confidence": "%.2f" % r["confidence"], "rule": r["rule"], "why": r.get("why"),
    }
    return {k: "" if v is None else str(v) for k, v in cells.items()}


with open(records, encoding="utf-8", newline="\n") as f:
    want = [row(json.loads(line)) for line in f.read().split("\n")[:-1]]
with open(table, encoding="utf-8", newline="") as f:
    got = list(csv.DictReader(f, delimiter="\t" if kind == "tsv" else ",", strict=True))

if len(want) < 100 or len(want) != len(got):
    sys.exit(f"{len(want)} records, {len(got)} rows")
if not any(w["time_start"] for w in want):
    sys.exit("no times")
for w, g in zip(want, got):
    if list(w) != list(g):
        sys.exit(f"columns: {list(g)}")
    for name in w:
        if w[name] != g[name]:
            sys.exit(f"{w['id']}: {name}: {g[name]!r} is not {w[name]!r}")
