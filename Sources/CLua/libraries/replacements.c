// string.gsub.
#include "searches.h"
#include <ctype.h>
#include <string.h>

static void add_text(clua_search *search, luaL_Buffer *buffer, const char *start,
                     const char *end) {
  clua_spend(search, 1 + (end - start) / CLUA_BLOCK_BYTES);
  luaL_addlstring(buffer, start, (size_t)(end - start));
}

static void add_replacement_text(clua_search *search, luaL_Buffer *buffer, const char *start,
                                 const char *end) {
  lua_State *L = search->L;
  size_t length;
  const char *text = lua_tolstring(L, 3, &length);
  const char *text_end = text + length;
  for (const char *percent; (percent = memchr(text, '%', (size_t)(text_end - text))) != NULL;
       text = percent + 2) {
    add_text(search, buffer, text, percent);
    char letter = percent + 1 < text_end ? percent[1] : '\0';
    if (letter == '%') {
      luaL_addchar(buffer, '%');
    } else if (letter == '0') {
      add_text(search, buffer, start, end);
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

int clua_string_gsub(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &pattern_length);
  int type = lua_type(L, 3);
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION ||
                          type == LUA_TTABLE, 3, "string/function/table");
  clua_pattern pattern = clua_pattern_of(text, pattern_length);
  clua_search search;
  clua_search_begin(&search, L, subject, length, pattern.end);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  const char *at = subject;
  const char *last_end = NULL;
  lua_Integer count = 0;
  bool changed = false;
  while (count < most) {
    const char *candidate = clua_next_candidate(&search, at, &pattern);
    if (candidate > at) add_text(&search, &buffer, at, candidate);
    at = candidate;
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

