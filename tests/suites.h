/* All suites of the unit tests: tests/test_NAME.c has Suite *NAME_suite(void). */
#ifndef TESTS_SUITES_H
#define TESTS_SUITES_H

#include <check.h>

#define SUITES(X)                                                                                  \
    X(utf8)                                                                                        \
    X(read)                                                                                        \
    X(lex)                                                                                         \
    X(patterns)                                                                                    \
    X(spans)                                                                                       \
    X(out)                                                                                         \
    X(api)                                                                                         \
    X(hostile)                                                                                     \
    X(chains)

#define X(name) Suite *name##_suite(void);
SUITES(X)
#undef X

#endif
