A web archive gives one document a page or text; a damaged record is named and skipped:

  $ record() { printf 'WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n' "$1" "$2" "$3" "${5:-${#4}}" "$4"; }
  $ record conversion http://a.example/1 text/plain '"The bridge is closed," Ana Ruiz said.' >news.wet
  $ record metadata http://a.example/1 application/warc-fields 'languages: eng' >>news.wet
  $ record conversion http://a.example/2 text/plain '"Lost," said Tom Holm.' 999 >>news.wet
  $ record conversion http://a.example/3 text/plain '"We lost the harvest," Tomas Lindqvist said.' >>news.wet
  $ speaker() { sed 's/.*"doc":"\([^"]*\)".*"name":"\([^"]*\)".*/\1: \2/'; }
  $ quoth news.wet >out
  quoth: news.wet: record 3, http://a.example/2: its length is wrong; record skipped
  [1]
  $ speaker <out
  http://a.example/1: Ana Ruiz
  http://a.example/3: Tomas Lindqvist
  $ quoth -q -j4 news.wet | cmp - out

Every record may be packed by itself, as in Common Crawl:

  $ record conversion http://a.example/1 text/plain '"The bridge is closed," Ana Ruiz said.' | gzip >news.wet.gz
  $ record conversion http://a.example/3 text/plain '"We lost the harvest," Tomas Lindqvist said.' | gzip >>news.wet.gz
  $ quoth news.wet.gz >packed 2>err || { grep -q 'built without' err && exit 80; }
  $ cmp packed out

The answer of a server is a page:

  $ record response http://a.example/4 application/http "HTTP/1.1 200 OK
  > Content-Type: text/html
  > 
  > <p>&quot;Stay at home,&quot; said Ana Ruiz." >page.warc
  $ quoth page.warc >page 2>err || { grep -q 'built without' err && exit 80; }
  $ speaker <page
  http://a.example/4: Ana Ruiz
