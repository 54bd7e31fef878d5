// Globals that interpret texts: tonumber with a base, and load.
#include "libraries.h"
#include <ctype.h>
#include <string.h>

// --- tonumber

static const char *skip_space(lua_State *L, const char *at) {
  for (; isspace((unsigned char)*at); at++) clua_check_stop(L);
  return at;
}

static int digit_of(char character) {
  if (isdigit((unsigned char)character)) return character - '0';
  if (isalpha((unsigned char)character)) return toupper((unsigned char)character) - 'A' + 10;
  return 36;
}

// The end of the numeral; NULL where it is none. It wraps around, as in Lua.
static const char *read_numeral(lua_State *L, const char *at, int base, lua_Integer *value) {
  lua_Unsigned number = 0;
  at = skip_space(L, at);
  bool is_negative = *at == '-';
  if (*at == '-' || *at == '+') at++;
  if (!isalnum((unsigned char)*at)) return NULL;
  for (; isalnum((unsigned char)*at); at++) {
    int digit = digit_of(*at);
    if (digit >= base) return NULL;
    number = number * (lua_Unsigned)base + (lua_Unsigned)digit;
    clua_check_stop(L);
  }
  *value = (lua_Integer)(is_negative ? 0 - number : number);
  return skip_space(L, at);
}

static int number_with_base(lua_State *L) {
  lua_Integer base = luaL_checkinteger(L, 2);
  luaL_checktype(L, 1, LUA_TSTRING);
  luaL_argcheck(L, 2 <= base && base <= 36, 2, "base out of range");
  size_t length;
  const char *text = lua_tolstring(L, 1, &length);
  lua_Integer value;
  if (read_numeral(L, text, (int)base, &value) == text + length)
    lua_pushinteger(L, value);
  else
    luaL_pushfail(L);
  return 1;
}

static int base_tonumber(lua_State *L) {
  if (!lua_isnoneornil(L, 2)) return number_with_base(L);
  if (lua_type(L, 1) == LUA_TNUMBER) {
    lua_settop(L, 1);
    return 1;
  }
  size_t length;
  const char *text = lua_tolstring(L, 1, &length);
  if (text != NULL && lua_stringtonumber(L, text) == length + 1) return 1;
  luaL_checkany(L, 1);
  luaL_pushfail(L);
  return 1;
}

// --- load: text only, and no more of it than CLUA_SCRIPT_TEXT

// Has the place where `load` was called, as in Lua.
static int refuse_piece(lua_State *L) {
  luaL_where(L, 2);
  lua_pushliteral(L, "reader function must return a string");
  lua_concat(L, 2);
  return lua_error(L);
}

// The pieces that the function at 1 gives, in one text.
static int join_pieces(lua_State *L) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (size_t length = 1; length > 0;) {
    clua_check_stop(L);
    lua_pushvalue(L, 1);
    lua_call(L, 0, 1);
    if (lua_isnil(L, -1)) lua_pushliteral(L, ""), lua_remove(L, -2);
    if (!lua_isstring(L, -1)) return refuse_piece(L);
    lua_tolstring(L, -1, &length);
    luaL_addvalue(&buffer);
    if (luaL_bufflen(&buffer) > CLUA_SCRIPT_TEXT) break;
  }
  luaL_pushresult(&buffer);
  return 1;
}

// Puts the text on top that the argument is or gives. It is read to its end before it is
// compiled: Lua compiles as it reads.
static int read_source(lua_State *L) {
  lua_settop(L, 4);
  if (lua_isstring(L, 1)) {
    lua_pushvalue(L, 1);
    return LUA_OK;
  }
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_pushcfunction(L, join_pieces);
  lua_pushvalue(L, 1);
  return lua_pcall(L, 1, 1, 0);
}

// Names that begin with '@' are the host's: an error must not point to a text that it loaded.
static const char *chunk_name(lua_State *L, const char *text) {
  const char *name = luaL_optstring(L, 2, lua_isstring(L, 1) ? text : "=(load)");
  return *name == '@' ? lua_pushfstring(L, "=%s", name + 1) : name;
}

static int load_source(lua_State *L, const char *mode) {
  int status = read_source(L);
  if (status != LUA_OK) return status;
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  const char *name = chunk_name(L, text);
  if (length <= CLUA_SCRIPT_TEXT) return clua_compile(L, text, length, name, mode);
  lua_pushfstring(L, "chunk is longer than %d bytes", CLUA_SCRIPT_TEXT);
  return LUA_ERRSYNTAX;
}

static int base_load(lua_State *L) {
  // Whatever is asked for, no bytecode: a mode without text refuses everything.
  const char *mode = strchr(luaL_optstring(L, 3, "bt"), 't') != NULL ? "t" : "";
  bool has_environment = !lua_isnone(L, 4);
  int status = load_source(L, mode);
  if (status != LUA_OK) {
    clua_pass_on(L);
    luaL_pushfail(L);
    lua_insert(L, -2);
    return 2;
  }
  if (has_environment) {
    lua_pushvalue(L, 4);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  }
  return 1;
}

void clua_add_base_functions(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"tonumber", base_tonumber}, {"load", base_load}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
