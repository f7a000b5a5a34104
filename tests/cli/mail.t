An e-mail gives its words, whatever codes they were sent in; subject, sender and day are the document's:

  $ printf '%s\r\n' 'From: =?utf-8?Q?Ren=C3=A9e?= Holm <r.holm@orla.example>' 'Subject: The =?utf-8?B?YnJpZGdl?=' \
  >   ' =?utf-8?Q?_of?= =?utf-8?Q?_Orla?=' 'Date: Tue, 3 Nov 2026 10:00:00 +0000' 'MIME-Version: 1.0' \
  >   'Content-Type: text/plain; charset=utf-8' 'Content-Transfer-Encoding: quoted-printable' '' \
  >   '=E2=80=9CThe bridge is closed,=E2=80=9D said May=' 'or Ana Ruiz.' >a.eml
  $ command -v jq >/dev/null || exit 80
  $ quoth -v a.eml | jq -c '[.doc, .quote, .speaker.name]'
  quoth: a.eml: read as mail
  quoth: a.eml: CRLF line ends read as LF; offsets count in the decoded text
  ["a.eml","The bridge is closed,","Ana Ruiz"]
  $ quoth -q -t document a.eml
  {"doc":"a.eml","title":"The bridge of Orla","byline":"Renée Holm","date":"Tue, 3 Nov 2026 10:00:00 +0000","text":"“The bridge is closed,” said Mayor Ana Ruiz.\n"}

A page saved in one file is the page, under the address it came from:

  $ printf '%s\n' 'From: <Saved by Blink>' 'Snapshot-Content-Location: https://orla.example/bridge' 'Subject: Bridge' \
  >   'MIME-Version: 1.0' 'Content-Type: multipart/related; type="text/html";' ' boundary="----x"' '' '------x' \
  >   'Content-Type: text/html' 'Content-Transfer-Encoding: quoted-printable' 'Content-Location: https://orla.example/bridge' '' \
  >   '<html><body><p>&ldquo;It is closed,&rdquo; said <b>Mayor</b> Ana Ru=' 'iz.</p></body></html>' '------x' \
  >   'Content-Type: text/css' '' 'p { content: "no" }' '------x--' >page
  $ quoth page >out 2>err || { grep -q 'built without' err && exit 80; }
  $ jq -c '[.doc, .quote, .speaker.name, .quote_spans[0].origin]' out
  ["https://orla.example/bridge","It is closed,","Ana Ruiz",{"start":22,"end":35}]
  $ quoth -t document page
  {"doc":"https://orla.example/bridge","title":"Bridge","url":"https://orla.example/bridge","text":"“It is closed,” said Mayor Ana Ruiz."}

  $ sed '/-Location/d; s/<body>/<body><nav>no<\/nav>/' page >page.mht
  $ quoth -t document page.mht
  {"doc":"page.mht","title":"Bridge","text":"“It is closed,” said Mayor Ana Ruiz."}

What is no mail for all its fields is text, unless its name or --from says so:

  $ printf '%s\n' 'From: Ana Ruiz' 'Date: Tuesday' '' '"It is closed," she said.' >release
  $ quoth -v release 2>&1 >/dev/null; cp release release.eml; quoth -v release.eml 2>&1 >/dev/null
  quoth: release: read as text
  quoth: release.eml: read as mail
