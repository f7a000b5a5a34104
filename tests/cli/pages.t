Ten pages, each built in another way around the same article, give the records of the article
as plain text, and no quotation from menus, comments, banners and scripts:

  $ pages=$TESTDIR/../pages
  $ quoth --to=text "$pages/article.txt" >article 2>err
  $ quoth "$pages/01-semantic.html" >out 2>err || { grep -q 'built without' err && exit 80; }
  $ grep -c '^    — ' article
  5
  $ sed -n 's/^    — \([^·]*\) ·.*/\1/p' article
  Ana Ruiz, Transport Minister
  Ana Ruiz, Transport Minister (Ruiz)
  Tomas Lindqvist, Mayor
  Grace Okoro, nurse
  a report by the harbour authority
  $ sed 1d article >expected
  $ for page in "$pages"/*.html; do
  >   quoth --to=text "$page" | sed 1d | diff expected - && echo "${page##*/}"
  > done
  01-semantic.html
  02-div-soup.html
  03-tables.html
  04-amp.html
  05-blog-system.html
  06-hashed-classes.html
  07-sections.html
  08-inline-markup.html
  09-unclosed.html
  10-microdata.html

Every span says where it stands in the page:

  $ echo '<p>Ana Ruiz said: <q>Tea &amp; cake</q>.' >tea.html
  $ quoth tea.html | sed 's/.*"quote":"\([^"]*\)","quote_spans":\[\([^]]*\)\].*/\1 \2/'
  Tea & cake {"start":16,"end":26,"origin":{"start":21,"end":35}}

The page's address is the document's id; what else it says of itself stands in the document:

  $ quoth --to=document "$pages/05-blog-system.html" | sed 's/,"text".*//'
  {"doc":"https://notes.example/ferry","title":"Ferry to Lind Island stops for the winter","url":"https://notes.example/ferry"
  $ quoth --to=document "$pages/04-amp.html" | sed 's/.*\("title".*\),"text".*/\1/'
  "title":"Ferry to Lind Island stops for the winter","byline":"Eva Blom","date":"2026-11-12T09:00:00Z"

cite names the source:

  $ echo '<p>Ruiz said: <q cite="https://ruiz.example/">No</q>.' | quoth | sed 's/.*"source":\(\[[^]]*\]\).*/\1/'
  [{"text":null,"start":null,"end":null,"kind":"document","name":"https://ruiz.example/","role":"relay","how":"cite"}]

As text a page is read as it is:

  $ echo '<p>"No," said Ruiz.' | quoth --from=text --to=document
  {"doc":"-","text":"<p>\"No,\" said Ruiz.\n"}
