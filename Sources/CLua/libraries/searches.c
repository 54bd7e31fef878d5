// string.find, match and gmatch; gsub is in replacements.c.
#include "searches.h"
#include <ctype.h>
#include <limits.h>
#include <string.h>

// What any match must begin with; -1 where that is no single character.
static int first_of(const char *text, const char *end) {
  if (text == end) return -1;
  bool is_escaped = *text == CLUA_ESCAPE;
  const char *letter = text + is_escaped;
  if (letter == end) return -1;
  if (is_escaped ? isalnum((unsigned char)*letter) : strchr("^$*+?.([-)", *letter) != NULL)
    return -1;
  bool may_be_absent = letter + 1 < end && letter[1] != '\0' && strchr("*?-", letter[1]) != NULL;
  return may_be_absent ? -1 : (unsigned char)*letter;
}

clua_pattern clua_pattern_of(const char *text, size_t length) {
  bool is_anchored = length > 0 && *text == '^';
  int first = is_anchored ? -1 : first_of(text, text + length);
  return (clua_pattern){text + is_anchored, text + length, is_anchored, first};
}

const char *clua_next_candidate(const clua_search *search, const char *at,
                                const clua_pattern *pattern) {
  if (pattern->first < 0 || at == search->subject_end) return at;
  const char *found = memchr(at, pattern->first, (size_t)(search->subject_end - at));
  return found != NULL ? found : search->subject_end;
}

// Where to begin, from 0, by an argument that counts from 1 or, negative, from the end.
static size_t start_of(lua_State *L, int index, size_t length) {
  lua_Integer position = luaL_optinteger(L, index, 1);
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length - (size_t)-position;
}

static bool has_specials(clua_search *search, const char *pattern, size_t length) {
  static const bool is_special[UCHAR_MAX + 1] = {
      ['^'] = true, ['$'] = true, ['*'] = true, ['+'] = true, ['?'] = true, ['.'] = true,
      ['('] = true, ['['] = true, ['%'] = true, ['-'] = true};
  for (size_t at = 0; at < length; at++) {
    if (is_special[(unsigned char)pattern[at]]) return true;
    if (at % CLUA_SEARCH_WORK == 0) clua_spend(search, CLUA_SEARCH_WORK);
  }
  return false;
}

// Where the text is, from `at` on; NULL where it isn't.
static const char *find_text(clua_search *search, const char *at, const char *text,
                             size_t length) {
  if (length == 0) return at;
  if (length > (size_t)(search->subject_end - at)) return NULL;
  const char *last = search->subject_end - length;
  while (at <= last && (at = memchr(at, *text, (size_t)(last - at) + 1)) != NULL) {
    clua_spend(search, 1 + (ptrdiff_t)(length / CLUA_BLOCK_BYTES));
    if (memcmp(at, text, length) == 0) return at;
    at++;
  }
  return NULL;
}

static int find_plain(clua_search *search, const char *start, const char *text, size_t length) {
  lua_State *L = search->L;
  const char *found = find_text(search, start, text, length);
  if (found == NULL) {
    luaL_pushfail(L);
    return 1;
  }
  lua_pushinteger(L, found - search->subject + 1);
  lua_pushinteger(L, found - search->subject + (lua_Integer)length);
  return 2;
}

// The first match from `at` on: its end, with *start where it begins.
static const char *search_from(clua_search *search, const char *at, const clua_pattern *pattern,
                               const char **start) {
  for (; at <= search->subject_end; at++) {
    at = clua_next_candidate(search, at, pattern);
    search->count = 0;
    const char *end = clua_match_here(search, at, pattern->text);
    if (end != NULL) {
      *start = at;
      return end;
    }
    if (pattern->is_anchored) break;
  }
  return NULL;
}

static int find_or_match(lua_State *L, bool find) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &pattern_length);
  size_t start = start_of(L, 3, length);
  if (start > length) {
    luaL_pushfail(L);
    return 1;
  }
  clua_search search;
  clua_search_begin(&search, L, subject, length, text + pattern_length);
  if (find && (lua_toboolean(L, 4) || !has_specials(&search, text, pattern_length)))
    return find_plain(&search, subject + start, text, pattern_length);
  clua_pattern pattern = clua_pattern_of(text, pattern_length);
  const char *first;
  const char *end = search_from(&search, subject + start, &pattern, &first);
  if (end == NULL) {
    luaL_pushfail(L);
    return 1;
  }
  if (!find) return clua_push_captures(&search, first, end);
  lua_pushinteger(L, first - subject + 1);
  lua_pushinteger(L, end - subject);
  return 2 + clua_push_captures(&search, NULL, NULL);
}

static int string_find(lua_State *L) { return find_or_match(L, true); }

static int string_match(lua_State *L) { return find_or_match(L, false); }

// --- gmatch: upvalues are subject, pattern, and where the iteration is.

typedef struct {
  clua_search search;
  clua_pattern pattern;
  const char *next;
  const char *last_end;  // of the last match; an empty match there doesn't count
} iteration;

static int gmatch_next(lua_State *L) {
  iteration *state = lua_touserdata(L, lua_upvalueindex(3));
  clua_search *search = &state->search;
  search->L = L;
  search->depth = 0;
  for (; state->next <= search->subject_end; state->next++) {
    const char *at = clua_next_candidate(search, state->next, &state->pattern);
    state->next = at;
    search->count = 0;
    const char *end = clua_match_here(search, at, state->pattern.text);
    if (end == NULL || end == state->last_end) continue;
    state->next = state->last_end = end;
    return clua_push_captures(search, at, end);
  }
  return 0;
}

static int string_gmatch(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &pattern_length);
  size_t start = start_of(L, 3, length);
  lua_settop(L, 2);
  iteration *state = lua_newuserdatauv(L, sizeof *state, 0);
  const char *end = text + pattern_length;
  clua_search_begin(&state->search, L, subject, length, end);
  state->pattern = (clua_pattern){text, end, false, first_of(text, end)};
  state->next = subject + (start > length ? length + 1 : start);
  state->last_end = NULL;
  lua_pushcclosure(L, gmatch_next, 3);
  return 1;
}

void clua_add_search_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"find", string_find},
                                       {"match", string_match},
                                       {"gmatch", string_gmatch},
                                       {"gsub", clua_string_gsub},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
