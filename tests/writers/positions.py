# positions.py GRAPH RECORDS FOLDER - annotations stand where their words do, one a record.
import json
import pathlib
import sys
import urllib.parse

graph, records, folder = sys.argv[1:]
with open(graph, encoding="utf-8") as f:
    annotations = json.load(f)["@graph"]
with open(records, encoding="utf-8", newline="\n") as f:
    by_id = {r["id"]: r for r in map(json.loads, f.read().split("\n")[:-1])}
if len(annotations) != len(by_id):
    sys.exit(f"{len(annotations)} annotations of {len(by_id)} records")

texts = {}
for path in pathlib.Path(folder).glob("*.txt"):
    texts[path.name] = path.read_bytes().decode("utf-8").replace("\r\n", "\n")


def check(annotation):
    record = by_id[annotation["id"].removeprefix("urn:quoth:")]
    targets = annotation["target"]
    targets = targets if isinstance(targets, list) else [targets]
    places = []
    for target in targets:
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        text = texts[urllib.parse.unquote(target["source"])]
        assert quote["exact"] == text[start:end], quote["exact"]
        assert quote["prefix"] == text[max(0, start - 32):start], quote["prefix"]
        assert quote["suffix"] == text[end:end + 32], quote["suffix"]
        places.append({"start": start, "end": end})
    assert places == record["content_spans"], places
    if record["kind"] == "marks":
        return
    body, speaker = annotation["body"], record["speaker"]
    direct = record["kind"] == "direct" and record["quote"] is not None
    assert body["text"] == record["quote" if direct else "content"], body["text"]
    asserted = not record["cue"] or record["cue"]["force"] == "asserted"
    assert ("appearance" in body) == asserted, body
    if speaker and asserted:
        each = [p for p in speaker.get("members", [speaker])
                if p["kind"] in ("person", "organization") and p["name"]]
        creators = body.get("creator", [])
        creators = creators if isinstance(creators, list) else [creators]
        assert [c["name"] for c in creators] == [p["name"] for p in each], body
    if not speaker or (record["cue"] and record["cue"]["force"] == "negated"):
        assert "creator" not in body and "creditText" not in body, body


for annotation in annotations:
    try:
        check(annotation)
    except AssertionError as e:
        sys.exit(f"{annotation['id']}: {e}")
