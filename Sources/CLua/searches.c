// string.find, match, gmatch and gsub.
#define _GNU_SOURCE
#include "libraries.h"
#include <ctype.h>
#include <string.h>

// A pattern argument without its '^'.
typedef struct {
  const char *text;
  const char *end;
  bool is_anchored;
} pattern_text;

static pattern_text pattern_of(const char *text, size_t length) {
  bool is_anchored = length > 0 && *text == '^';
  return (pattern_text){text + is_anchored, text + length, is_anchored};
}

// Where to begin, from 0, by an argument that counts from 1 or, negative, from the end.
static size_t start_of(lua_State *L, int index, size_t length) {
  lua_Integer position = luaL_optinteger(L, index, 1);
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length - (size_t)-position;
}

static bool has_specials(const char *pattern, size_t length) {
  for (size_t at = 0; at < length; at++)
    if (pattern[at] != '\0' && strchr("^$*+?.([%-", pattern[at]) != NULL) return true;
  return false;
}

static int find_plain(lua_State *L, const char *subject, size_t length, size_t start,
                      const char *text, size_t text_length) {
  const char *found = memmem(subject + start, length - start, text, text_length);
  if (found == NULL) {
    luaL_pushfail(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, found - subject + (lua_Integer)text_length);
  return 2;
}

// The first match from `at` on: its end, with *start where it begins.
static const char *search_from(clua_search *search, const char *at, pattern_text pattern,
                               const char **start) {
  for (; at <= search->subject_end; at++) {
    search->count = 0;
    const char *end = clua_match_here(search, at, pattern.text);
    if (end != NULL) {
      *start = at;
      return end;
    }
    if (pattern.is_anchored) break;
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
  if (find && (lua_toboolean(L, 4) || !has_specials(text, pattern_length)))
    return find_plain(L, subject, length, start, text, pattern_length);
  pattern_text pattern = pattern_of(text, pattern_length);
  clua_search search;
  clua_search_begin(&search, L, subject, length, pattern.end);
  const char *first;
  const char *end = search_from(&search, subject + start, pattern, &first);
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
  size_t next;
  size_t last_end;  // of the last match, plus 1; an empty match there doesn't count
} iteration;

static int gmatch_next(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  const char *text = lua_tolstring(L, lua_upvalueindex(2), &pattern_length);
  iteration *state = lua_touserdata(L, lua_upvalueindex(3));
  clua_search search;
  clua_search_begin(&search, L, subject, length, text + pattern_length);
  for (; state->next <= length; state->next++) {
    const char *at = subject + state->next;
    search.count = 0;
    const char *end = clua_match_here(&search, at, text);
    if (end == NULL || (size_t)(end - subject) + 1 == state->last_end) continue;
    state->next = (size_t)(end - subject);
    state->last_end = state->next + 1;
    return clua_push_captures(&search, at, end);
  }
  return 0;
}

static int string_gmatch(lua_State *L) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  luaL_checkstring(L, 2);
  size_t start = start_of(L, 3, length);
  lua_settop(L, 2);
  iteration *state = lua_newuserdatauv(L, sizeof *state, 0);
  state->next = start > length ? length + 1 : start;
  state->last_end = 0;
  lua_pushcclosure(L, gmatch_next, 3);
  return 1;
}

// --- gsub

static void add_replacement_text(clua_search *search, luaL_Buffer *buffer, const char *start,
                                 const char *end) {
  lua_State *L = search->L;
  size_t length;
  const char *text = lua_tolstring(L, 3, &length);
  const char *text_end = text + length;
  for (const char *percent; (percent = memchr(text, '%', (size_t)(text_end - text))) != NULL;
       text = percent + 2) {
    luaL_addlstring(buffer, text, (size_t)(percent - text));
    char letter = percent + 1 < text_end ? percent[1] : '\0';
    if (letter == '%') {
      luaL_addchar(buffer, '%');
    } else if (letter == '0') {
      luaL_addlstring(buffer, start, (size_t)(end - start));
    } else if (isdigit((unsigned char)letter)) {
      clua_push_capture(search, letter - '1', start, end);
      luaL_tolstring(L, -1, NULL);
      lua_remove(L, -2);
      luaL_addvalue(buffer);
    } else {
      luaL_error(L, "invalid use of '%%' in replacement string");
    }
  }
  luaL_addlstring(buffer, text, (size_t)(text_end - text));
}

// Adds what stands for one match; false where the match stays as it is.
static bool add_replacement(clua_search *search, luaL_Buffer *buffer, const char *start,
                            const char *end, int type) {
  lua_State *L = search->L;
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, clua_push_captures(search, start, end), 1);
  } else if (type == LUA_TTABLE) {
    clua_push_capture(search, 0, start, end);
    lua_gettable(L, 3);
  } else {
    add_replacement_text(search, buffer, start, end);
    return true;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(buffer, start, (size_t)(end - start));
    return false;
  }
  if (!lua_isstring(L, -1))
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  luaL_addvalue(buffer);
  return true;
}

static int string_gsub(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &pattern_length);
  int type = lua_type(L, 3);
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION ||
                          type == LUA_TTABLE, 3, "string/function/table");
  pattern_text pattern = pattern_of(text, pattern_length);
  clua_search search;
  clua_search_begin(&search, L, subject, length, pattern.end);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  const char *at = subject;
  const char *last_end = NULL;
  lua_Integer count = 0;
  bool changed = false;
  while (count < most) {
    search.count = 0;
    const char *end = clua_match_here(&search, at, pattern.text);
    if (end != NULL && end != last_end) {
      count++;
      changed |= add_replacement(&search, &buffer, at, end, type);
      at = last_end = end;
    } else if (at < search.subject_end) {
      luaL_addchar(&buffer, *at++);
    } else {
      break;
    }
    if (pattern.is_anchored) break;
  }
  if (changed) {
    luaL_addlstring(&buffer, at, (size_t)(search.subject_end - at));
    luaL_pushresult(&buffer);
  } else {
    lua_pushvalue(L, 1);
  }
  lua_pushinteger(L, count);
  return 2;
}

void clua_add_search_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"find", string_find},
                                       {"match", string_match},
                                       {"gmatch", string_gmatch},
                                       {"gsub", string_gsub},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
