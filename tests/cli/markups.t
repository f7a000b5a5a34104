The same article as text, as Markdown, as subtitles and in a feed has the same quotations:

  $ cat >bridge.txt <<'END'
  > Bridge at Orla closed for the winter
  > 
  > Transport Minister Ana Ruiz told reporters on Monday that the bridge was “beyond repair”.
  > 
  > “We looked for another answer and there is none,” she said. “It closes on Friday.”
  > END
  $ cat >bridge.md <<'END'
  > ---
  > title: Bridge at Orla closed
  > author: [Eva Blom, Tom Holm]
  > date: 2026-11-03
  > ---
  > # Bridge at *Orla* closed for the winter
  > 
  > Transport Minister **Ana Ruiz** told [reporters](https://wire.example/) on
  > Monday that the bridge was &ldquo;beyond
  > repair&rdquo;.
  > 
  > “We looked for *another* answer and there is none,” she said. “It
  > closes on Friday.”
  > 
  > ```
  > "No words," said Tom Holm.
  > ```
  > END
  $ cat >bridge.srt <<'END'
  > 1
  > 00:00:01,000 --> 00:00:03,500
  > Bridge at Orla closed for the winter
  > 
  > 2
  > 00:00:15,000 --> 00:00:19,200
  > {\an8}Transport Minister <i>Ana Ruiz</i> told reporters
  > on Monday that the bridge was “beyond
  > 
  > 3
  > 00:00:19,200 --> 00:00:20,000
  > repair”.
  > 
  > 4
  > 00:00:24,000 --> 00:00:27,000
  > “We looked for another answer
  > and there is none,” she said. “It closes
  > 
  > 5
  > 00:00:27,000 --> 00:00:28,000
  > on Friday.”
  > END
  $ { echo WEBVTT; echo; tr , . <bridge.srt | sed 's/none\./none,/'; } >bridge.vtt
  $ cat >wire.rss <<'END'
  > <?xml version="1.0" encoding="UTF-8"?>
  > <rss version="2.0"><channel><title>Coastal Wire</title>
  > <item><title>Bridge at Orla closed for the winter</title><guid>urn:wire:1</guid>
  > <description>&lt;p&gt;Transport Minister &lt;b&gt;Ana Ruiz&lt;/b&gt; told reporters on Monday that
  > the bridge was “beyond repair”.&lt;p&gt;“We looked for another answer and there is none,” she said.
  > “It closes on Friday.”</description></item>
  > </channel></rss>
  > END
  $ said() { sed 's/.*"quote":"\([^"]*\)".*"speaker":{"text":"\([^"]*\)".*"name":"\([^"]*\)".*/\3 (\2): \1/' "$@"; }
  $ quoth bridge.txt | said | tee expected
  Ana Ruiz (Transport Minister Ana Ruiz): beyond repair
  Ana Ruiz (she): We looked for another answer and there is none, It closes on Friday.
  $ for file in bridge.md bridge.srt bridge.vtt; do
  >   quoth -v "$file" | said | diff expected - && echo same
  > done
  quoth: bridge.md: read as markdown
  same
  quoth: bridge.srt: read as subtitles
  same
  quoth: bridge.vtt: read as subtitles
  same
  $ quoth -v wire.rss >out 2>err || { grep -q 'built without' err && exit 80; }
  $ cat err
  quoth: wire.rss: read as feed
  $ said out | diff expected - && echo same
  same

Subtitles say when, in whole seconds to people, to the thousandth to programs:

  $ quoth --to=text bridge.srt | grep -o '[0-9]*:[0-9]*–[0-9:]*'
  0:15–0:20
  0:24–0:28
  $ quoth --to=tsv bridge.srt | cut -f26-27 | tr '\t' ' '
  time_start time_end
  15.000 20.000
  24.000 28.000
  $ quoth --to=html bridge.srt | grep -o 'Time</b> <bdi>[^<]*' | sort -u
  Time</b> <bdi>0:15–0:20
  Time</b> <bdi>0:24–0:28

Front matter and items say what the document is:

  $ quoth --to=document bridge.md | sed 's/,"text".*//'
  {"doc":"bridge.md","title":"Bridge at Orla closed","byline":"Eva Blom, Tom Holm","date":"2026-11-03"
  $ quoth --to=document wire.rss | sed 's/,"text".*//'
  {"doc":"urn:wire:1","title":"Bridge at Orla closed for the winter"

Every span says where it stands in the file, in bytes:

  $ place() { sed -n '1s/.*"quote_spans":\[{"start":[0-9]*,"end":[0-9]*,"origin":{"start":\([0-9]*\),"end":\([0-9]*\)}.*/\1 \2/p'; }
  $ for file in bridge.md bridge.srt wire.rss; do
  >   quoth "$file" | place | while read -r from to; do
  >     tail -c +$((from + 1)) "$file" | head -c $((to - from)); echo
  >   done
  > done
  beyond
  repair
  beyond
  
  3
  00:00:19,200 --> 00:00:20,000
  repair
  beyond repair

A record of subtitles says when it is said, in seconds:

  $ quoth bridge.srt | sed 's/.*\("time":{[^}]*}\).*/\1/'
  "time":{"start":15.000,"end":20.000}
  "time":{"start":24.000,"end":28.000}
  $ quoth bridge.md | grep -c '"time"'
  0
  [1]

A voice of WebVTT is who speaks:

  $ printf 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz>We close\n\n00:02.000 --> 00:03.000\n<v Ana Ruiz>at six.\n' | quoth | said
  Ana Ruiz (Ana Ruiz): We close at six.

Damaged times cost their cue, a damaged item itself:

  $ sed 's/00:00:01,000/00:00:0?,000/' bridge.srt | quoth | said | diff expected -
  quoth: -:2: times damaged; cue skipped
  $ { sed '$d' wire.rss; echo '<item><guid>urn:wire:2</guid><description>Lost</descr></item>'; sed 1,2d wire.rss; } >lost.rss
  $ quoth lost.rss | said | sort | uniq -c | sed 's/^ *//'
  quoth: lost.rss: item 2, urn:wire:2: mismatched tag; item skipped
  2 Ana Ruiz (Transport Minister Ana Ruiz): beyond repair
  2 Ana Ruiz (she): We looked for another answer and there is none, It closes on Friday.

Packed, in folders and from lists they are known too; what has another name may be given by --from:

  $ mkdir folder; cp bridge.md bridge.srt folder
  $ gzip -c bridge.md >folder/packed.md.gz
  $ quoth -r folder >out 2>err || { grep -q 'built without' err && exit 80; }
  $ said out | sort | uniq -c | sed 's/^ *//;s/:.*//'
  3 Ana Ruiz (Transport Minister Ana Ruiz)
  3 Ana Ruiz (she)
  $ ls folder/*.md >list; quoth @list | said | diff expected -
  $ sed 1,5d bridge.md | quoth --from=markdown | said | diff expected -
  $ quoth -v --from=text bridge.md >/dev/null
  quoth: bridge.md: read as text
