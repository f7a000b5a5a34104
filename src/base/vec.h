/*
 * A growable array inside an arena.  VEC(token) defines token_vec and
 *
 *     quoth_status token_push(arena *a, token_vec *v, token x);
 *
 * Old storage stays in the arena until the document is freed: growth by
 * doubling wastes at most as much again.  Indexes stay valid, pointers do not.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

#define VEC(T)                                                                                     \
    typedef struct {                                                                               \
        T *at;                                                                                     \
        uint32_t n, cap;                                                                           \
    } T##_vec;                                                                                     \
                                                                                                   \
    MUST_USE static inline quoth_status T##_reserve(arena *a, T##_vec *v, uint32_t cap)            \
    {                                                                                              \
        if (cap <= v->cap)                                                                         \
            return QUOTH_OK;                                                                       \
        T *at = arena_grow(a, v->at, v->n, cap, sizeof(T));                                        \
        if (!at)                                                                                   \
            return QUOTH_FATAL;                                                                    \
        v->at = at;                                                                                \
        v->cap = cap;                                                                              \
        return QUOTH_OK;                                                                           \
    }                                                                                              \
                                                                                                   \
    MUST_USE static inline quoth_status T##_push(arena *a, T##_vec *v, T x)                        \
    {                                                                                              \
        if (v->n == v->cap) {                                                                      \
            if (v->cap > UINT32_MAX / 2)                                                           \
                return QUOTH_FATAL;                                                                \
            TRY(T##_reserve(a, v, v->cap ? 2 * v->cap : 16));                                      \
        }                                                                                          \
        v->at[v->n++] = x;                                                                         \
        return QUOTH_OK;                                                                           \
    }                                                                                              \
    typedef T##_vec T##_vec

#endif
