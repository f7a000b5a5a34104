/*
 * gen - write invented news of a given size; the same arguments, the same bytes.
 *
 *     gen BYTES jsonl     articles, one JSON line each, until BYTES are written
 *     gen BYTES text      one single article of BYTES
 *     gen BYTES html      one single page whose article has BYTES
 *     gen BYTES warc      a web archive of pages, BYTES of it
 *
 * Templates and words are our own.  In a template, a capital after % draws:
 *     %N a new full name    %S the surname last drawn    %R a role      %P a place
 *     %O an organisation    %C a clause                  %V a cue verb  %D a day
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PICK(a) ((a)[draw(sizeof(a) / sizeof *(a))])

typedef struct {
    uint64_t seed;
    uint64_t written;
    int json, html;
    char *page; /* Bytes go there instead, n of them. */
    size_t page_n;
    char surname[32];
} state;

static state s = {.seed = 0x9e3779b97f4a7c15};

static const char *const given[] = {"Ana",    "Boris", "Clara", "Dmitri", "Elena", "Farid", "Grace",
                                    "Hugo",   "Ines",  "Jakob", "Katya",  "Liam",  "Marta", "Nadia",
                                    "Oliver", "Priya", "Quinn", "Rosa",   "Sven",  "Tomas"};
static const char *const syllable[] = {"bar", "den", "kor", "lin",  "mar", "nov", "pet", "ros",
                                       "sel", "tan", "vel", "wick", "hal", "der", "ful", "gro"};
static const char *const role[] = {
    "Mayor",        "Police Chief",     "Transport Minister", "Judge",
    "union leader", "head teacher",     "spokeswoman",        "harbour master",
    "Senator",      "company chairman", "city councillor",    "football coach"};
static const char *const place[] = {"Port Weldon", "Harrow Bay",  "Nordhaven", "Castle Ridge",
                                    "Lindmouth",   "San Aurelio", "Eastmarch", "the old town"};
static const char *const org[] = {"the harbour authority", "the water board", "Weldon Steel",
                                  "the teachers' union",   "Lind Airlines",   "the regional court",
                                  "the fire service",      "Marsh Bank"};
static const char *const clause[] = {"the bridge will stay closed until the spring",
                                     "nobody had expected the river to rise so fast",
                                     "the figures for March were worse than those for February",
                                     "two of the three pumps failed within an hour",
                                     "there is no money left for a second crossing",
                                     "the talks will begin again next week",
                                     "it was the hardest decision of the year",
                                     "every family will have a roof before winter",
                                     "the old contract cannot be saved",
                                     "we owe an answer to the people who live there",
                                     "the plan was never shown to the council",
                                     "about 1,400 jobs depend on the yard",
                                     "prices rose by 3.7 percent and wages did not",
                                     "the inquiry should be public and short"};
static const char *const verb[] = {"said",           "said",   "said",   "said",
                                   "told reporters", "added",  "warned", "insisted",
                                   "explained",      "argued", "noted"};
static const char *const day[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

static const char *const plain[] = {
    "Work on the road between %P and %P began on %D after a delay of several months. The contract "
    "went to %O, which had offered the lowest price, and the first machines arrived at dawn.",
    "%R %N has led %O for six years. Before that %S taught at a college in %P and wrote a column "
    "for a weekly paper.",
    "Officials at %O said that %C. According to a report seen on %D, %C.",
    "Rain fell through the night in %P, and by %D morning water stood in most of the cellars along "
    "the canal. Trains were late. Schools stayed shut, and %O asked people to remain at home.",
    "%N denied that %C. %S said %C, and that %C.",
    "The vote, which is expected on %D, will decide whether %O may sell the land beside the "
    "station. Three earlier attempts failed for want of a majority.",
    "A spokesman for %O declined to comment on %D.",
    "In %P the market opened as usual. Few people stayed for long, and by noon the square was "
    "empty; the cafes had taken in their chairs and the buses ran half full."};
static const char *const quoted[] = {"“%C,” %V %R %N. “%C.”",
                                     "“%C,” %S %V on %D. “%C, and %C.”",
                                     "%R %N %V: “%C. %C.”",
                                     "“%C,” %V %N, who lives in %P. “%C.”",
                                     "%S called the offer “a bad joke” and said that %C.",
                                     "According to %N of %O, “%C”.",
                                     "\"%C,\" %S %V. \"%C.\"",
                                     "\"%C,\" %V %R %N in a statement on %D, adding that %C.",
                                     "“%C. %C,” she %V. “And %C.”",
                                     "“My father used to say ‘%C’,” %N %V."};

static size_t draw(size_t n)
{
    s.seed ^= s.seed << 13;
    s.seed ^= s.seed >> 7;
    s.seed ^= s.seed << 17;
    return (size_t)((s.seed >> 33) % n);
}

enum { PAGE_MOST = 1 << 20 };

static void put_out(char c)
{
    if (!s.page)
        putchar(c);
    else if (s.page_n < PAGE_MOST)
        s.page[s.page_n++] = c;
    s.written++;
}

static void put(const char *p)
{
    if (s.html && strcmp(p, "\n\n") == 0)
        p = "</p>\n<p>";
    for (; *p; p++) {
        if (s.json && (*p == '"' || *p == '\n')) {
            put_out('\\');
            put_out(*p == '"' ? '"' : 'n');
        } else {
            put_out(*p);
        }
    }
}

static void put_name(void)
{
    snprintf(s.surname, sizeof s.surname, "%s%s%s", PICK(syllable), PICK(syllable),
             draw(3) ? "" : PICK(syllable));
    if (s.surname[0] >= 'a')
        s.surname[0] = (char)(s.surname[0] - 'a' + 'A');
    put(PICK(given));
    put(" ");
    put(s.surname);
}

static void put_clause(int capital)
{
    char c[2] = {0};
    const char *p = PICK(clause);
    c[0] = capital ? (char)(*p - 'a' + 'A') : *p;
    put(c);
    put(p + 1);
}

static void put_template(const char *t)
{
    for (const char *at = t; *at; at++) {
        char c[2] = {*at, 0};
        /* A capital at the start, after a mark and after a stop. */
        int first = at == t || (at > t + 1 && at[-1] == ' ' && at[-2] == '.') ||
                    (unsigned char)at[-1] == 0x9c || at[-1] == '"';
        if (*at != '%') {
            put(c);
            continue;
        }
        switch (*++at) {
        case 'N':
            put_name();
            break;
        case 'S':
            put(s.surname);
            break;
        case 'R':
            put(PICK(role));
            break;
        case 'P':
            put(PICK(place));
            break;
        case 'O':
            put(PICK(org));
            break;
        case 'C':
            put_clause(first);
            break;
        case 'V':
            put(PICK(verb));
            break;
        default:
            put(PICK(day));
        }
    }
}

static void put_paragraphs(size_t n)
{
    while (n--) {
        put_template(draw(5) < 2 ? PICK(quoted) : PICK(plain));
        put("\n\n");
    }
}

/* The weight of a page: scripts, menus, boxes of links. */
static void put_chrome(int links)
{
    for (int i = 0; i < 40; i++)
        put("<script type=\"text/javascript\">window.a=window.a||[];if(a.length<9){a.push({\"k\":"
            "\"<p>no</p>\",\"v\":[1,2,3,4,5,6,7,8,9],\"f\":function(x){return x<3?x>1:0}})}"
            "/* and so on, for as long as it takes, and a little longer */</script>\n");
    put("<ul class=\"menu main-menu\" data-track='{\"a\":1}'>");
    while (links--)
        put("<li class=\"item level-2\"><a href=\"/section/page.html?from=menu&amp;x=1\" "
            "class=\"link track\" data-n=\"12\"><span>To another page</span></a></li>\n");
    put("</ul>");
}

static void put_page(size_t size)
{
    uint64_t from = s.written;

    put("<!doctype html><html><head><meta charset=\"utf-8\"><title>News</title></head>"
        "<body class=\"page\"><div class=\"header\">");
    put_chrome(60);
    put("</div><div class=\"wrap\"><div class=\"article-body\" id=\"story\"><h1>News</h1><p>");
    s.html = 1;
    do
        put_paragraphs(12 + draw(24));
    while (s.written - from < size);
    s.html = 0;
    put("</div><div class=\"sidebar\">");
    put_chrome(40);
    put("</div></div></body></html>\n");
}

static void put_record(int i)
{
    static const char http[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

    s.page_n = 0;
    put_page(0);
    s.written += (uint64_t)printf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: "
                                  "http://news.example/%06d\r\nContent-Type: application/http\r\n"
                                  "Content-Length: %zu\r\n\r\n%s",
                                  i, sizeof http - 1 + s.page_n, http);
    fwrite(s.page, 1, s.page_n, stdout);
    fputs("\r\n\r\n", stdout);
}

static int put_archive(uint64_t size)
{
    s.page = malloc(PAGE_MOST);
    for (int i = 1; s.page && s.written < size; i++)
        put_record(i);
    return !s.page || fclose(stdout) ? 1 : 0;
}

int main(int argc, char **argv)
{
    uint64_t size = argc == 3 ? strtoull(argv[1], NULL, 10) : 0;

    if (!size || !strstr(" jsonl text html warc ", argv[2])) {
        fprintf(stderr, "usage: gen BYTES jsonl|text|html|warc\n");
        return 2;
    }
    if (argv[2][0] == 'w')
        return put_archive(size);
    if (argv[2][0] == 'h') {
        put_page((size_t)size);
        return fclose(stdout) ? 1 : 0;
    }
    int jsonl = argv[2][0] == 'j';
    for (int i = 1; s.written < size; i++) {
        if (jsonl)
            s.written += (uint64_t)printf("{\"doc\":\"gen-%06d\",\"text\":\"", i);
        s.json = jsonl;
        put_name();
        put(" speaks in ");
        put(PICK(place));
        put("\n\n");
        put_paragraphs(12 + draw(24));
        s.json = 0;
        if (jsonl)
            put("\"}\n");
    }
    return fclose(stdout) ? 1 : 0;
}
