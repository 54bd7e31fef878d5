// Of the mathematical library: what takes any number of arguments, and seeds without addresses.
#include "libraries.h"
#include <sys/random.h>

// Lua's own seeds are made of addresses, and given back. Upvalue 1: Lua's own function.
static int math_randomseed(lua_State *L) {
  lua_Integer seeds[2] = {0, 0};
  if (lua_isnone(L, 1)) {
    if (getrandom(seeds, sizeof seeds, 0) != sizeof seeds) return luaL_error(L, "no random seed");
    lua_pushinteger(L, seeds[0]);
    lua_pushinteger(L, seeds[1]);
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

// The position of the greatest argument or, on `reverse`, of the least.
static int extreme(lua_State *L, bool reverse) {
  int count = lua_gettop(L);
  int best = 1;
  luaL_argcheck(L, count >= 1, 1, "value expected");
  for (int index = 2; index <= count; index++) {
    clua_check_stop(L);
    bool is_better = reverse ? lua_compare(L, index, best, LUA_OPLT)
                             : lua_compare(L, best, index, LUA_OPLT);
    if (is_better) best = index;
  }
  lua_pushvalue(L, best);
  return 1;
}

static int math_max(lua_State *L) { return extreme(L, false); }

static int math_min(lua_State *L) { return extreme(L, true); }

void clua_add_math_functions(lua_State *L) {
  static const luaL_Reg functions[] = {{"max", math_max}, {"min", math_min}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  lua_getfield(L, -1, "randomseed");
  lua_pushcclosure(L, math_randomseed, 1);
  lua_pushvalue(L, -1);
  lua_call(L, 0, 0);  // the library seeds itself when it is opened
  lua_setfield(L, -2, "randomseed");
}
