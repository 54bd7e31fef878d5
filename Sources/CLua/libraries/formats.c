// string.format, pack and unpack: Lua's own, a bounded piece of work at a time.
#include "libraries.h"
#include <ctype.h>
#include <string.h>

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

void clua_settle_numeral(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TSTRING) return;
  clua_check_stop(L);
  if (lua_stringtonumber(L, lua_tostring(L, index)) == lua_rawlen(L, index) + 1)
    lua_replace(L, index);
}

void clua_settle_numerals(lua_State *L) {
  for (int index = lua_gettop(L); index >= 1; index--) clua_settle_numeral(L, index);
}

static bool is_one_of(char letter, const char *letters) {
  return letter != '\0' && strchr(letters, letter) != NULL;
}

static int settled(lua_State *L) {
  clua_settle_numerals(L);
  return run_own(L);
}

// --- string.pack

static int string_pack(lua_State *L) {
  const char *end;
  int argument = 1;
  for (const char *at = short_format(L, &end); at < end; at++) {
    if (is_one_of(*at, "szc")) argument++;
    if (is_one_of(*at, "bBhHiIlLjJTfdn")) clua_settle_numeral(L, ++argument);
    if (*at == 'X') at++;  // aligns as what follows it, which takes no argument
  }
  return run_own(L);
}

// --- string.format

// With longer texts, or more conversions, there is a look at the stop flag at each conversion.
#define DIRECT_BYTES 16384
#define DIRECT_CONVERSIONS 500

typedef struct {
  const char *start;  // at '%'
  const char *end;
  char letter;
  int argument;
} conversion;

// The next conversion from `at` on, without `%%`; false where there is none.
static bool next_conversion(const char *at, const char *end, conversion *next) {
  while ((at = memchr(at, '%', (size_t)(end - at))) != NULL && at[1] == '%') at += 2;
  if (at == NULL) return false;
  next->start = at;
  // A flag, width and precision as they may stand before the letter.
  at += 1 + strspn(at + 1, "-+ #0123456789.");
  next->letter = *at;
  next->end = at < end ? at + 1 : end;
  next->argument++;
  return true;
}

// No addresses: %p is refused, and %s of a table or function is its type.
static void settle_text(lua_State *L, const conversion *next) {
  if (next->letter == 'p') luaL_error(L, "invalid conversion '%%p' to 'format'");
  if (next->letter != 's' || lua_type(L, next->argument) <= LUA_TSTRING) return;
  clua_push_text(L, next->argument);
  lua_replace(L, next->argument);
}

// Prepares all arguments; whether what is to be done is little.
static bool settle_arguments(lua_State *L, const char *at, const char *end) {
  conversion next = {at, at, 0, 1};
  size_t bytes = 0;
  int count = 0;
  for (; next_conversion(next.end, end, &next); count++) {
    clua_check_stop(L);
    if (lua_isnone(L, next.argument)) luaL_argerror(L, next.argument, "no value");
    settle_text(L, &next);
    if (lua_type(L, next.argument) == LUA_TSTRING) bytes += lua_rawlen(L, next.argument);
  }
  return bytes <= DIRECT_BYTES && count <= DIRECT_CONVERSIONS;
}

static void add_literal(luaL_Buffer *buffer, const char *start, const char *end) {
  for (const char *at = start; at < end; at++) {
    luaL_addchar(buffer, *at);
    if (*at == '%') at++;
  }
}

// As Lua writes a text that its reader reads back.
static void add_quoted(lua_State *L, luaL_Buffer *buffer, const char *text, size_t length) {
  luaL_addchar(buffer, '"');
  for (size_t at = 0; at < length; at++) {
    char letter = text[at];
    char code[8];
    if (at % 1024 == 0) clua_check_stop(L);
    if (letter == '"' || letter == '\\' || letter == '\n') {
      luaL_addchar(buffer, '\\');
      luaL_addchar(buffer, letter);
    } else if (iscntrl((unsigned char)letter)) {
      bool digit_follows = at + 1 < length && isdigit((unsigned char)text[at + 1]);
      snprintf(code, sizeof code, digit_follows ? "\\%03d" : "\\%d", (unsigned char)letter);
      luaL_addstring(buffer, code);
    } else {
      luaL_addchar(buffer, letter);
    }
  }
  luaL_addchar(buffer, '"');
}

// What Lua's own function refuses for an argument, with that argument's number.
static void check_argument(lua_State *L, const conversion *next, size_t spec_length) {
  int index = next->argument;
  if (is_one_of(next->letter, "cdiuoxX")) luaL_checkinteger(L, index);
  if (is_one_of(next->letter, "aAfFeEgG")) luaL_checknumber(L, index);
  if (next->letter != 's' || spec_length == 2) return;
  size_t length = lua_rawlen(L, index);
  luaL_argcheck(L, strlen(lua_tostring(L, index)) == length, index, "string contains zeros");
}

static void add_conversion(lua_State *L, luaL_Buffer *buffer, const conversion *next) {
  size_t spec_length = (size_t)(next->end - next->start);
  if (is_one_of(next->letter, "aAfFeEgGcdiuoxX")) clua_settle_numeral(L, next->argument);
  check_argument(L, next, spec_length);
  if (next->letter == 'q' && spec_length == 2 && lua_type(L, next->argument) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, next->argument, &length);
    return add_quoted(L, buffer, text, length);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushlstring(L, next->start, spec_length);
  lua_pushvalue(L, next->argument);
  lua_call(L, 2, 1);
  luaL_addvalue(buffer);
}

static int format_in_pieces(lua_State *L, const char *at, const char *end) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  conversion next = {at, at, 0, 1};
  while (next_conversion(next.end, end, &next)) {
    clua_check_stop(L);
    add_literal(&buffer, at, next.start);
    add_conversion(L, &buffer, &next);
    at = next.end;
  }
  add_literal(&buffer, at, end);
  luaL_pushresult(&buffer);
  return 1;
}

// Whether neither format nor arguments need a closer look.
static bool is_plain(lua_State *L, const char *format, const char *end) {
  if (end - format > DIRECT_CONVERSIONS) return false;
  if (memchr(format, 'p', (size_t)(end - format)) != NULL) return false;
  size_t bytes = 0;
  for (int index = lua_gettop(L); index > 1; index--) {
    int type = lua_type(L, index);
    if (type > LUA_TSTRING) return false;
    if (type == LUA_TSTRING) bytes += lua_rawlen(L, index);
  }
  return bytes <= DIRECT_BYTES;
}

static int string_format(lua_State *L) {
  const char *end;
  const char *format = short_format(L, &end);
  if (is_plain(L, format, end)) return run_own(L);
  return settle_arguments(L, format, end) ? run_own(L) : format_in_pieces(L, format, end);
}

static void limit(lua_State *L, const char *name, lua_CFunction function) {
  lua_getfield(L, -1, name);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

void clua_add_format_functions(lua_State *L) {
  limit(L, "format", string_format);
  limit(L, "pack", string_pack);
  limit(L, "packsize", limited);
  limit(L, "unpack", limited);
}

void clua_limit_numerals(lua_State *L, const char *name) { limit(L, name, settled); }
