// Forms of Lua's raising operations that return a status instead.
#include "border.h"

static int get(lua_State *L) {
  lua_gettable(L, 1);
  return 1;
}

static int set(lua_State *L) {
  lua_settable(L, 1);
  return 0;
}

static int next(lua_State *L) { return lua_next(L, 1) ? 2 : 0; }

// The operation goes below its operands: t and f before the key, or before key and value.
static void put_below(lua_State *L, int index, lua_CFunction operation, int operands) {
  index = lua_absindex(L, index);
  lua_pushcfunction(L, operation);
  lua_pushvalue(L, index);
  lua_rotate(L, -2 - operands, 2);
}

int clua_get(lua_State *L, int index) {
  put_below(L, index, get, 1);
  return clua_call(L, 2, 1);
}

int clua_set(lua_State *L, int index) {
  put_below(L, index, set, 2);
  return clua_call(L, 3, 0);
}

int clua_next(lua_State *L, int index, bool *more) {
  int height = lua_gettop(L) - 1;
  put_below(L, index, next, 1);
  int status = clua_call(L, 2, LUA_MULTRET);
  *more = status == LUA_OK && lua_gettop(L) > height;
  return status;
}
