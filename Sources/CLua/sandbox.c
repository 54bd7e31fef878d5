// The allowed part of Lua's libraries, and our own versions of what would open a way out.
#include "libraries/libraries.h"
#include <string.h>

static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)extra;
  clua_pass_on(L);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int sandbox_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall);
  return finish_pcall(L, status, 0);
}

// Hooks don't run inside a message handler, so a handler that loops could not be stopped: it
// is called after the stack has unwound.
static int finish_xpcall(lua_State *L, int status, lua_KContext extra) {
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)extra;
  clua_pass_on(L);
  lua_pushvalue(L, 1);
  lua_insert(L, -2);
  status = lua_pcall(L, 1, 1, 0);
  if (status != LUA_OK) clua_pass_on(L);
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

static int sandbox_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  int arguments = lua_gettop(L) - 2;
  lua_pushvalue(L, 2);
  lua_insert(L, 1);         // handler, f, handler, arguments
  lua_pushboolean(L, 1);
  lua_replace(L, 3);        // handler, f, true, arguments
  lua_rotate(L, 2, -1);     // handler, true, arguments, f
  lua_insert(L, 3);         // handler, true, f, arguments
  int status = lua_pcallk(L, arguments, LUA_MULTRET, 0, 1, finish_xpcall);
  return finish_xpcall(L, status, 1);
}

// Finalisers run outside every limit, so scripts have none.
static int sandbox_setmetatable(lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL)
    return luaL_error(L, "cannot change a protected metatable");
  if (type == LUA_TTABLE) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "__gc is not available in scripts");
    lua_pop(L, 1);
  }
  lua_settop(L, 2);
  lua_setmetatable(L, 1);
  return 1;
}

static int sandbox_collectgarbage(lua_State *L) {
  const char *option = luaL_optstring(L, 1, "collect");
  if (strcmp(option, "count") != 0)
    return luaL_error(L, "collectgarbage: only \"count\" is available in scripts");
  lua_pushnumber(L, (lua_Number)host_of(L)->used / 1024);
  return 1;
}

static void remove_fields(lua_State *L, const char *const names[]) {
  for (; *names != NULL; names++) {
    lua_pushnil(L);
    lua_setfield(L, -2, *names);
  }
}

// By what scripts raise: errors in their own words are told apart from Lua's.
static void note_raisers(lua_State *L) {
  static const char *const names[] = {"error", "assert"};
  for (int i = 0; i < 2; i++) {
    lua_getfield(L, -1, names[i]);
    host_of(L)->raisers[i] = lua_tocfunction(L, -1);
    lua_pop(L, 1);
  }
}

// Lua's own base functions go into whatever is the table of globals: the new one, on top.
static void open_base(lua_State *L) {
  static const char *const removed[] = {"dofile", "loadfile", "warn", NULL};
  static const luaL_Reg ours[] = {
      {"pcall", sandbox_pcall},       {"xpcall", sandbox_xpcall},
      {"print", clua_print},       {"setmetatable", sandbox_setmetatable},
      {"tostring", clua_tostring}, {"collectgarbage", sandbox_collectgarbage},
      {NULL, NULL}};
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 0);
  remove_fields(L, removed);
  luaL_setfuncs(L, ours, 0);
  note_raisers(L);
  clua_add_base_functions(L);
}

// Leaves a new table of the library on top. Not luaL_requiref: that one keeps it.
static void open_library(lua_State *L, lua_CFunction open) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
}

// Methods of strings come from a table of the state's own, and its metatable is hidden.
static void open_strings(lua_State *L) {
  open_library(L, luaopen_string);
  clua_add_string_functions(L);
  clua_add_search_functions(L);
  lua_setfield(L, -2, LUA_STRLIBNAME);
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}

static void open_clock(lua_State *L) {
  open_library(L, luaopen_os);
  lua_createtable(L, 0, 2);
  lua_getfield(L, -2, "clock");
  lua_setfield(L, -2, "clock");
  lua_getfield(L, -2, "difftime");
  lua_setfield(L, -2, "difftime");
  lua_remove(L, -2);
  lua_setfield(L, -2, LUA_OSLIBNAME);
}

static void open_others(lua_State *L) {
  open_library(L, luaopen_table);
  clua_add_table_functions(L);
  lua_setfield(L, -2, LUA_TABLIBNAME);
  open_library(L, luaopen_utf8);
  clua_add_utf8_functions(L);
  lua_setfield(L, -2, LUA_UTF8LIBNAME);
  open_library(L, luaopen_math);
  clua_add_math_functions(L);
  lua_setfield(L, -2, LUA_MATHLIBNAME);
  clua_open_coroutines(L);
  lua_setfield(L, -2, LUA_COLIBNAME);
}

// Puts a table with the functions of another one on top.
static void copy_functions(lua_State *L, int table) {
  lua_createtable(L, 0, 24);
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    if (!lua_isfunction(L, -1)) continue;
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, -5);
  }
}

// Lua's own errors look up here what a function is called that was not called by name. They are
// copies: scripts may fill their own tables with millions of other things.
static void note_names(lua_State *L, int globals) {
  lua_createtable(L, 0, 8);
  copy_functions(L, globals);
  lua_setfield(L, -2, LUA_GNAME);
  for (lua_pushnil(L); lua_next(L, globals); lua_pop(L, 1)) {
    if (!lua_istable(L, -1) || lua_rawequal(L, -1, globals)) continue;
    lua_pushvalue(L, -2);
    copy_functions(L, lua_gettop(L) - 1);
    lua_rawset(L, -5);
  }
  lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
}

int clua_open_sandbox(lua_State *L) {
  clua_register_callees(L);
  lua_createtable(L, 0, 40);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  open_base(L);
  open_strings(L);
  open_others(L);
  open_clock(L);
  note_names(L, lua_gettop(L));
  lua_pop(L, 1);
  return 0;
}
