/* All suites of the unit tests: tests/test_NAME.c has Suite *NAME_suite(void). */
#ifndef TESTS_SUITES_H
#define TESTS_SUITES_H

#include <check.h>

#define SUITES(X)                                                                                  \
    X(utf8)                                                                                        \
    X(read)                                                                                        \
    X(packed)                                                                                      \
    X(html)                                                                                        \
    X(warc)                                                                                        \
    X(damage)                                                                                      \
    X(markdown)                                                                                    \
    X(subtitles)                                                                                   \
    X(feed)                                                                                        \
    X(mail)                                                                                        \
    X(lex)                                                                                         \
    X(patterns)                                                                                    \
    X(text)                                                                                        \
    X(spans)                                                                                       \
    X(out)                                                                                         \
    X(writers)                                                                                     \
    X(api)                                                                                         \
    X(hostile)                                                                                     \
    X(chains)                                                                                      \
    X(find)                                                                                        \
    X(evidence)                                                                                    \
    X(tables)                                                                                      \
    X(tag)                                                                                         \
    X(train)

#define X(name) Suite *name##_suite(void);
SUITES(X)
#undef X

#endif
