Folders are read with --recursive, in the order of their names, however deep; links to folders
are not followed:

  $ said() { sed 's/.*"doc":"\([^"]*\)".*"name":"\([^"]*\)".*/\1: \2/'; }
  $ mkdir -p news/a/deep news/b
  $ echo '"Closed," Ana Ruiz said.' >news/z.txt
  $ echo '"Lost," Tomas Lindqvist said.' >news/a/deep/1.txt
  $ echo '"Gone," Grace Okoro said.' >news/b/2.txt
  $ ln -s .. news/a/up
  $ quoth --recursive news | said
  news/a/deep/1.txt: Tomas Lindqvist
  news/b/2.txt: Grace Okoro
  news/z.txt: Ana Ruiz
  $ quoth -r -j4 news/ news/z.txt | said
  news/a/deep/1.txt: Tomas Lindqvist
  news/b/2.txt: Grace Okoro
  news/z.txt: Ana Ruiz
  news/z.txt: Ana Ruiz

What a saved page keeps beside it is passed over, unless it is named:

  $ mkdir news/page_files; echo 'say("Closed," said);' | tee news/page_files/a.js >news/page_files/b.CSS
  $ quoth -rv news/page_files
  $ quoth -rv news/page_files/a.js >/dev/null
  quoth: news/page_files/a.js: read as text
  $ rm -r news/page_files

So is the output, before it has its name and after:

  $ mkdir own; cp news/z.txt own
  $ quoth -rv own -o own/out.jsonl
  quoth: own/z.txt: read as text
  $ quoth -rv own -o own/out.jsonl
  quoth: own/z.txt: read as text
  $ (cd own; quoth -r -t document . >out.jsonl; wc -l <out.jsonl | tr -d ' ')
  1
  $ (cd own; quoth out.jsonl z.txt >out.jsonl)
  quoth: out.jsonl: the output itself; skipped
  [1]
  $ rm -r own

Without it a folder is skipped:

  $ quoth news news/z.txt | said
  quoth: news: Is a directory; skipped without --recursive
  news/z.txt: Ana Ruiz

@LIST names files, one a line; a file that is not there is skipped:

  $ printf 'news/z.txt\n\nnews/none.txt\nnews/b/2.txt' >list
  $ quoth @list news/z.txt >out
  quoth: news/none.txt: No such file or directory; skipped
  [1]
  $ said <out
  news/z.txt: Ana Ruiz
  news/b/2.txt: Grace Okoro
  news/z.txt: Ana Ruiz
  $ find news -name '*.txt' | LC_ALL=C sort | quoth -j3 @- | said
  news/a/deep/1.txt: Tomas Lindqvist
  news/b/2.txt: Grace Okoro
  news/z.txt: Ana Ruiz
  $ quoth @nowhere
  quoth: nowhere: No such file or directory; skipped
  [1]

A file whose name begins so is given with its folder:

  $ cp news/z.txt @odd
  $ quoth ./@odd | said
  ./@odd: Ana Ruiz

--verbose says what each file was taken for:

  $ echo '{"text": "\"Closed,\" Ana Ruiz said."}' | gzip >packed
  $ quoth --verbose packed news/z.txt >out 2>err || { grep -q 'built without' err && exit 80; }
  $ cat err
  quoth: packed: read as jsonl, packed by gzip
  quoth: news/z.txt: read as text

What is no text is named and skipped, unless --from says that it is:

  $ mkdir things
  $ printf '%%PDF-1.7\n"Closed," Ana Ruiz said.\n' >things/a.pdf
  $ head -c 5000 /dev/zero >things/b.img
  $ cp news/z.txt things/c.txt
  $ quoth -r things >out
  quoth: things/a.pdf: a binary file; skipped
  quoth: things/b.img: a binary file; skipped
  [1]
  $ said <out
  things/c.txt: Ana Ruiz
  $ quoth -f text things/a.pdf | said
  things/a.pdf: Ana Ruiz
