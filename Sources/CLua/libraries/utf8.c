// utf8.len and utf8.offset, which walk through whole strings.
#include "libraries.h"

static bool continues(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

// How many bytes the character at `at` takes; 0 where it is none. Strict: no surrogates, nothing
// above 10FFFF; else everything below 2^31.
static int character_length(const char *at, const char *end, bool strict) {
  static const unsigned long least[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
  unsigned char first = (unsigned char)*at;
  if (first < 0x80) return 1;
  if (first < 0xC0 || first >= 0xFE) return 0;
  int more = 1;
  while (first & (0x40 >> more)) more++;
  unsigned long code = first & (0x3F >> more);
  if (end - at <= more) return 0;
  for (int number = 1; number <= more; number++) {
    if (!continues(at[number])) return 0;
    code = code << 6 | ((unsigned char)at[number] & 0x3F);
  }
  if (code < least[more]) return 0;
  if (strict && (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))) return 0;
  return more + 1;
}

// A position from the end becomes one from the beginning; before it, 0.
static lua_Integer position_of(lua_Integer position, size_t length) {
  if (position >= 0) return position;
  return (size_t)-position > length ? 0 : (lua_Integer)length + position + 1;
}

static int utf8_length(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer from = position_of(luaL_optinteger(L, 2, 1), length);
  lua_Integer last = position_of(luaL_optinteger(L, 3, -1), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, 1 <= from && from - 1 <= (lua_Integer)length, 2,
                "initial position out of bounds");
  luaL_argcheck(L, last - 1 < (lua_Integer)length, 3, "final position out of bounds");
  lua_Integer count = 0;
  for (lua_Integer at = from - 1; at < last; count++) {
    int bytes = character_length(text + at, text + length, strict);
    if (bytes == 0) {
      luaL_pushfail(L);
      lua_pushinteger(L, at + 1);
      return 2;
    }
    at += bytes;
    if (count % 4096 == 0) clua_check_stop(L);
  }
  lua_pushinteger(L, count);
  return 1;
}

typedef struct {
  const char *text;
  lua_Integer length;
  lua_Integer at;
} cursor;

static bool continues_at(const cursor *cursor, lua_Integer at) {
  return at < cursor->length && continues(cursor->text[at]);
}

// One character back or on; false at the end.
static bool step_back(lua_State *L, cursor *cursor) {
  if (cursor->at <= 0) return false;
  do {
    cursor->at--;
    if (cursor->at % 4096 == 0) clua_check_stop(L);
  } while (cursor->at > 0 && continues_at(cursor, cursor->at));
  return true;
}

static bool step_on(lua_State *L, cursor *cursor) {
  if (cursor->at >= cursor->length) return false;
  do {
    cursor->at++;
    if (cursor->at % 4096 == 0) clua_check_stop(L);
  } while (continues_at(cursor, cursor->at));
  return true;
}

static bool find_character(lua_State *L, cursor *cursor, lua_Integer number) {
  if (number == 0) {
    if (continues_at(cursor, cursor->at)) step_back(L, cursor);
    return true;
  }
  if (continues_at(cursor, cursor->at))
    return luaL_error(L, "initial position is a continuation byte");
  for (; number < 0; number++)
    if (!step_back(L, cursor)) return false;
  for (; number > 1; number--)
    if (!step_on(L, cursor)) return false;
  return true;
}

static int utf8_offset(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer number = luaL_checkinteger(L, 2);
  lua_Integer start = number >= 0 ? 1 : (lua_Integer)length + 1;
  start = position_of(luaL_optinteger(L, 3, start), length);
  luaL_argcheck(L, 1 <= start && start - 1 <= (lua_Integer)length, 3, "position out of bounds");
  cursor cursor = {text, (lua_Integer)length, start - 1};
  if (find_character(L, &cursor, number))
    lua_pushinteger(L, cursor.at + 1);
  else
    luaL_pushfail(L);
  return 1;
}

void clua_add_utf8_functions(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"len", utf8_length}, {"offset", utf8_offset}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  clua_limit_numerals(L, "char");
}
