// The table library. Every loop looks at the stop flag: with metamethods that are C functions, or
// a forged length, none of them would ever reach Lua's interpreter.
#include "libraries.h"
#include <limits.h>

// Whether the metatable below the top has a raw field of that name.
static bool has_field(lua_State *L, const char *name) {
  lua_pushstring(L, name);
  bool found = lua_rawget(L, -2) != LUA_TNIL;
  lua_pop(L, 1);
  return found;
}

void clua_check_table(lua_State *L, int index, int use) {
  if (lua_type(L, index) == LUA_TTABLE) return;
  bool stands_in = lua_getmetatable(L, index) && (!(use & CLUA_READS) || has_field(L, "__index")) &&
                   (!(use & CLUA_WRITES) || has_field(L, "__newindex")) &&
                   (!(use & CLUA_HAS_LENGTH) || has_field(L, "__len"));
  if (!stands_in) luaL_checktype(L, index, LUA_TTABLE);
  lua_pop(L, 1);
}

lua_Integer clua_table_length(lua_State *L, int index, int use) {
  int height = lua_gettop(L);
  if (lua_type(L, index) == LUA_TTABLE && !lua_getmetatable(L, index))
    return (lua_Integer)lua_rawlen(L, index);
  lua_settop(L, height);
  clua_check_table(L, index, use | CLUA_HAS_LENGTH);
  return luaL_len(L, index);
}

static int table_insert(lua_State *L) {
  // Wraps like Lua's own: the check below finds it.
  lua_Unsigned length = (lua_Unsigned)clua_table_length(L, 1, CLUA_READS | CLUA_WRITES);
  lua_Integer end = (lua_Integer)(length + 1);
  lua_Integer position = end;
  int arguments = lua_gettop(L);
  if (arguments == 3) {
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(L, (lua_Unsigned)position - 1 < (lua_Unsigned)end, 2, "position out of bounds");
    for (lua_Integer at = end; at > position; at--) {
      clua_check_stop(L);
      lua_geti(L, 1, at - 1);
      lua_seti(L, 1, at);
    }
  } else if (arguments != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, position);
  return 0;
}

static int table_remove(lua_State *L) {
  lua_Integer length = clua_table_length(L, 1, CLUA_READS | CLUA_WRITES);
  lua_Integer position = luaL_optinteger(L, 2, length);
  if (lua_gettop(L) > 1 && position != length)
    luaL_argcheck(L, (lua_Unsigned)position - 1 <= (lua_Unsigned)length, 2,
                  "position out of bounds");
  lua_geti(L, 1, position);
  for (; position < length; position++) {
    clua_check_stop(L);
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

static void move_up(lua_State *L, lua_Integer from, lua_Integer end, lua_Integer to, int target) {
  for (lua_Integer offset = 0; offset <= end - from; offset++) {
    clua_check_stop(L);
    lua_geti(L, 1, from + offset);
    lua_seti(L, target, to + offset);
  }
}

static void move_down(lua_State *L, lua_Integer from, lua_Integer end, lua_Integer to,
                      int target) {
  for (lua_Integer offset = end - from; offset >= 0; offset--) {
    clua_check_stop(L);
    lua_geti(L, 1, from + offset);
    lua_seti(L, target, to + offset);
  }
}

static int table_move(lua_State *L) {
  lua_Integer from = luaL_checkinteger(L, 2);
  lua_Integer end = luaL_checkinteger(L, 3);
  lua_Integer to = luaL_checkinteger(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  clua_check_table(L, 1, CLUA_READS);
  clua_check_table(L, target, CLUA_WRITES);
  if (end >= from) {
    luaL_argcheck(L, from > 0 || end < LUA_MAXINTEGER + from, 3, "too many elements to move");
    luaL_argcheck(L, to <= LUA_MAXINTEGER - (end - from), 4, "destination wrap around");
    bool overlaps = to > from && to <= end && (target == 1 || lua_compare(L, 1, target, LUA_OPEQ));
    (overlaps ? move_down : move_up)(L, from, end, to, target);
  }
  lua_pushvalue(L, target);
  return 1;
}

static void add_element(lua_State *L, luaL_Buffer *buffer, lua_Integer at) {
  lua_geti(L, 1, at);
  if (!lua_isstring(L, -1))
    luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1),
               (LUAI_UACINT)at);
  luaL_addvalue(buffer);
}

static int table_concat(lua_State *L) {
  lua_Integer length = clua_table_length(L, 1, CLUA_READS);
  size_t separator_length;
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer at = luaL_optinteger(L, 3, 1);
  lua_Integer last = luaL_optinteger(L, 4, length);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (; at < last; at++) {
    clua_check_stop(L);
    add_element(L, &buffer, at);
    luaL_addlstring(&buffer, separator, separator_length);
  }
  if (at == last) add_element(L, &buffer, at);
  luaL_pushresult(&buffer);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int at = count; at >= 1; at--) lua_seti(L, 1, at);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  lua_Integer from = luaL_optinteger(L, 2, 1);
  lua_Integer last = luaL_opt(L, luaL_checkinteger, 3, luaL_len(L, 1));
  if (from > last) return 0;
  lua_Unsigned more = (lua_Unsigned)last - (lua_Unsigned)from;
  if (more >= INT_MAX || !lua_checkstack(L, (int)(more + 1)))
    return luaL_error(L, "too many results to unpack");
  for (lua_Integer at = from; at < last; at++) {
    clua_check_stop(L);
    lua_geti(L, 1, at);
  }
  lua_geti(L, 1, last);
  return (int)(more + 1);
}

void clua_add_table_functions(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"insert", table_insert}, {"remove", table_remove}, {"move", table_move},
      {"concat", table_concat}, {"pack", table_pack},     {"unpack", table_unpack},
      {"sort", clua_table_sort}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
}
