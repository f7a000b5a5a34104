/*
 * reports.h - labelled words become links.
 *
 * find_reports (reports.c) reads each paragraph's labels as segments (segments.c), tells
 * which belong together (reports_read.c) and which are none (reports_empty.c), lets them refine
 * quotations in marks (reports_marks.c), and grammar speak where they say less (reports_plain.c).
 */
#ifndef FIND_REPORTS_H
#define FIND_REPORTS_H

#include "doc/doc.h"
#include "lex/model.h"

enum { REPORT_PIECES = 8 };

/* A cue verb with this share is speech by grammar alone, one with that by its label. */
enum { SURE_SHARE = 85, LABELLED_SHARE = 50 };

/* How sure a report is that grammar makes. */
#define PLAIN_P 0.97F

/* A stretch of words with one label. */
typedef struct {
    uint32_t first, last; /* Tokens [first, last). */
    uint32_t sentence;
    uint8_t label; /* label: LABEL_SOURCE, LABEL_CUE or LABEL_CONTENT */
} segment;

/* What belongs together: a cue, whose it is, and what it attributes. */
typedef struct {
    const segment *source, *cue; /* NULL: none. */
    const segment *content[REPORT_PIECES];
    uint32_t content_n;
    bool shared; /* The source is the one of the report before. */
    bool split;  /* [Ruiz] is expected [to speak]: nobody says it. */
} report;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t *taken; /* By token: 1 + the link whose cue or words it is, or 0. */
    uint32_t outer;  /* Items of the outermost stream. */
    segment *segments;
    report *reports;
} reporter;

/* --- reports.c ----------------------------------------------------------------------- */

/* Nothing is taken yet; d's labels are there. */
MUST_USE quoth_status reporter_new(reporter *r, quoth_doc *d, const quoth_model *m);

/* One stretch of words of link *a, which goes on from the one before unless it is the first. */
MUST_USE quoth_status report_piece(quoth_doc *d, attribution *a, range words, bool first);

/* --- opener.c ------------------------------------------------------------------------ */

/* [In the north], Ruiz said, roads are closed: what stands in front of the clause that cue c of holder
 * interrupts, where the labels give x but what is behind it; or {0, 0}. */
range report_opener(const reporter *r, const report *x, const cue *c, uint32_t holder);

/* --- participles.c ------------------------------------------------------------------- */

/* [Ruiz] praised Holm, who won, calling her: whose the participle said is, behind a relative clause
 * about whom it tells of; or NONE. */
uint32_t participle_past_who(const reporter *r, const segment *said, const cue *c);

/* --- reports_marks.c ----------------------------------------------------------------- */

/* How far the words around link *a reach, where the taggers agree with it on which they are. */
void report_refine(const reporter *r, attribution *a);

/* Words of link a, as labelled, from where grammar has them begin. */
range report_not_before(const reporter *r, const attribution *a, range words);

/* --- reports_cut.c ------------------------------------------------------------------- */

/* "[The survey] shows", "[Holm] plans to say": no phrase runs on into a verb that is the cue, or
 * stands right behind the source. */
void report_cut(reporter *r, const report *x);

/* Apologised [to viewers] for it, apologised to [viewers]: the token behind whom the content of x, which begins so, tells
 * of; NONE: it does not. */
uint32_t report_behind_apologised(const reporter *r, const report *x);

/* Is [first, last) a clause, as it surely is if sure, that no label holds: nobody's words yet? */
bool report_free_clause(const reporter *r, uint32_t s, uint32_t first, uint32_t last, bool sure);

/* Three died, [two aides] said, [as fighting spread]: where the labels give x but what hangs on a
 * clause in front of its source, its content is that clause. */
void report_take_front(reporter *r, const report *x);

/* [as she left], [during a speech], [by leaving], items [i, end) of sentence s: when and how, no words. */
bool report_tells_when(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end);

/* [Her boss of ten years], Ann Holm, agreed; [when I mention it], she laughs: do items [first, end),
 * in front of the verb at item verb, only tell who or when? */
bool report_only_introduces(const quoth_doc *d, uint32_t verb, uint32_t first, uint32_t end);

/* [in a speech at the mill on Monday]: are items [i, end) nothing but phrases that a preposition leads? */
bool report_only_phrases(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end);

/* Ruiz said [after the vote traders left]; asked how, Ruiz said [by selling it]: what somebody at item
 * who says from item i on is words, whatever it begins with. */
bool report_must_follow(const quoth_doc *d, uint32_t s, uint32_t who, uint32_t i);

/* It was late, Ruiz said [as she left]: where the labels give x but when or how, it has no content. */
void report_drop_when(const reporter *r, report *x);

/* The file is called [“budget.xls”]: marks that surely hold a name or title, and all of s.  (reports_empty.c) */
bool report_only_name(const reporter *r, const segment *s);

/* It rained, said [Ana Ruiz], and many left; the pier, says [the mayor], is old: does mention k stand inside what it
 * says by cue x? */
bool report_parts_joined(const quoth_doc *d, const cue *x, uint32_t k);

/* --- reports_empty.c ----------------------------------------------------------------- */

/* The mayor, Ida Holm, has ordered an inquiry: has cue x, behind a comma, only who acts before it, and no words?
 * (reports_empty.c) */
bool report_only_acts(const quoth_doc *d, const cue *x);

/* Has x a cue and words that nothing else has taken, and does somebody say them? */
bool report_is_whole(const reporter *r, const report *x);

/* --- reports_hollow.c ---------------------------------------------------------------- */

/* Said nothing, replied with a smile: do the words of x only tell that or how somebody spoke? */
bool report_is_hollow(const reporter *r, const report *x);

/* --- reports_silent.c ---------------------------------------------------------------- */

/* Declined to comment, citing two officials, denies nine counts: does nobody say anything by x? */
bool report_says_nothing(const reporter *r, const report *x);

/* That [said], it rained; all [told], nine came: does the cue only lead on? */
bool report_leads_on(const reporter *r, const segment *said);

/* demanding that [Ruiz] [testify] [about it]: what somebody wants done, and no words yet. */
bool report_is_wish(const reporter *r, const report *x);

/* Before [she answered], Holm left: does the cue end a clause that tells when the main one, behind
 * the comma, was so?  Or: that [said], it rained. */
bool report_sets_time(const reporter *r, const segment *said);

/* --- segments.c ---------------------------------------------------------------------- */

/* Fills r->segments from one paragraph, in reading order; returns how many. */
uint32_t segments_read(reporter *r, const paragraph *p);

/* The whole stretch of words whose label goes on through token t; false: t has none. */
bool segment_at(const quoth_doc *d, uint32_t t, segment *s);

/* Cuts off what is no part of the source s, of a known sentence: [outside court,] the mill, the
 * oldest of the town, [today] announced. */
void segment_trim_source(const reporter *r, segment *s);

range segment_bytes(const quoth_doc *d, const segment *s);

/* Does the segment begin or end inside of marks? */
bool segment_in_marks(const reporter *r, const segment *s);

/* Has another link taken a word of it? */
bool segment_taken(const reporter *r, const segment *s);

/* Is what it holds of other links whole in it, their words and their cues?  Then it is a
 * layer around them: He could not recall [a note] [warning] of ["rust"]. */
bool segment_wraps(const reporter *r, const segment *s);

/* The mention that the segment, a source, is about; NONE if there is none. */
uint32_t segment_holder(const reporter *r, const segment *s);
/* Is mention h a name right behind a phrase that it is no part of: the plan [Ana Ruiz] called? */
bool segment_breaks(const reporter *r, uint32_t h);

/* The item of the outermost stream that token t is, or is folded into. */
uint32_t report_item(const reporter *r, uint32_t t);

/* --- segments_joined.c ---------------------------------------------------------------- */

/* Parts the last of n segments: She [backs] new taxes but [opposes] the pier; was called [a fool] by [Ruiz];
 * are expected [to rise, while] [rents] are expected to fall.  Returns how many there are then. */
uint32_t segment_split(reporter *r, uint32_t n);

/* --- reports_read.c ------------------------------------------------------------------ */

/* Reads the reports of n segments of one paragraph; at most n go into out.  Returns how
 * many.  halves: words on both sides of a passive are one report. */
uint32_t reports_read(const reporter *r, uint32_t n, bool halves, report *out);

/* [Is expected], prices, [seen as]: is cue s a passive whose subject may stand in front of it? */
bool segment_is_passive(const reporter *r, const segment *s);

/* [Ruiz] is expected [to speak]: has x, which nobody says, its cue between its words? */
bool report_is_split(const report *x);

/* Holm, who is expected [to run], is ill: whom x, which is split, is about is no part of it behind a relative
 * pronoun or "it". */
void report_drop_subject(reporter *r, report *x);

/* [Ruiz] was accused by [the union of lying]: where the labels give x, whose source stands behind a
 * passive, what its verb takes, that is the content. */
void report_take_agent(reporter *r, const report *x);

/* --- plain_holder.c ------------------------------------------------------------------ */

/* It rained, records [show]: does cue x end its sentence? */
bool cue_closes(const quoth_doc *d, const cue *x);

/* The form [states] that, the agency [told] residents that: who stands before cue c, which no label has,
 * and that behind it; or NONE. */
uint32_t plain_holder_of_that(const reporter *r, uint32_t c);

/* Whose words cue c must be by grammar alone: "according to Ruiz", and "…, Ruiz said" behind
 * what was said; NONE if it takes more than that. */
uint32_t plain_holder(const quoth_doc *d, uint32_t c);

/* --- reports_plain.c ----------------------------------------------------------------- */

/* [Ruiz said it rained], according to two aides: a link for who said himself what others tell of in
 * x; *done: it is that shape. */
MUST_USE quoth_status report_first_hand(reporter *r, const report *x, bool *done);

/* [Ruiz said] it rained, according to two aides: the cue of who said himself, from item i of sentence
 * s on, what others tell of; or NONE. */
uint32_t report_first_cue(const quoth_doc *d, uint32_t s, uint32_t i);

/* Links for cues that have no label, or that labels put into what they report. */
MUST_USE quoth_status reports_plain(reporter *r);

/* A link for a report with a cue, perhaps a source, and no content: that was given to the
 * cue of a clause inside. */
MUST_USE quoth_status report_bare(reporter *r, const report *x);

/* --- reports_whose.c ----------------------------------------------------------------- */

/* A subject at item i of sentence s, and its verb, as the tagger sees it; or what commas set off between. */
bool clause_begins(const quoth_doc *d, uint32_t s, uint32_t i);

/* Does a finite verb stand at item i of sentence s, or behind an adverb there? */
bool clause_acts(const quoth_doc *d, uint32_t i, uint32_t s);

/* Does a finite verb stand right behind mention x, or its age or party, with no more than an
 * adverb between? */
bool mention_acts(const quoth_doc *d, const mention *x);

/* Who stands beside a cue whose source has no label: before it, behind "according to". */
uint32_t cue_neighbour(const reporter *r, const segment *s);

/* Whose report x is, whose cue is c; *own: whom its own source or the cue's neighbours name.  NONE if
 * nobody is. */
uint32_t report_whose(reporter *r, const report *x, const cue *c, bool *own);

/* [Ruiz] was described as a fool, [it] was revealed that he was one: by whom, nobody says. */
bool report_only_spoken_of(const reporter *r, const report *x, const cue *c, const mention *who);

/* --- reports_hanging.c --------------------------------------------------------------- */

/* "[Ruiz] met Holm and [came away convinced]", "[Ruiz] left, [claiming]", "[five sailors] speaking
 * Norse and [talking]": the last one before the cue of item i that does something; NONE where the
 * cue hangs on nobody. */
uint32_t clause_subject(const quoth_doc *d, uint32_t s, uint32_t i, bool part);

/* [The pilot] needed to land and asked, [the spot], which is new, starts with boats and goes on: whom
 * the clause is about that a verb behind "and" at item i goes on with, where no verb stands behind its
 * subject or the tags take it for a participle; or NONE. */
uint32_t loose_subject(const quoth_doc *d, uint32_t s, uint32_t i);

/* [Ruiz] wrote to Holm, urging; [Ruiz] fired his chief, Odd Lien, claiming: whose participle it is at
 * item i, where the labels give it to mention h in front of a comma; or h. */
uint32_t participle_beyond(const quoth_doc *d, uint32_t h, uint32_t i);

/* [Ruiz] left, in one speech saying; [the firms] hid it, at times claiming: whose participle it is at item i, where
 * mention h in front of it only says where or when; or h. */
uint32_t participle_past_occasion(const reporter *r, uint32_t h, uint32_t i);

/* Since Holm's speech backing it, [Ruiz] has moved, calling for more; banks agreed, with [one] calling it odd;
 * [Ruiz] wrote to Holm, urging: whose the participle of report x is, where its source stands in front of the
 * main clause, before "with" or behind "wrote to"; or NONE. */
uint32_t participle_subject(const reporter *r, const report *x);

/* Holm was fired by Ruiz, [who] left, citing rents: does a relative clause stand right before the participle at
 * item i that is not about mention h?  Then it may be either's. */
bool participle_of_either(const quoth_doc *d, uint32_t h, uint32_t i);

/* "After [claiming] it rained, [Ruiz] left", "recalling it, [Ruiz], the mayor, said": whom the clause
 * behind the participle of item i is about. */
uint32_t clause_behind(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i);

/* --- reports_words.c ----------------------------------------------------------------- */

/* She urged mercy, [which] Ruiz called odd: is content i of x, behind another one, but a pronoun? */
bool report_points_back(const quoth_doc *d, const report *x, uint32_t i);

/* Content *i of x, with the next one, which *i then is, where both are one stretch, and without what
 * belongs to others. */
segment report_stretch(const reporter *r, const report *x, uint32_t *i);

/* It fell (the price was low, [according to] Holm): those of the words of cue c that stand in the
 * brackets around it, if some do. */
range report_in_brackets(const quoth_doc *d, const cue *c, range words);

/* The words of s, some of whose clause the labels may miss, that link *a attributes to holder, if no
 * source has a label. */
range report_words(reporter *r, const segment *s, const attribution *a, uint32_t holder);

/* --- reports_clause.c ---------------------------------------------------------------- */

/* said [the storm], now east of Guam, could land: words of segment s, a subject, with all of its
 * clause, whose tokens are then taken by link a. */
range report_with_clause(reporter *r, const segment *s, const attribution *a, range words);

/* [Ana Ruiz], 41, hit a car, police say: an age does not end the words s; Exports, [which fell], rose:
 * nor does a relative clause begin them, where it is about what opens the sentence. */
range report_whole_clause(const reporter *r, const segment *s, const attribution *a, range words);

/* --- reports_ends.c ------------------------------------------------------------------ */

/* While Ruiz says [it is safe], Holm left: the token before which words s of cue c, in front of them, end
 * where they run on into what is told of the telling; or NONE. */
uint32_t report_ends(const reporter *r, const segment *s, const cue *c);

/* Her claim that it was spent [drew] groans, a letter demanding that he go [was] read: the token of the
 * verb behind segment s, what cue c has and part of what the sentence is about; or NONE. */
uint32_t segment_main_verb(const reporter *r, const segment *s, const cue *c);

#endif
