// What the functions that search share: a pattern argument.
#ifndef CLUA_SEARCHES_H
#define CLUA_SEARCHES_H

#include "patterns.h"

typedef struct {
  const char *text;  // without its '^'
  const char *end;
  bool is_anchored;
  int first;  // the character that any match begins with, or -1
} clua_pattern;
clua_pattern clua_pattern_of(const char *text, size_t length);
// Where from `at` on a match may begin at the earliest; the subject's end where nowhere.
const char *clua_next_candidate(const clua_search *search, const char *at,
                                const clua_pattern *pattern);

// Lua's `string.gsub` (replacements.c). [e]
int clua_string_gsub(lua_State *L);

#endif
