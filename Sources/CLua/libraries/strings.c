// String functions that walk through a whole string.
#include "libraries.h"
#include <ctype.h>
#include <limits.h>
#include <string.h>

#define CHUNK 65536

static void map_upper(char *to, const char *from, size_t count) {
  for (size_t at = 0; at < count; at++) to[at] = (char)toupper((unsigned char)from[at]);
}

static void map_lower(char *to, const char *from, size_t count) {
  for (size_t at = 0; at < count; at++) to[at] = (char)tolower((unsigned char)from[at]);
}

static int map_string(lua_State *L, void (*map)(char *, const char *, size_t)) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  luaL_Buffer buffer;
  char *result = luaL_buffinitsize(L, &buffer, length);
  for (size_t at = 0; at < length; at += CHUNK) {
    map(result + at, text + at, length - at < CHUNK ? length - at : CHUNK);
    clua_check_stop(L);
  }
  luaL_pushresultsize(&buffer, length);
  return 1;
}

static int string_upper(lua_State *L) { return map_string(L, map_upper); }

static int string_lower(lua_State *L) { return map_string(L, map_lower); }

static int string_reverse(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  luaL_Buffer buffer;
  char *result = luaL_buffinitsize(L, &buffer, length);
  for (size_t at = 0; at < length; at++) {
    result[at] = text[length - 1 - at];
    if (at % CHUNK == 0) clua_check_stop(L);
  }
  luaL_pushresultsize(&buffer, length);
  return 1;
}

// Copies what is there, doubling it up to a chunk of whole units.
static void fill(lua_State *L, char *result, size_t unit, size_t total) {
  size_t most = unit < CHUNK ? CHUNK / unit * unit : unit;
  for (size_t filled = unit; filled < total;) {
    size_t count = filled < most ? filled : most;
    if (count > total - filled) count = total - filled;
    memcpy(result + filled, result, count);
    filled += count;
    clua_check_stop(L);
  }
}

static int string_rep(lua_State *L) {
  size_t length, separator_length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &separator_length);
  size_t unit = length + separator_length;
  if (count <= 0 || unit == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (unit > INT_MAX / (size_t)count) return luaL_error(L, "resulting string too large");
  size_t total = (size_t)count * length + (size_t)(count - 1) * separator_length;
  luaL_Buffer buffer;
  char *result = luaL_buffinitsize(L, &buffer, total);
  memcpy(result, text, length);
  if (count > 1) {
    memcpy(result + length, separator, separator_length);
    fill(L, result, unit, total);
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

// Each argument may be a long numeral.
static int string_char(lua_State *L) {
  int count = lua_gettop(L);
  luaL_Buffer buffer;
  char *result = luaL_buffinitsize(L, &buffer, (size_t)count);
  for (int index = 1; index <= count; index++) {
    clua_check_stop(L);
    lua_Unsigned code = (lua_Unsigned)luaL_checkinteger(L, index);
    luaL_argcheck(L, code <= UCHAR_MAX, index, "value out of range");
    result[index - 1] = (char)(unsigned char)code;
  }
  luaL_pushresultsize(&buffer, (size_t)count);
  return 1;
}

void clua_add_string_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"upper", string_upper},
                                       {"lower", string_lower},
                                       {"reverse", string_reverse},
                                       {"rep", string_rep},
                                       {"char", string_char},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  clua_add_format_functions(L);
  lua_pushnil(L);
  lua_setfield(L, -2, "dump");
}
