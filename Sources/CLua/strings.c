// String functions that walk through a whole string, and limits for those that interpret one.
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

// Formats are interpreted character by character; a longer one is refused, not cut.
static const char *short_format(lua_State *L, const char **end) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  if (length > CLUA_SCRIPT_TEXT)
    luaL_argerror(L, 1, lua_pushfstring(L, "format is longer than %d bytes", CLUA_SCRIPT_TEXT));
  *end = format + length;
  return format;
}

// Upvalue 1: Lua's own function. It runs in this frame, so that its errors have our place.
static int run_own(lua_State *L) { return lua_tocfunction(L, lua_upvalueindex(1))(L); }

static int limited(lua_State *L) {
  const char *end;
  short_format(L, &end);
  return run_own(L);
}

// A flag, width and precision as they may stand before the letter of a conversion.
static const char *letter_of(const char *spec) {
  return spec + strspn(spec, "-+ #0123456789.");
}

// string.format without addresses: %p is refused, and %s of a table or function is its type.
static int string_format(lua_State *L) {
  int argument = 1;
  const char *end;
  const char *at = short_format(L, &end);
  for (; (at = memchr(at, '%', (size_t)(end - at))) != NULL; at++) {
    if (at[1] == '%') {
      at++;
      continue;
    }
    at = letter_of(at + 1);
    argument++;
    if (*at == 'p') return luaL_error(L, "invalid conversion '%%p' to 'format'");
    if (*at == 's' && lua_type(L, argument) > LUA_TSTRING) {
      clua_push_text(L, argument);
      lua_replace(L, argument);
    }
    if (at == end) break;
  }
  return run_own(L);
}

static void limit(lua_State *L, const char *name, lua_CFunction function) {
  lua_getfield(L, -1, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

void clua_add_string_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"upper", string_upper},
                                       {"lower", string_lower},
                                       {"reverse", string_reverse},
                                       {"rep", string_rep},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  limit(L, "format", string_format);
  limit(L, "pack", limited);
  limit(L, "packsize", limited);
  limit(L, "unpack", limited);
  lua_pushnil(L);
  lua_setfield(L, -2, "dump");
}
