#include "plain.h"
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  lua_Integer x;
} point;

static const char *const type_name = "bench.Point";

static int add(lua_State *L) {
  lua_pushinteger(
      L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2) + luaL_checkinteger(L, 3));
  return 1;
}

static int length(lua_State *L) {
  size_t count;
  luaL_checklstring(L, 1, &count);
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

static int name(lua_State *L) {
  lua_pushstring(L, "Tỷ lệ hồ sơ trực tuyến");
  return 1;
}

static int new(lua_State *L) {
  lua_Integer x = luaL_checkinteger(L, 1);
  point *object = lua_newuserdatauv(L, sizeof *object, 0);
  object->x = x;
  luaL_setmetatable(L, type_name);
  return 1;
}

static int fail(lua_State *L) { return luaL_error(L, "no such account"); }

static int point_add(lua_State *L) {
  point *object = luaL_checkudata(L, 1, type_name);
  lua_pushinteger(L, object->x + luaL_checkinteger(L, 2));
  return 1;
}

static int point_index(lua_State *L) {
  point *object = luaL_checkudata(L, 1, type_name);
  const char *key = luaL_checkstring(L, 2);
  if (strcmp(key, "x") == 0)
    lua_pushinteger(L, object->x);
  else if (strcmp(key, "add") == 0)
    lua_pushvalue(L, lua_upvalueindex(1));
  else
    return luaL_error(L, "no field '%s'", key);
  return 1;
}

static int point_newindex(lua_State *L) {
  point *object = luaL_checkudata(L, 1, type_name);
  const char *key = luaL_checkstring(L, 2);
  if (strcmp(key, "x") != 0) return luaL_error(L, "no field '%s'", key);
  object->x = luaL_checkinteger(L, 3);
  return 0;
}

static void register_point(lua_State *L) {
  luaL_newmetatable(L, type_name);
  lua_pushcfunction(L, point_add);
  lua_pushcclosure(L, point_index, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, point_newindex);
  lua_setfield(L, -2, "__newindex");
  lua_pop(L, 1);
}

plain_state *plain_open(void) {
  lua_State *L = luaL_newstate();
  if (L == NULL) abort();
  luaL_openlibs(L);
  register_point(L);
  lua_register(L, "add", add);
  lua_register(L, "len", length);
  lua_register(L, "name", name);
  lua_register(L, "new", new);
  lua_register(L, "fail", fail);
  return L;
}

void plain_close(plain_state *L) { lua_close(L); }

void plain_run(plain_state *L, const char *chunk) {
  if (luaL_dostring(L, chunk) == LUA_OK) return;
  fprintf(stderr, "plain: %s\n", lua_tostring(L, -1));
  exit(70);
}

const char *plain_result(plain_state *L, const char *chunk, long length, const char *name,
                         long long first, long long second, long *count) {
  bool failed = luaL_loadbuffer(L, chunk, (size_t)length, name) != LUA_OK;
  lua_pushinteger(L, first);
  lua_pushinteger(L, second);
  if (failed || lua_pcall(L, 2, 1, 0) != LUA_OK) {
    fprintf(stderr, "plain: %s\n", lua_tostring(L, -1));
    exit(70);
  }
  size_t result_length;
  const char *text = lua_tolstring(L, -1, &result_length);
  *count = (long)result_length;
  return text;
}

long long plain_call_sum(plain_state *L, int n) {
  lua_getglobal(L, "sum");
  int function = luaL_ref(L, LUA_REGISTRYINDEX);
  long long total = 0;
  for (int i = 0; i < n; i++) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, function);
    lua_pushinteger(L, i);
    lua_pushinteger(L, 2);
    if (lua_pcall(L, 2, 1, 0) != LUA_OK) abort();
    total += lua_tointeger(L, -1);
    lua_pop(L, 1);
  }
  luaL_unref(L, LUA_REGISTRYINDEX, function);
  return total;
}

void plain_open_and_close(void) {
  lua_State *L = luaL_newstate();
  if (L == NULL) abort();
  luaL_openlibs(L);
  lua_close(L);
}
