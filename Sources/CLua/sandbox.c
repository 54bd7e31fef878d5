// The allowed part of Lua's libraries, and our own versions of what would open a way out.
#include "host.h"
#include <string.h>

// What may not be caught is raised again: a stop, an ending, memory used up. error_index is the
// index of the error value in L, or 0 where it is known to be an ending.
void clua_pass_on(lua_State *L, int status, int error_index) {
  clua_host *host = host_of(L);
  if (status == LUA_ERRMEM && host->stop == CLUA_RUNNING) host->stop = CLUA_MEMORY;
  if (host->stop != CLUA_RUNNING) clua_raise_stop(L);
  if (error_index == 0) clua_raise(L, CLUA_END);
}

static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)extra;
  clua_pass_on(L, status, is_end(L, -1) ? 0 : -1);
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
  clua_pass_on(L, status, is_end(L, -1) ? 0 : -1);
  lua_pushvalue(L, 1);
  lua_insert(L, -2);
  status = lua_pcall(L, 1, 1, 0);
  if (status != LUA_OK) clua_pass_on(L, status, is_end(L, -1) ? 0 : -1);
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

// Text only, whatever mode is asked for. Upvalue 1: Lua's load.
static int sandbox_load(lua_State *L) {
  const char *mode = luaL_optstring(L, 3, "t");
  const char *allowed = strchr(mode, 't') != NULL ? "t" : "text is refused by this mode";
  if (lua_gettop(L) < 3) lua_settop(L, 3);
  lua_pushstring(L, allowed);
  lua_replace(L, 3);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

static int sandbox_collectgarbage(lua_State *L) {
  const char *option = luaL_optstring(L, 1, "collect");
  if (strcmp(option, "count") != 0)
    return luaL_error(L, "collectgarbage: only \"count\" is available in scripts");
  lua_pushnumber(L, (lua_Number)host_of(L)->used / 1024);
  return 1;
}

// As luaL_tolstring, without addresses: they would differ from run to run.
static void push_text(lua_State *L, int index) {
  int type = lua_type(L, index);
  int height = lua_gettop(L);
  bool has_address = type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA ||
                     type == LUA_TTHREAD || type == LUA_TLIGHTUSERDATA;
  if (!has_address || luaL_getmetafield(L, index, "__tostring") != LUA_TNIL)
    luaL_tolstring(L, index, NULL);
  else if (luaL_getmetafield(L, index, "__name") != LUA_TSTRING)
    lua_pushstring(L, luaL_typename(L, index));
  if (lua_gettop(L) > height + 1) lua_replace(L, height + 1);
  lua_settop(L, height + 1);
}

static int sandbox_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  push_text(L, 1);
  return 1;
}

// string.format without addresses: %p is refused, and %s of a table or function is its type.
// Upvalue 1: Lua's string.format.
static int sandbox_format(lua_State *L) {
  const char *format = luaL_checkstring(L, 1);
  int argument = 1;
  for (const char *at = format; *at != '\0'; at++) {
    if (*at != '%') continue;
    if (at[1] == '%') {
      at++;
      continue;
    }
    at += 1 + strspn(at + 1, "-+ #0123456789.");
    argument++;
    if (*at == 'p') return luaL_error(L, "invalid conversion '%%p' to 'format'");
    if (*at == 's' && lua_type(L, argument) > LUA_TSTRING) {
      push_text(L, argument);
      lua_replace(L, argument);
    }
    if (*at == '\0') break;
  }
  int arguments = lua_gettop(L);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, arguments, 1);
  return 1;
}

static void write_out(lua_State *L, const char *bytes, size_t count) {
  clua_host *host = host_of(L);
  if (host->output == NULL || host->stop != CLUA_RUNNING) return;
  host->in_host = true;
  bool more = host->output(host->output_context, bytes, count);
  host->in_host = false;
  if (!more) host->stop = CLUA_OUTPUT;
}

static int sandbox_print(lua_State *L) {
  int count = lua_gettop(L);
  for (int index = 1; index <= count; index++) {
    size_t length;
    push_text(L, index);
    const char *bytes = lua_tolstring(L, -1, &length);
    if (index > 1) write_out(L, "\t", 1);
    write_out(L, bytes, length);
    lua_settop(L, count);
  }
  write_out(L, "\n", 1);
  if (host_of(L)->stop != CLUA_RUNNING) return clua_raise_stop(L);
  return 0;
}

static void keep_only(lua_State *L, int table, const char *const names[]) {
  table = lua_absindex(L, table);
  lua_newtable(L);
  for (; *names != NULL; names++) {
    lua_getfield(L, table, *names);
    lua_setfield(L, -2, *names);
  }
}

static void open_base(lua_State *L) {
  static const char *const kept[] = {
      "assert", "error",  "ipairs",   "next",     "pairs",  "rawequal", "rawget", "rawlen",
      "rawset", "select", "tonumber", "type",     "getmetatable", NULL};
  static const luaL_Reg ours[] = {
      {"pcall", sandbox_pcall},       {"xpcall", sandbox_xpcall},
      {"print", sandbox_print},       {"setmetatable", sandbox_setmetatable},
      {"tostring", sandbox_tostring}, {"collectgarbage", sandbox_collectgarbage},
      {NULL, NULL}};
  luaL_requiref(L, LUA_GNAME, luaopen_base, 0);
  keep_only(L, -1, kept);
  luaL_setfuncs(L, ours, 0);
  lua_getfield(L, -2, "load");
  lua_pushcclosure(L, sandbox_load, 1);
  lua_setfield(L, -2, "load");
  lua_pushliteral(L, LUA_VERSION);
  lua_setfield(L, -2, "_VERSION");
  lua_remove(L, -2);
}

static void open_library(lua_State *L, const char *name, lua_CFunction open,
                         const char *const names[]) {
  luaL_requiref(L, name, open, 0);
  if (names != NULL) {
    keep_only(L, -1, names);
    lua_remove(L, -2);
  }
  lua_setfield(L, -2, name);
}

// Methods of strings come from a table of the state's own, and its metatable is hidden.
static void guard_strings(lua_State *L) {
  lua_getfield(L, -1, LUA_STRLIBNAME);
  lua_pushnil(L);
  lua_setfield(L, -2, "dump");
  lua_getfield(L, -1, "format");
  lua_pushcclosure(L, sandbox_format, 1);
  lua_setfield(L, -2, "format");
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 3);
}

int clua_open_sandbox(lua_State *L) {
  static const char *const os[] = {"clock", "difftime", NULL};
  open_base(L);
  open_library(L, LUA_STRLIBNAME, luaopen_string, NULL);
  open_library(L, LUA_TABLIBNAME, luaopen_table, NULL);
  open_library(L, LUA_MATHLIBNAME, luaopen_math, NULL);
  open_library(L, LUA_UTF8LIBNAME, luaopen_utf8, NULL);
  open_library(L, LUA_COLIBNAME, clua_open_coroutines, NULL);
  open_library(L, LUA_OSLIBNAME, luaopen_os, os);
  guard_strings(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -2, LUA_GNAME);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}
