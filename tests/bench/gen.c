/*
 * gen - write invented news of a given size; the same arguments, the same bytes.
 *
 *     gen BYTES jsonl     articles, one JSON line each, until BYTES are written
 *     gen BYTES text      one single article of BYTES
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
    int json;
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

static void put(const char *p)
{
    for (; *p; p++) {
        if (s.json && (*p == '"' || *p == '\n')) {
            putchar('\\');
            putchar(*p == '"' ? '"' : 'n');
            s.written += 2;
        } else {
            putchar(*p);
            s.written++;
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

int main(int argc, char **argv)
{
    uint64_t size = argc == 3 ? strtoull(argv[1], NULL, 10) : 0;

    if (!size || (strcmp(argv[2], "jsonl") != 0 && strcmp(argv[2], "text") != 0)) {
        fprintf(stderr, "usage: gen BYTES jsonl|text\n");
        return 2;
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
