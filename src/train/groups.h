/*
 * groups.h - templates by what they look at, to learn what each group is worth.
 *
 * A template of a label belongs to the group of its most particular fact; those of two
 * labels in a row and those of states are a group each.  So every template is in one group.
 */
#ifndef TRAIN_GROUPS_H
#define TRAIN_GROUPS_H

#include "tag/templates.h"

/* name, the first and the last of its facts, what they say; the most particular first. */
#define FACT_GROUPS(X)                                                                             \
    X(possible, LEFT2_FAR, RIGHT2_HABIT, "the nearest words that may be cues")                     \
    X(cues, LEFT_FAR, RIGHT_COMMA, "the nearest likely cues")                                      \
    X(marks, QUOTE, MARK_RIGHT, "quotation marks")                                                 \
    X(sentence, SENT_FROM, SENT_AFTER, "the sentence and those beside it")                         \
    X(clauses, PUNCT_LEFT_FAR, VERB_RIGHT, "the nearest commas and verbs")                         \
    X(habits, HABIT, SHARE, "how often the word is a cue")                                         \
    X(tags, USUAL, TAG, "parts of speech")                                                         \
    X(meanings, MEANS, MEANS, "what the lexicon knows")                                            \
    X(shapes, LAST1, SHAPE, "endings and capitals")                                                \
    X(words, WORD, SENT_AFTER, "words and lemmas, and nothing else")

typedef enum {
#define X(name, first, last, says) GROUP_##name,
    FACT_GROUPS(X)
#undef X
        GROUP_pairs,
    GROUP_states,
    GROUP_N
} group;

const char *group_name(group g);

/* How many templates it has. */
uint32_t group_size(group g);

/* Bits of the groups in a list such as "cues,marks"; all for "".  Exits at a name that is
 * none. */
uint32_t groups_of(const char *list);

/* Of each template of a label: is it in one of the groups whose bits are set? */
void groups_mask(uint32_t groups, bool off[MAX_FEATURES]);

#endif
