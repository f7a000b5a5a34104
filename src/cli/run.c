/*
 * run.c - open -> read -> extract, render -> write, file after file.
 *
 * What a step has to say stays in the slot until its turn to be written, so
 * that messages too come in the same order whatever the number of threads.
 */
#include "cli/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/work.h"

enum { FORMAT_ROOM = 40 };

/* One document, or what went wrong instead. */
typedef struct {
    quoth_doc *doc;
    input_name *name;
    const char *file;         /* As given: the text of name. */
    char format[FORMAT_ROOM]; /* What the file was taken for, with its first document. */
    quoth_status status;      /* QUOTH_SKIP: say why and go on; QUOTH_FATAL: and stop. */
    int error;                /* errno, if it was the file; otherwise err says why. */
    bool begun;               /* The file failed when part of it was read. */
    quoth_error err;
} slot;

typedef struct {
    int fd;               /* -1: none. */
    int error;            /* errno of a failed read. */
    uint64_t bytes;       /* Read of all files so far. */
    input_name *name;     /* NULL: none. */
    quoth_reader *reader; /* NULL: the next file is to be opened. */
    bool told;            /* Its format has been put into a slot. */
    output *out;          /* What was found so far, */
    ring *ring;           /* and what is still worked on; NULL: nothing ever is. */
} input;

typedef struct {
    const options *o;
    quoth_style style;
    quoth_model *model;
    quoth_writer *writer;
    slot *slots;
    size_t slots_n, threads;
    inputs files;
    bool stopped; /* Nothing more may be asked. */
    int exit;
    input in;
    progress progress;
    output out;
} job;

/* --- Reading ----------------------------------------------------------------- */

static bool would_wait(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};

    return poll(&p, 1, 0) == 0;
}

static ptrdiff_t read_input(void *ctx, void *p, size_t cap)
{
    input *in = ctx;
    ssize_t n;

    if (would_wait(in->fd)) {
        if (in->ring)
            work_write_all(in->ring);
        output_show(in->out);
    }
    if (in->out->error)
        return 0; /* Nobody wants it. */
    do
        n = read(in->fd, p, cap);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        in->error = errno;
    else
        in->bytes += (uint64_t)n;
    return n;
}

static void close_input(input *in)
{
    quoth_reader_free(in->reader);
    in->reader = NULL;
    if (in->fd > STDIN_FILENO)
        close(in->fd);
    in->fd = -1;
    name_drop(in->name);
    in->name = NULL;
}

/* Opens a file; 0, or an errno that says why it cannot be read: EDEADLK where it is what is
 * written, so that there would be no end of it. */
static int open_fd(input *in, const inputs *files, const char *file)
{
    struct stat st;

    in->error = 0;
    in->told = false;
    in->fd = strcmp(file, "-") == 0 ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC);
    if (in->fd < 0 || fstat(in->fd, &st) != 0)
        return errno;
    if (inputs_is_output(files, &st, true))
        return EDEADLK;
    return S_ISDIR(st.st_mode) ? EISDIR : 0;
}

static void hold_name(slot *s, input_name *name)
{
    s->name = name_hold(name);
    s->file = name->text;
}

/* Opens the next file; otherwise says in the slot why not, or that there is none. */
static quoth_status open_input(job *j, slot *s)
{
    const options *o = j->o;
    input *in = &j->in;
    quoth_reader_options how = {
        .from = (quoth_from)o->from, .text_field = o->text_field, .id_field = o->id_field};
    input_result got = inputs_next(&j->files, &in->name, &s->error);

    if (got == INPUT_END)
        return QUOTH_END;
    if (got == INPUT_MEMORY) {
        s->error = 0;
        snprintf(s->err.message, sizeof s->err.message, "out of memory");
        return QUOTH_FATAL;
    }
    hold_name(s, in->name);
    if (got == INPUT_FILE)
        s->error = open_fd(in, &j->files, s->file);
    if (s->error)
        return QUOTH_SKIP;
    in->reader = quoth_reader_new(j->model, &how, read_input, in, s->file, &s->err);
    if (in->reader)
        return QUOTH_OK;
    s->error = in->error;
    return in->error ? QUOTH_SKIP : QUOTH_FATAL;
}

/* QUOTH_END: the file has no more documents; anything else fills the slot. */
static quoth_status read_next(input *in, slot *s)
{
    quoth_status st = quoth_reader_next(in->reader, &s->doc, &s->err);

    if (!s->name)
        hold_name(s, in->name);
    if (!in->told && st != QUOTH_FATAL)
        snprintf(s->format, sizeof s->format, "%s", quoth_reader_format(in->reader));
    in->told |= st == QUOTH_OK || st == QUOTH_SKIP;
    if (st == QUOTH_FATAL && in->error) {
        s->error = in->error;
        s->begun = true;
        close_input(in);
        return QUOTH_SKIP;
    }
    return st;
}

/* The file in the slot gave nothing: the slot is for the next one. */
static void clear_slot(slot *s)
{
    name_drop(s->name);
    *s = (slot){0};
}

static bool read_slot(void *ctx, size_t at, ring *r)
{
    job *j = ctx;
    slot *s = &j->slots[at];
    quoth_status st = QUOTH_END;

    *s = (slot){0};
    j->in.ring = r;
    while (st == QUOTH_END && !j->stopped) {
        clear_slot(s);
        if (!j->in.reader) {
            st = open_input(j, s);
            j->stopped = st == QUOTH_END;
        }
        if (j->in.reader)
            st = read_next(&j->in, s);
        j->stopped |= st == QUOTH_FATAL;
        if (st == QUOTH_END || st == QUOTH_FATAL || !j->in.reader)
            close_input(&j->in);
    }
    s->status = st;
    if (st != QUOTH_END)
        return true;
    clear_slot(s);
    return false;
}

/* --- Extracting and writing ----------------------------------------------------- */

static void work_slot(void *ctx, size_t at)
{
    job *j = ctx;
    slot *s = &j->slots[at];

    if (s->status == QUOTH_OK && j->style.to != QUOTH_TO_DOCUMENT)
        s->status = quoth_extract(j->model, s->doc, &s->err);
    if (s->status == QUOTH_OK)
        s->status = quoth_doc_render(s->doc, &j->style, &s->err);
}

static const char *lost(const job *j, const slot *s)
{
    if (s->begun)
        return "the rest skipped";
    bool folder = s->error == EISDIR && !j->o->recursive && strcmp(s->file, "-") != 0;
    return folder ? "skipped without --recursive" : "skipped";
}

static void tell_trouble(job *j, const slot *s)
{
    bool fatal = s->status == QUOTH_FATAL;

    j->exit = fatal ? COULD_NOT_GO_ON : SOME_BROKEN;
    if (j->o->quiet && !fatal)
        return;
    if (s->error)
        say("%s: %s; %s", s->file, s->error == EDEADLK ? "the output itself" : strerror(s->error),
            lost(j, s));
    else
        say("%s", s->err.message);
}

static void tell_notes(job *j, const slot *s)
{
    quoth_str note = quoth_doc_note(s->doc), why = quoth_doc_explain(s->doc);
    quoth_str id = quoth_doc_id(s->doc);

    if (note.n && !j->o->quiet) {
        size_t n = strlen(s->file);
        bool named = id.n >= n && memcmp(id.p, s->file, n) == 0; /* FILE, FILE:LINE */
        say("%s%s%.*s: %.*s", named ? "" : s->file, named ? "" : ": document ", (int)id.n, id.p,
            (int)note.n, note.p);
    }
    if (why.n)
        say_raw(why.p, why.n);
}

static bool write_slot(void *ctx, size_t at)
{
    job *j = ctx;
    slot *s = &j->slots[at];

    if (s->format[0] && j->o->verbose)
        say("%s: read as %s", s->file, s->format);
    if (s->status == QUOTH_OK) {
        tell_notes(j, s);
        s->status = quoth_writer_put(j->writer, s->doc, &s->err);
        output_pause(&j->out);
        progress_step(&j->progress, j->in.bytes);
    }
    if (j->out.error)
        j->exit = COULD_NOT_GO_ON; /* output_close says why. */
    else if (s->status != QUOTH_OK)
        tell_trouble(j, s);
    quoth_doc_free(s->doc);
    clear_slot(s);
    return j->exit != COULD_NOT_GO_ON;
}

/* --- All of it -------------------------------------------------------------------- */

static bool wants_color(const options *o, const output *out)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

    if (o->to != QUOTH_TO_TEXT || o->color == COLOR_NEVER)
        return false;
    if (o->color == COLOR_ALWAYS)
        return true;
    return out->eager && !(no && *no) && !(term && strcmp(term, "dumb") == 0);
}

static size_t thread_count(const options *o)
{
    long n = 1;

    if (o->jobs)
        return o->jobs;
#ifdef _SC_NPROCESSORS_ONLN
    n = sysconf(_SC_NPROCESSORS_ONLN);
#endif
    return n < 1 ? 1 : n > JOBS_MAX ? JOBS_MAX : (size_t)n;
}

static quoth_model *make_model(const options *o)
{
    quoth_options want = quoth_defaults();
    quoth_error err;

    want.kinds = o->kinds;
    want.lexicon_dir = o->lexicon;
    want.tagger = o->model;
    want.all_marks = o->all_marks;
    want.min_confidence = o->min_confidence;
    want.explain = o->explain;
    quoth_model *m = quoth_model_new(&want, &err);
    if (!m)
        say("%s", err.message);
    return m;
}

static void run_files(job *j)
{
    static const work_ops ops = {read_slot, work_slot, write_slot};
    quoth_error err = {QUOTH_FATAL, "out of memory"};

    j->writer = quoth_writer_new(j->model, &j->style, output_write, &j->out, &err);
    j->slots = calloc(j->slots_n, sizeof *j->slots);
    if (!j->writer || !j->slots || work_run(&ops, j, j->slots_n, j->threads) != 0) {
        say("%s", err.message);
        j->exit = COULD_NOT_GO_ON;
    }
    if (j->exit != COULD_NOT_GO_ON && quoth_writer_end(j->writer, &err) != QUOTH_OK) {
        if (!j->out.error) /* output_close says why. */
            say("%s", err.message);
        j->exit = COULD_NOT_GO_ON;
    }
    for (size_t i = 0; j->slots && i < j->slots_n; i++) {
        quoth_doc_free(j->slots[i].doc);
        name_drop(j->slots[i].name);
    }
    close_input(&j->in);
    inputs_free(&j->files);
    free(j->slots);
    quoth_writer_free(j->writer);
}

int run(const options *o)
{
    job j;

    j.o = o;
    j.model = make_model(o);
    if (!j.model)
        return COULD_NOT_GO_ON;
    if (!output_open(&j.out, o->to == QUOTH_TO_SQLITE ? NULL : o->output)) {
        quoth_model_free(j.model);
        return COULD_NOT_GO_ON;
    }
    j.style = (quoth_style){
        .to = (quoth_to)o->to,
        .offsets = (quoth_offsets)o->offsets,
        .color = wants_color(o, &j.out),
        .database = o->output,
    };
    j.threads = thread_count(o);
    j.slots_n = j.threads > 1 ? 2 * j.threads : 1;
    inputs_init(&j.files, o->files, o->files_n, o->recursive);
    inputs_set_output(&j.files, j.out.fd, o->output);
    j.stopped = false;
    j.exit = ALL_WELL;
    j.in = (input){.fd = -1, .out = &j.out};
    progress_begin(&j.progress, o, j.out.eager && o->to != QUOTH_TO_SQLITE);
    run_files(&j);
    progress_end(&j.progress);
    if (!output_close(&j.out, j.exit != COULD_NOT_GO_ON))
        j.exit = COULD_NOT_GO_ON;
    quoth_model_free(j.model);
    return j.exit;
}
